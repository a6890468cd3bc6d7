import { describe, expect, test } from 'vitest';
import { chooseNamed } from '../../src/site/named.ts';
import { nameSome } from '../../src/site/wording.ts';

const letters = (count: number) => Array.from({ length: count }, (_, index) => String.fromCharCode(65 + index));

describe('what is named of things in a row', () => {
  test('is all of them up to ten, so that nobody says “and 1 other”', () => {
    expect(chooseNamed(letters(10))).toEqual({ named: letters(10), others: 0 });
    expect(chooseNamed([])).toEqual({ named: [], others: 0 });
  });

  test('is of more the first nine, with how many others there are', () => {
    expect(chooseNamed(letters(11))).toEqual({ named: letters(9), others: 2 });
  });

  test('is in any case what the page is about, at its place', () => {
    expect(chooseNamed(letters(26), ['Y', 'B'])).toEqual({ named: [...letters(8), 'Y'], others: 17 });
  });

  test('reads as a list', () => {
    expect(nameSome(['A', 'B'])).toBe('A and B');
    expect(nameSome(letters(12))).toBe('A, B, C, D, E, F, G, H, I, and 3 others');
  });
});
