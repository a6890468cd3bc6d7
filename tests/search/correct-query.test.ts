import { describe, expect, test } from 'vitest';
import { correctQuery } from '../../src/search/client/correct-query.ts';
import { readKnownWords, writeKnownWords } from '../../src/search/records/known-words.ts';

test('the words of texts are kept, each once', () => {
  const text = writeKnownWords(['Vote vote voted vote. “Vote!”', 'U.S. élan 委 2,500']);
  expect(text).toBe('2 2500 500 elan s u us vote voted 委');
  expect(readKnownWords(text)).toContain('elan');
});

const known = readKnownWords(
  'came withdraw withdrawal american krankenhaus sudani interview commission parliament commissions',
);
const correct = (word: string) => correctQuery({ phrases: [], words: [word] }, known);

describe('a word', () => {
  test.each(['commission', 'parl', 'withdrawing', 'cam'])('“%s” is left as it is', (word) => {
    expect(correct(word)).toEqual({ query: { phrases: [], words: [word] }, corrected: [], dropped: [] });
  });

  test.each([
    ['comission', 'commission'],
    ['parlaiment', 'parliament'],
  ])('“%s” is put right', (from, to) => {
    expect(correct(from)).toMatchObject({ query: { words: [to] }, corrected: [{ from, to }], dropped: [] });
  });

  test('that may be meant is suggested, and looked for only when asked', () => {
    expect(correct('cafe')).toMatchObject({ query: { words: [] }, dropped: ['cafe'], suggestion: 'came' });
  });

  test('that is nowhere is left out', () => {
    expect(correct('zzqxv')).toMatchObject({ query: { words: [] }, dropped: ['zzqxv'] });
  });

  test('that a text has inside another is not said to be in no text', () => {
    expect(correct('haus')).toMatchObject({ dropped: [], corrected: [], suggestion: 'krankenhaus' });
  });

  test('whose pieces are known is looked for by these', () => {
    expect(correct('Sudani-interview').query.words).toEqual(['sudani', 'interview']);
  });
});
