import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeLocation, joinParagraphs, rankProminence, type Location } from '../../src/domain/plain-text.ts';

describe('paragraphs put together', () => {
  test('are each found again at their range, and nothing but breaks stands between them', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (paragraphs) => {
        const text = joinParagraphs(paragraphs);
        expect(text.paragraphs.map(({ start, end }) => text.content.slice(start, end))).toEqual(paragraphs);
        expect(text.content).toBe(paragraphs.join('\n\n'));
      }),
    );
  });
});

describe('the location of a passage', () => {
  const text = joinParagraphs(['One 👩‍👧 two.', 'Three four.', 'Five.']);
  const locate = (words: string) => {
    const start = text.content.indexOf(words);
    return describeLocation(text, { start, end: start + words.length });
  };

  test('counts paragraphs from 1', () => {
    expect(['One', 'Three', 'Five.'].map((words) => locate(words).paragraph)).toEqual([1, 2, 3]);
    expect(locate('One').paragraphs).toBe(3);
  });

  test('names the last paragraph that the passage reaches', () => {
    expect(locate('two.\n\nThree')).toMatchObject({ paragraph: 1, lastParagraph: 2 });
    expect(locate('two.\n\nThree four.\n\nFive.')).toMatchObject({ paragraph: 1, lastParagraph: 3 });
    expect(locate('Three four.')).toMatchObject({ paragraph: 2, lastParagraph: 2 });
  });

  test('has a share of 0 at the top and below 1 at the end', () => {
    expect(locate('One').share).toBe(0);
    expect(locate('Five.').share).toBeGreaterThan(0.8);
    expect(locate('Five.').share).toBeLessThan(1);
  });

  test('counts no line that stands for what was left out, and says of an excerpt that it is one', () => {
    const excerpt = joinParagraphs(['One.', '[…]', 'Three.', '[...]']);
    expect(excerpt.content).toBe('One.\n\n[…]\n\nThree.\n\n[...]');
    const location = describeLocation(excerpt, {
      start: excerpt.content.indexOf('Three'),
      end: excerpt.content.indexOf('Three') + 5,
    });
    expect(location).toMatchObject({ paragraph: 2, paragraphs: 2, isExcerpt: true });
    expect(rankProminence(location)).toBeUndefined();
    expect(locate('One').isExcerpt).toBeUndefined();
  });

  test('has a share of 0 in an empty text', () => {
    expect(describeLocation(joinParagraphs([]), { start: 0, end: 0 }).share).toBe(0);
  });

  test('goes from first to last paragraph for any range', () => {
    const paragraphs = fc.array(fc.string({ minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.nat(), (all, a, b) => {
        const joined = joinParagraphs(all);
        const start = a % joined.content.length;
        const end = start + 1 + (b % (joined.content.length - start));
        const { paragraph, lastParagraph, share } = describeLocation(joined, { start, end });
        expect(paragraph).toBeGreaterThanOrEqual(1);
        expect(lastParagraph).toBeGreaterThanOrEqual(paragraph);
        expect(lastParagraph).toBeLessThanOrEqual(all.length);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThan(1);
      }),
    );
  });
});

describe('the prominence of a passage', () => {
  const inBody = (paragraph: number, paragraphs: number, share = 0): Location => ({
    kind: 'body',
    paragraph,
    lastParagraph: paragraph,
    paragraphs,
    share,
  });
  const cases: Record<string, readonly [Location, string]> = {
    'is lead in the headline': [{ kind: 'headline' }, 'lead'],
    'is lead in the first paragraph': [inBody(1, 9), 'lead'],
    'is lead in the first paragraph however long it is': [inBody(1, 9, 0.7), 'lead'],
    'is upper half after that': [inBody(2, 9), 'upper-half'],
    'is upper half in the middle one': [inBody(7, 13), 'upper-half'],
    'is lower half behind the middle one': [inBody(8, 13), 'lower-half'],
    'is lower half in the second of two': [inBody(2, 2), 'lower-half'],
    'is lower half at the end': [inBody(9, 9), 'lower-half'],
  };
  for (const [name, [location, prominence]] of Object.entries(cases)) {
    test(name, () => {
      expect(rankProminence(location)).toBe(prominence);
    });
  }

  test('is the same for all passages of a paragraph', () => {
    for (const share of [0.3, 0.49, 0.5, 0.51]) expect(rankProminence(inBody(7, 13, share))).toBe('upper-half');
  });
});
