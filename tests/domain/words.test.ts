import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldCase, splitWords } from '../../src/domain/words.ts';
import { anyText } from '../fixtures/any-text.ts';

describe('the words of a text', () => {
  const cases: Record<string, readonly [string, readonly string[]]> = {
    'leave out punctuation and white space': ['“Yes,” he said — once.', ['yes', 'he', 'said', 'once']],
    'keep an apostrophe inside': ["Iraq’s it\u2019s o'clock’", ["iraq's", "it's", "o'clock"]],
    'keep a hyphen inside': ['U.S.-led forces-', ['u.s', 'led', 'forces']],
    'keep a hyphen between letters': ['well-known', ['well-known']],
    'keep points inside an abbreviation': ['the U.S. said', ['the', 'u.s', 'said']],
    'keep the marks of a figure': ['2,500 at 21:40 is 3.5', ['2,500', 'at', '21:40', 'is', '3.5']],
    'are composed': ['cafe\u0301', ['caf\u00e9']],
    'leave out soft hyphens': ['with\u00addrawal', ['withdrawal']],
    'are composed across a soft hyphen': ['cafe\u00ad\u0301', ['caf\u00e9']],
    'are characters where a script has no spaces': ['中文 ok', ['中', '文', 'ok']],
    'part a script without spaces from one with': ['a中b', ['a', '中', 'b']],
    'are Arabic words': ['ساعت ۲۱:۴۰', ['ساعت', '۲۱:۴۰']],
    'are none in punctuation': ['… — !', []],
  };
  for (const [name, [text, keys]] of Object.entries(cases)) {
    test(name, () => {
      expect(splitWords(text).map((word) => word.key)).toEqual(keys);
    });
  }

  test('stand in order at their ranges, and every letter and digit is in one of them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const word of splitWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, word.start)).not.toMatch(/[\p{L}\p{N}]/u);
          expect(foldCase(text.slice(word.start, word.end))).toBe(word.key);
          ({ end } = word);
        }
        expect(text.slice(end)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});

test('folding case is idempotent', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(foldCase(foldCase(text))).toBe(foldCase(text));
    }),
  );
});
