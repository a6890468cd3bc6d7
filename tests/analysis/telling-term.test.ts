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
    ['ru', 'двенадцати', 'не менее двенадцати'],
    ['pl', 'dwunastu', 'dwunastu zginęło'],
    ['es', 'veintiún', 'veintiún muertos'],
    ['pt', 'duzentas', 'duzentas pessoas'],
    ['nb', 'tjueto', 'tjueto drept'],
    ['da', 'toogtyve', 'toogtyve dræbt'],
    ['fi', 'kaksitoista', 'kaksitoista kuollutta'],
    ['hu', 'tizenkét', 'tizenkét halott'],
    ['cs', 'dvanáct', 'dvanáct mrtvých'],
    ['ro', 'douăzeci și cinci', 'douăzeci și cinci de morți'],
    ['el', 'διακόσιοι', 'διακόσιοι νεκροί'],
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

  for (const [language, number] of [
    ['en', 'twelve people'],
    ['en', 'twelve people killed'],
    ['en', 'at least 12'],
    ['en', 'nearly 500 people'],
    ['en', 'March 3'],
    ['en', 'US$5 million'],
    ['en', '£5bn deal'],
    ['en', '12th'],
    ['en', 'one in five'],
    ['en', 'per cent'],
    ['de', 'zwölf Tote'],
    ['fr', 'douze morts'],
    ['tr', 'on iki kişi'],
    ['hi', 'बारह लोग'],
    ['zh', '12人'],
    ['zh', '三百二十人'],
    ['ko', '12명'],
    ['ko', '열두 명'],
  ] as const) {
    test(`that is a number with what it counts, or a date or a sum, as “${number}”, does not either`, () => {
      expect(isTelling(number, [number], language)).toBe(false);
    });
  }

  test('that begins with an article or an ordinal finds who speaks', () => {
    for (const [language, words] of [
      ['en', 'a deal'],
      ['en', 'third term'],
      ['en', 'October 7 attack'],
      ['en', 'one China policy'],
      ['fr', 'un accord'],
      ['de', 'ein Abkommen'],
      ['zh', '三峡'],
      ['zh', '5G网络'],
    ] as const) {
      expect(isTelling(words, [words], language), words).toBe(true);
    }
  });

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
