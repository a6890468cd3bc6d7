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
