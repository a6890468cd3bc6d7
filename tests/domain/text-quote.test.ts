import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, foldWords } from '../../src/domain/folded-text.ts';
import { findTextQuote, type TextQuote } from '../../src/domain/text-quote.ts';
import { anyText } from '../fixtures/any-text.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

interface Cut {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Offsets at which a text may be cut without taking a letter from its marks, whatever soft hyphens stand between them. */
function listCutPoints(text: string): readonly number[] {
  const offsets = Array.from(text.matchAll(/[^\u00ad]/gu), (match) =>
    Array.from(match[0].split(''), (_, unit) => match.index + unit),
  ).flat();
  const points = Array.from(graphemes.segment(text.replaceAll('\u00ad', '')), ({ index }) => offsets[index] ?? 0);
  return [...points, text.length];
}

/** Whether a cut would part a number, which a quote must not. */
function isInsideNumber(text: string, at: number): boolean {
  const before = text.slice(0, at).replaceAll('\u00ad', '');
  const after = text.slice(at).replaceAll('\u00ad', '');
  const digit = /[\p{Nd}¼-¾〇零一二三四五六七八九十百千万萬亿億两兩][.,'’٫٬·/:⁄–−\s-]?$/u;
  return (digit.test(before) && /^[.,'’٫٬·/:⁄–−\s-]?[\p{Nd}¼-¾⅐-⅞〇-龥]/u.test(after)) || /[-–−]$/u.test(before);
}

const anyCut: fc.Arbitrary<Cut> = anyText
  .chain((text) => {
    const points = listCutPoints(text);
    const point = fc.constantFrom(...points);
    return fc.tuple(point, point).map(([a, b]) => ({ text, from: Math.min(a, b), to: Math.max(a, b) }));
  })
  .filter(({ text, from, to }) => foldWords(text.slice(from, to)) !== '')
  .filter(({ text, from, to }) => !isInsideNumber(text, from) && !isInsideNumber(text, to));

/** The range of a cut without the white space and soft hyphens at its edges. */
function measureWords({ text, from, to }: Cut) {
  const exact = text.slice(from, to);
  const blank = /^[\s\u00ad]*/u.exec(exact)?.[0].length ?? 0;
  return { start: from + blank, end: from + exact.replace(/[\s\u00ad]+$/u, '').length };
}

function findPlaces(text: string, quote: TextQuote) {
  return findTextQuote(foldText(text), quote);
}

/** Other spellings of the same words: other white space, quotation marks, composition and soft hyphens. */
const anySpelling = fc
  .record({
    space: fc.constantFrom(' ', '\n', '\u00a0', ' \t ', '\r\n\r\n', '\u2003'),
    single: fc.constantFrom("'", '\u2018', '\u2019', '\u201a', '\u201b'),
    double: fc.constantFrom('"', '\u201c', '\u201d', '\u201e', '\u201f'),
    form: fc.constantFrom('NFC', 'NFD'),
    isHyphenated: fc.func(fc.boolean()),
  })
  .map(
    ({ space, single, double, form, isHyphenated }) =>
      (words: string) =>
        Array.from(
          words
            .normalize(form)
            .replaceAll(/\s+/gu, space)
            .replaceAll(/['\u2018-\u201b]/gu, single)
            .replaceAll(/["\u201c-\u201f]/gu, double),
          (letter, index) => (isHyphenated(index) ? `\u00ad${letter}` : letter),
        ).join(''),
  );

describe('a number in a quote', () => {
  const cases: Record<string, { text: string; exact: string; count: number }> = {
    'is not the end of a longer one': { text: 'It cost 15 million.', exact: '5 million', count: 0 },
    'is not the beginning of a longer one': { text: 'At least 151 times.', exact: 'At least 15', count: 0 },
    'is not what stands behind its point': { text: 'About 2,500 troops.', exact: '500 troops', count: 0 },
    'is not what stands before its point': { text: 'About 2.5 million.', exact: 'About 2', count: 0 },
    'is not what stands behind a space in it': { text: 'quelque 2\u202f500 hommes', exact: '500 hommes', count: 0 },
    'is not what stands before a space in it': { text: 'quelque 2 500 hommes', exact: 'quelque 2', count: 0 },
    'is not what stands behind its apostrophe': { text: 'etwa 2’500 Mann', exact: '500 Mann', count: 0 },
    'is not what stands behind its Arabic sign': { text: 'نحو ٢٬٥٠٠ رجل', exact: '٥٠٠ رجل', count: 0 },
    'is not what stands before its fraction': { text: 'for 5½ years', exact: 'for 5', count: 0 },
    'is not what stands behind its minus sign': { text: 'at −5 degrees', exact: '5 degrees', count: 0 },
    'is not the end of a longer one in Chinese': { text: '造成十三人死亡', exact: '三人死亡', count: 0 },
    'may stand behind a year': { text: 'in 2024 500 people', exact: '500 people', count: 1 },
    'may stand behind one in another paragraph': { text: '62\n\n710', exact: '710', count: 1 },
    'is not the end of a range': { text: 'of 10–20 people', exact: '20 people', count: 0 },
    'is not the beginning of a time': { text: 'at 5:30 pm', exact: 'at 5', count: 0 },
    'is not a part of a fraction': { text: 'about 1/5 of it', exact: '5 of it', count: 0 },
    'is not the end of a longer one in words': { text: 'twenty-three people', exact: 'three people', count: 0 },
    'may stand behind a dash of words': { text: 'in 2024—5 people; an F-16', exact: '5 people', count: 1 },
    'may end a sentence': { text: 'It rose to 151. 5 more came.', exact: 'rose to 151', count: 1 },
    'may stand among others': { text: '151, 152', exact: '151', count: 1 },
    'may be cut from its unit': { text: 'a 5km run', exact: '5', count: 1 },
    'is found whole': { text: 'About 2,500 troops.', exact: '2,500', count: 1 },
  };
  for (const [name, { text, exact, count }] of Object.entries(cases)) {
    test(name, () => {
      expect(findPlaces(text, { exact })).toHaveLength(count);
    });
  }
});

describe('a quote cut from any text', () => {
  test('is found again at its own place', () => {
    fc.assert(
      fc.property(anyCut, (cut) => {
        const { text, from, to } = cut;
        const exact = text.slice(from, to);
        const own = measureWords(cut);
        const match = findPlaces(text, { exact }).find(
          ({ start, end }) =>
            start <= own.start && end >= own.end && foldWords(text.slice(start, end)) === foldWords(exact),
        );
        expect(match).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  });

  test('is found at its own place alone when all that stands around it is given', () => {
    fc.assert(
      fc.property(anyCut, (cut) => {
        const { text, from, to } = cut;
        const own = measureWords(cut);
        const matches = findPlaces(text, {
          exact: text.slice(from, to),
          prefix: text.slice(0, from),
          suffix: text.slice(to),
        });
        expect(matches).toHaveLength(1);
        expect(matches[0]?.start).toBeLessThanOrEqual(own.start);
        expect(matches[0]?.end).toBeGreaterThanOrEqual(own.end);
      }),
      { numRuns: 1000 },
    );
  });

  test('is found at the same places in any other spelling', () => {
    fc.assert(
      fc.property(anyCut, anySpelling, ({ text, from, to }, respell) => {
        const exact = text.slice(from, to);
        expect(findPlaces(text, { exact: respell(exact) })).toEqual(findPlaces(text, { exact }));
      }),
      { numRuns: 1000 },
    );
  });

  test('is found in any other spelling of the text', () => {
    fc.assert(
      fc.property(anyCut, anySpelling, ({ text, from, to }, respell) => {
        const exact = text.slice(from, to);
        expect(findPlaces(respell(text), { exact })).toHaveLength(findPlaces(text, { exact }).length);
      }),
    );
  });

  test('is found only at places whose words are the same after folding', () => {
    fc.assert(
      fc.property(anyCut, ({ text, from, to }) => {
        const exact = text.slice(from, to);
        for (const { start, end } of findPlaces(text, { exact }))
          expect(foldText(text.slice(start, end)).text).toContain(foldWords(exact));
      }),
    );
  });

  test('is found nowhere once one of its letters is another', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-y]{2,8}$/u), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.nat(), fc.constantFrom('z', 'A', 'é', '1', '-'), (all, at, other) => {
        const text = all.join(' ');
        const letters = Array.from(text.matchAll(/[a-y]/gu), (match) => match.index);
        const index = letters[at % letters.length] ?? 0;
        expect(findPlaces(text, { exact: text.slice(0, index) + other + text.slice(index + 1) })).toEqual([]);
      }),
    );
  });
});

describe('a quote', () => {
  const cases: Record<string, { text: string; quote: TextQuote; places: readonly [number, number][] }> = {
    'is found at every place, in the order of the text': {
      text: 'no deal, no deal',
      quote: { exact: 'no deal' },
      places: [
        [0, 7],
        [9, 16],
      ],
    },
    'is found at places that overlap': {
      text: 'aaa',
      quote: { exact: 'aa' },
      places: [
        [0, 2],
        [1, 3],
      ],
    },
    'is told from others by the words before it': {
      text: 'no deal, no deal',
      quote: { exact: 'no deal', prefix: 'deal, ' },
      places: [[9, 16]],
    },
    'is told from others by the words after it': {
      text: 'no deal, no deal',
      quote: { exact: 'no deal', suffix: ', no' },
      places: [[0, 7]],
    },
    'needs both the words before and those after it': {
      text: 'a x b, a x c, d x b',
      quote: { exact: 'x', prefix: 'a', suffix: 'b' },
      places: [[2, 3]],
    },
    'is found with a prefix that lacks the space between': {
      text: 'no deal, no deal',
      quote: { exact: 'no deal', prefix: 'deal,' },
      places: [[9, 16]],
    },
    'is found with a prefix that ends inside its word': {
      text: 'undo redo',
      quote: { exact: 'do', prefix: 're' },
      places: [[7, 9]],
    },
    'is found with a prefix spelt otherwise': {
      text: '“so” it was',
      quote: { exact: 'it', prefix: '"so"\n' },
      places: [[5, 7]],
    },
    'is found across a paragraph': { text: 'one.\n\nTwo', quote: { exact: 'one. Two' }, places: [[0, 9]] },
    'is found whole with white space around it': { text: 'one two', quote: { exact: '\n two ' }, places: [[4, 7]] },
    'does not take the white space around it': { text: 'a  b  c', quote: { exact: 'b' }, places: [[3, 4]] },
    'takes all of a run of white space inside it': { text: 'a \n b', quote: { exact: 'a b' }, places: [[0, 5]] },
    'keeps a mark with its letter': { text: 'un cafe\u0301', quote: { exact: 'caf\u00e9' }, places: [[3, 8]] },
    'that is a letter without its mark is another quote': { text: 'cafe\u0301', quote: { exact: 'cafe' }, places: [] },
    'keeps a pair of surrogates together': { text: 'a 👩‍👧 b', quote: { exact: '👩‍👧' }, places: [[2, 7]] },
    'is found in a text from right to left': {
      text: 'قال: «لا أحد» أمس',
      quote: { exact: '«لا أحد»' },
      places: [[5, 13]],
    },
    'is not found in another case': { text: 'No deal', quote: { exact: 'no deal' }, places: [] },
    'is not found with another prefix': { text: 'no deal', quote: { exact: 'deal', prefix: 'a' }, places: [] },
    'is not found with a suffix beyond the end': { text: 'no deal', quote: { exact: 'deal', suffix: 's' }, places: [] },
    'of white space alone is found nowhere': { text: 'no deal', quote: { exact: ' \n' }, places: [] },
    'of nothing is found nowhere': { text: 'no deal', quote: { exact: '' }, places: [] },
    'is not found in an empty text': { text: '', quote: { exact: 'deal' }, places: [] },
  };
  for (const [name, { text, quote, places }] of Object.entries(cases)) {
    test(name, () => {
      expect(findPlaces(text, quote).map(({ start, end }) => [start, end])).toEqual(places);
    });
  }
});
