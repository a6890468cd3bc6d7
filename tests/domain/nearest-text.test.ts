import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNearestText } from '../../src/domain/nearest-text.ts';
import { anyText } from '../fixtures/any-text.ts';

const text =
  'The car ferry caught fire on Friday evening. Flames were seen at the stern shortly after six, about a mile from the landing.\n\nFour people were treated for smoke and sent home.';

describe('the nearest text', () => {
  const cases: Record<string, readonly [string, string | undefined]> = {
    'of words that stand in the text is those words': [
      'Flames were seen at the stern',
      'Flames were seen at the stern',
    ],
    'is found when one word is another': [
      'Flames were seen at the bow shortly after six',
      'Flames were seen at the stern shortly after six',
    ],
    'is found when a word is missing': [
      'Four people treated for smoke and sent',
      'Four people were treated for smoke and sent',
    ],
    'ends in the last word of the quote, when the one right before it is missing': [
      'Four people were treated smoke',
      'Four people were treated for smoke',
    ],
    'begins with the first word of the quote, when the second is missing': [
      'Four were treated for smoke',
      'Four people were treated for smoke',
    ],
    'is found in another case and with other marks': [
      'FLAMES, were seen: at the stern',
      'Flames were seen at the stern',
    ],
    'takes in the last word when only that is another': [
      'Four people were treated for smog',
      'Four people were treated for smoke',
    ],
    'takes in the first word when only that is another': [
      'Six people were treated for',
      'Four people were treated for',
    ],
    'is trimmed to words that the quote has': ['Nobody said four people were treated', 'Four people were treated'],
    'goes over a paragraph': ['mile from our landing. Four people were', 'mile from the landing.\n\nFour people were'],
    'is none when fewer than two fifths of the words are there': [
      'A deckhand told of cans of fuel on Friday',
      undefined,
    ],
    'is none for a quote without words': ['… — !', undefined],
  };
  for (const [name, [quote, nearest]] of Object.entries(cases)) {
    test(name, () => {
      const range = findNearestText(text, quote);
      expect(range && text.slice(range.start, range.end)).toBe(nearest);
    });
  }

  test('is none in a text without words', () => {
    expect(findNearestText('', 'Flames')).toBeUndefined();
    expect(findNearestText('— …', 'Flames')).toBeUndefined();
  });

  test('is the first of several that are as near', () => {
    expect(findNearestText('a red boat and a red boat', 'one red boat')).toEqual({ start: 0, end: 10 });
  });

  test('counts a repeated word of the quote as often as it stands there', () => {
    const range = findNearestText('very very late. It was very, very, very cold', 'very very very');
    expect(range).toEqual({ start: 23, end: 39 });
  });

  test('is found when the quote is longer than the text', () => {
    expect(findNearestText('four people', 'four people were')).toEqual({ start: 0, end: 11 });
  });

  test('lies over the place of a quote in which one letter was changed', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-y]{2,8}$/u), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.nat(), (all, a, b, c) => {
        const first = a % (all.length - 2);
        const last = first + 2 + (b % (all.length - first - 2));
        const start = all.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
        const quote = all.slice(first, last + 1).join(' ');
        const at =
          Array.from(quote.matchAll(/[a-y]/gu), (match) => match.index)[c % quote.replaceAll(' ', '').length] ?? 0;
        const mistyped = `${quote.slice(0, at)}z${quote.slice(at + 1)}`;

        const nearest = findNearestText(all.join(' '), mistyped);
        expect(nearest).toBeDefined();
        expect(nearest?.start).toBeLessThan(start + quote.length);
        expect(nearest?.end).toBeGreaterThan(start);
      }),
    );
  });

  test('lies inside the text, whatever text and quote are', () => {
    fc.assert(
      fc.property(anyText, anyText, (body, quote) => {
        const range = findNearestText(body, quote);
        if (!range) return;
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeGreaterThan(range.start);
        expect(range.end).toBeLessThanOrEqual(body.length);
      }),
    );
  });
});
