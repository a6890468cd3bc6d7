import { describe, expect, test } from 'vitest';
import { findUnquotedFigures } from '../../src/analysis/figures-quoted.ts';

describe('a figure of a label', () => {
  test.each([
    ['another number', '47', ['a 48-page report'], 'en', ['47']],
    ['one of two', 'About 2,500 in Iraq and 900 in Syria', ['about 2,500 troops remain in Iraq'], 'en', ['900']],
    ['no number at all', 'At least 151', ['many attacks'], 'en', ['151']],
    ['another number in digits, in another language', '71', ['an Bord waren 62 Menschen'], 'de', ['71']],
  ])('is missed where the quote has %s', (_name, label, quotes, language, missing) => {
    expect(findUnquotedFigures(label, quotes, language)).toEqual(missing);
  });

  test.each([
    ['12,000', '12 000 visitantes', 'es'],
    ['12,000', '١٢ ألف زائر', 'ar'],
    ['12,000', 'twelve thousand visitors', 'en'],
    ['24', 'two dozen people', 'en'],
    ['1.5 million', '1,500,000 people', 'en'],
    ['3.40 metres', 'Scheitel bei 3,40 Metern', 'de'],
    ['48', 'the 48-page report', 'en'],
    ['2024', 'on 25/01/2024', 'en'],
    ['9,000', '来場者は九千人だった', 'ja'],
    ['46,584', '4万6584人が死亡した', 'ja'],
    ['120,030,400', '1億2003万400円', 'ja'],
    ['An F-16 of the G7', 'a fighter jet', 'en'],
    ['Four', 'Vier Personen', 'de'],
  ])('is there, or cannot be looked for: %s in %s', (label, quote, language) => {
    expect(findUnquotedFigures(label, [quote], language)).toEqual([]);
  });

  test('may stand in any of the passages', () => {
    expect(findUnquotedFigures('2 of 5', ['two came', 'five were asked'])).toEqual([]);
  });
});
