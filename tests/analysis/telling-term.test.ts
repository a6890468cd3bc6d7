import { describe, expect, test } from 'vitest';
import { isTelling } from '../../src/analysis/telling-term.ts';

describe('a term', () => {
  const passages = ['some 170,000 people died', 'tens of thousands drowned, two thousand of them at sea'];

  test('finds an article by any of its passages', () => {
    expect(isTelling('drown', passages)).toBe(true);
    expect(isTelling('tsunami', passages)).toBe(false);
  });

  for (const number of ['170,000', 'tens', 'thousands', 'two thousand', '170', '170,000 people']) {
    test(`that is a number, as “${number}”, finds an answer and not who gives another`, () => {
      expect(isTelling(number, passages)).toBe(false);
    });
  }

  for (const [language, number, passage] of [
    ['de', 'zweihundertfünfzig', 'Zweihundertfünfzig Menschen starben'],
    ['fr', 'deux mille', 'deux mille morts'],
    ['es', 'dieciséis', 'dieciséis muertos'],
    ['it', 'trecentoventi', 'trecentoventi morti'],
    ['pl', 'pięćdziesiąt', 'pięćdziesiąt osób zginęło'],
    ['ru', 'двадцать пять', 'погибли двадцать пять человек'],
    ['tr', 'yüzlerce', 'yüzlerce kişi öldü'],
    ['ar', 'ثلاثة وعشرون', 'قتل ثلاثة وعشرون شخصا'],
    ['he', 'שלושים', 'שלושים הרוגים'],
    ['hi', 'पच्चीस सौ', 'पच्चीस सौ लोग'],
    ['zh', '三百二十', '三百二十人死亡'],
  ] as const) {
    test(`that is a number in the language ${language}, as “${number}”, does not either`, () => {
      expect(isTelling(number, [passage], language)).toBe(false);
      expect(isTelling(number, [passage])).toBe(false);
    });
  }

  test('that is a number in another language than the article’s is a word', () => {
    expect(isTelling('on', ['The bridge is on the river'], 'en')).toBe(true);
    expect(isTelling('set', ['A fire was set'], 'en')).toBe(true);
  });

  test('that is a name with a number in it finds who speaks', () => {
    for (const name of ['G7', 'F-16', 'COVID-19', 'Resolution 2231', '30-year lease']) {
      expect(isTelling(name, [`So much for the ${name}.`]), name).toBe(true);
    }
  });

  for (const term of ['people', 'died']) {
    test(`that is a word, as “${term}”, finds who speaks`, () => {
      expect(isTelling(term, passages)).toBe(true);
    });
  }
});
