import { describe, expect, test } from 'vitest';
import { isNamedIn } from '../../src/domain/named-in.ts';

describe('a speaker', () => {
  test.each([
    ['by a title', 'The Pentagon', 'the Pentagon stressed Thursday'],
    ['by a part of the name', 'Mohammad Shia al-Sudani', 'Prime Minister Sudani said'],
    [
      'with what else is said of them',
      'The Iraqi government, according to the BBC',
      'the Iraqi government condemned it',
    ],
    ['without points', 'U.S. officials', 'US sources said'],
    ['in capitals', 'Hans Müller', 'MÜLLER: no comment'],
    ['without accents', 'José Muñoz', 'Jose Munoz said'],
    ['with another ending', 'Protesters', 'at the protest one said'],
    ['with another apostrophe', 'O’Brien', "O'Brien said"],
    ['in another script', 'لجنة المهرجان', 'وقالت لجنة المهرجان إن عدد الزوار'],
    ['in a script without spaces', '主催者', '主催者が配った'],
  ])('is named %s', (_how, speaker, text) => {
    expect(isNamedIn(speaker, text)).toBe(true);
  });

  test.each([
    ['Ilse Dornow', 'The harbour office said nobody is missing'],
    ['The mayor', 'A lorry hit the bridge'],
    ['According to Ada', 'according to the police'],
  ])('is not named where no word of the name stands: %s', (speaker, text) => {
    expect(isNamedIn(speaker, text)).toBe(false);
  });
});
