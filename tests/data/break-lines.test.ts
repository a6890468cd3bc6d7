import { describe, expect, test } from 'vitest';
import { breakLines } from '../../src/data/break-lines.ts';
import { shapeText, splitGraphemes } from '../../src/data/shape-text.ts';
import { loadTypefaces } from '../../src/data/typefaces.ts';

const all = await loadTypefaces();
const { 400: typefaces } = all;
const WIDTH = 12;

/** The words of each line, read back from the letters that are drawn. */
function readLines(text: string, lines: number): readonly string[] {
  const letters = new Map<unknown, Map<number, string>>();
  for (const character of splitGraphemes(text.normalize('NFC') + '…')) {
    for (const { typeface, id } of shapeText(character, typefaces).glyphs) {
      letters.set(typeface, (letters.get(typeface) ?? new Map<number, string>()).set(id, character));
    }
  }
  return breakLines(text, { typefaces, width: WIDTH, lines }).map(({ glyphs, width }) => {
    expect(width).toBeLessThanOrEqual(WIDTH);
    return glyphs.map(({ typeface, id }) => letters.get(typeface)?.get(id) ?? '?').join('');
  });
}

describe('a text with little room', () => {
  test('is broken between words, whatever white space is there', () => {
    expect(readLines('Who wanted the\n troops   to leave the country?', 3)).toEqual([
      'Whowantedthetroops',
      'toleavethecountry?',
    ]);
  });

  test('ends in an ellipsis behind the last whole word that fits, without its comma', () => {
    expect(readLines('Who wanted the troop, or not at all?', 1)).toEqual(['Whowantedthetroop…']);
  });

  test('has a word cut between characters only where it is longer than a line', () => {
    expect(readLines('On Donaudampfschaukelrennplatzmeisterhaus and on', 4)).toEqual([
      'On',
      'Donaudampfschaukelre',
      'nnplatzmeisterhausand',
      'on',
    ]);
    expect(readLines('On Donaudampfschaukelrennplatzmeisterhaus', 1)).toEqual(['OnDonaudampfschau…']);
  });

  test('keeps an accent with its letter, and a number with its unit', () => {
    const lines = breakLines('x\u0323'.repeat(60), { typefaces, width: WIDTH, lines: 9 });
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter(({ glyphs }) => glyphs.length % 2 === 1)).toEqual([]);
    expect(readLines('Nobody was hurt by the 12\u00a0km', 2)).toEqual(['Nobodywashurtbythe', '12\u00a0km']);
  });

  test('may end a line behind a hyphen', () => {
    expect(readLines('The very long and well-known ferry', 2)).toEqual(['Theverylongandwell-', 'knownferry']);
  });

  test('has no line when there is nothing to write', () => {
    expect(readLines(' \n ', 2)).toEqual([]);
  });
});

describe('the letters of share images', () => {
  test.each(['Łódź, İstanbul & Žižek', 'Ποιος; Άννα', 'Кто? Україна ґ', 'Қазақстан', 'Nguyễn Phú Trọng'])(
    'cover %s',
    (text) => {
      for (const weight of [400, 700] as const) {
        expect(shapeText(text, all[weight]).glyphs.filter(({ id }) => id === 0)).toEqual([]);
      }
    },
  );

  test('are drawn as empty boxes where the font has none', () => {
    expect(shapeText('東京', typefaces).glyphs.map(({ id }) => id)).toEqual([0, 0]);
  });
});
