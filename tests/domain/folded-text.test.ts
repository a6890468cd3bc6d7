import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, foldWords } from '../../src/domain/folded-text.ts';
import { anyText } from '../fixtures/any-text.ts';

describe('folding', () => {
  const equal: Record<string, readonly [string, string]> = {
    'a run of white space and one space': ['two \t\n words', 'two words'],
    'a no-break space and a space': ['two\u00a0words', 'two words'],
    'a narrow no-break space and a space': ['18\u202fheures', '18 heures'],
    'an ideographic space and a space': ['北\u3000京', '北 京'],
    'a carriage return with a line feed and a space': ['two\r\nwords', 'two words'],
    'curly and straight single quotation marks': ['\u2018it\u2019s\u201a\u201b', "'it's''"],
    'curly and straight double quotation marks': ['\u201cso\u201d \u201e\u201f', '"so" ""'],
    'a word with a soft hyphen and without': ['with\u00addrawal', 'withdrawal'],
    'a decomposed and a composed letter': ['cafe\u0301', 'caf\u00e9'],
    'two orders of the same marks': ['e\u0323\u0301', 'e\u0301\u0323'],
    'a letter and its accent with a soft hyphen between them': ['cafe\u00ad\u0301', 'caf\u00e9'],
    'decomposed and composed Hangul': ['\u1112\u1161\u11ab', '\ud55c'],
  };
  for (const [name, [one, other]] of Object.entries(equal)) {
    test(`makes ${name} equal`, () => {
      expect(foldText(one).text).toBe(foldText(other).text);
    });
  }

  const different: Record<string, readonly [string, string]> = {
    'upper and lower case': ['Talks', 'talks'],
    'a figure and another': ['151', '153'],
    'a hyphen and a dash': ['Iraq-wide', 'Iraq\u2013wide'],
    'one dash and two': ['\u2014', '--'],
    'a letter with and without its accent': ['caf\u00e9', 'cafe'],
    'single and double quotation marks': ["'", '"'],
    'an ellipsis and three points': ['\u2026', '...'],
    'two words and one': ['with drawal', 'withdrawal'],
    'a ligature and its letters': ['\ufb01re', 'fire'],
    'full-width and plain figures': ['\uff11', '1'],
  };
  for (const [name, [one, other]] of Object.entries(different)) {
    test(`keeps ${name} apart`, () => {
      expect(foldText(one).text).not.toBe(foldText(other).text);
    });
  }

  test('gives every folded character a place in the original, in order and inside it', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { text, starts, ends } = foldText(original);
        expect(starts).toHaveLength(text.length);
        expect(ends).toHaveLength(text.length);
        starts.forEach((start, index) => {
          expect(ends[index]).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
          expect(ends[index]).toBeLessThanOrEqual(original.length);
        });
      }),
    );
  });

  test('gives every folded character the place of what it came from', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { text, starts, ends } = foldText(original);
        Array.from(text.matchAll(/./gsu)).forEach((match) => {
          const from = starts[match.index] ?? 0;
          const to = ends[match.index + match[0].length - 1] ?? 0;
          expect(foldText(original.slice(from, to)).text).toContain(match[0]);
        });
      }),
    );
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const once = foldText(original).text;
        expect(foldText(once).text).toBe(once);
      }),
    );
  });

  test('is Unicode composition with quotation marks straightened, soft hyphens dropped and white space joined', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const expected = original
          .replaceAll('\u00ad', '')
          .normalize('NFC')
          .replaceAll(/[\u2018-\u201b]/gu, "'")
          .replaceAll(/[\u201c-\u201f]/gu, '"')
          .replaceAll(/\s+/gu, ' ');
        expect(foldText(original).text).toBe(expected);
      }),
    );
  });

  test('makes every letter of Unicode equal to its decomposed spelling', () => {
    const unequal: string[] = [];
    for (let code = 0; code <= 0x3ffff; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const letter = String.fromCodePoint(code);
      const parts = letter.normalize('NFD');
      if (parts !== letter && foldText(parts).text !== foldText(letter).text) unequal.push(code.toString(16));
    }
    expect(unequal).toEqual([]);
  });

  test('gives a run of white space, and a letter with its marks, the place of all of it', () => {
    const { text, starts, ends } = foldText('a \u00a0\n e\u0323\u0301b');
    expect(text).toBe('a \u1eb9\u0301b');
    expect(starts).toEqual([0, 1, 5, 5, 8]);
    expect(ends).toEqual([1, 5, 8, 8, 9]);
  });

  test('leaves an empty text empty', () => {
    expect(foldText('')).toEqual({ text: '', starts: [], ends: [] });
  });
});

test('folded words have no white space at either end', () => {
  expect(foldWords(' \u00a0\u201cTwo\n\nwords\u201d\t')).toBe('"Two words"');
  expect(foldWords(' \n\u00ad ')).toBe('');
});
