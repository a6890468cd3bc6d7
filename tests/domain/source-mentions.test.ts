import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitAtSourceNames } from '../../src/domain/source-mentions.ts';
import { articleOf } from '../fixtures/article-of.ts';

const post = articleOf({
  siglum: 'B',
  source: { id: 'post', name: 'The Washington Post', homepage: 'https://www.washingtonpost.com/' },
  copy: { kind: 'repost', found: 'https://mirror.example/a', inferred: [], earlier: [], changes: [], versions: [] },
});
const stray = articleOf({
  siglum: 'A',
  copy: { kind: 'rewrite', found: 'https://www.straynews.com/a', inferred: [], earlier: [], changes: [], versions: [] },
});

/** A text with each name replaced as a reader who reads blind sees it. */
const veil = (text: string, articles = [stray, post]) =>
  splitAtSourceNames(text, articles)
    .map((piece) => piece.siglum ?? piece.text)
    .join('');

describe('the sources that a text of the editors names', () => {
  const cases: Record<string, [given: string, veiled: string]> = {
    'give way to the article’s letter': ['The Washington Post says so.', 'B says so.'],
    'are known without the article before them': ['A Washington Post report', 'A B report'],
    'are known by their last word': ['The Post report differs.', 'The B report differs.'],
    'are known by the host of the copy, with and without its ending': [
      'The straynews report, at straynews.com, and mirror.example',
      'The A report, at A, and B',
    ],
    'are told from the same letters in another word': [
      'Posts are posted at the Postern.',
      'Posts are posted at the Postern.',
    ],
    'are told from a place of that name': ['a dialogue in Washington', 'a dialogue in Washington'],
  };
  for (const [name, [given, veiled]] of Object.entries(cases)) {
    test(name, () => {
      expect(veil(given)).toBe(veiled);
    });
  }

  test('are known by the short name, with or without a capital, and by a proper name in it', () => {
    const lone = articleOf({ siglum: 'C', shortName: 'the Evening reprint' });
    expect(veil('The Evening reprint, the Evening reprint', [lone])).toBe('C, C');
    expect(veil('A report, and the copy', [articleOf({ siglum: 'D', shortName: 'the report' })])).toBe(
      'A report, and the copy',
    );
    expect(veil('What Vesper printed', [articleOf({ siglum: 'E', shortName: 'the Vesper' })])).toBe('What E printed');
  });

  test('carry the letters of all articles that the name may mean', () => {
    const other = articleOf({ siglum: 'C', source: { id: 'lowmarsh', name: 'Lowmarsh Post' } });
    expect(veil('The Post and the Lowmarsh Post', [post, other])).toBe('The B/C and the C');
  });

  test('may be none, or have signs of their own meaning in a pattern', () => {
    expect(splitAtSourceNames('Nothing here.', [])).toEqual([{ text: 'Nothing here.' }]);
    const odd = articleOf({ siglum: 'A', source: { id: 'odd', name: 'What? (News+)' } });
    expect(veil('In What? (News+), today', [odd])).toBe('In A, today');
  });

  test('leave every letter of the text in its place', () => {
    const words = fc.constantFrom('The', 'Post', 'Washington', 'straynews.com', 'said', '“', '’s', ' ', ', ');
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const text = parts.join('');
        expect(
          splitAtSourceNames(text, [stray, post])
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
