import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import { joinParagraphs } from '../../src/domain/plain-text.ts';
import { compareWording, takeWordings } from '../../src/analysis/wording-comparison.ts';
import { articleOf } from '../fixtures/article-of.ts';

const write = (id: string, paragraphs: readonly string[], parts: Partial<Article> = {}) =>
  articleOf({ id, text: joinParagraphs(paragraphs), ...parts });
const courier = write('courier', ['A lorry came.', 'The old bridge was shut on Thursday, they said.']);
const star = write('star', ['On the river the Old bridge was shut on Thursday.']);
const post = write('post', ['Nothing of the kind.']);

describe('the wording of articles', () => {
  test('is told as each of them has it and where', () => {
    expect(compareWording([courier, post, star])).toMatchObject([
      {
        words: 6,
        places: [
          {
            article: { id: 'courier' },
            text: 'old bridge was shut on Thursday',
            location: { paragraph: 2, paragraphs: 2 },
          },
          {
            article: { id: 'star' },
            text: 'Old bridge was shut on Thursday',
            location: { paragraph: 1, paragraphs: 1 },
          },
        ],
      },
    ]);
  });

  test('loses the function words at its ends, and is left out when fewer than five words remain', () => {
    const compare = (...texts: readonly string[]) =>
      compareWording(texts.map((text, index) => write(String(index), [text]))).map(({ places: [{ text }] }) => text);
    expect(compare('Shut at the request of the mayor.', 'Open at the request of the mayor.')).toEqual([]);
    expect(compare('It was in the old town hall by noon.', 'She was in the old town hall by noon.')).toEqual([
      'old town hall by noon',
    ]);
  });

  for (const publish of ['excerpts', 'quotes', 'withdrawn'] as const) {
    test(`is not told of an article that is published as ${publish}, for its words would be shown`, () => {
      expect(compareWording([courier, { ...star, publish }])).toEqual([]);
    });
  }
});

test('of many wordings the first are taken, while there is room for their words at every place', () => {
  const wordings = compareWording([
    write('a', ['One two three four five six.', 'Seven eight nine ten eleven.']),
    write('b', ['One two three four five six.']),
    write('c', ['Seven eight nine ten eleven.']),
  ]);
  expect(wordings.map(({ words }) => words)).toEqual([6, 5]);
  expect(takeWordings(wordings, 22)).toEqual(wordings);
  expect(takeWordings(wordings, 21)).toEqual(wordings.slice(0, 1));
  expect(takeWordings(wordings, 11)).toEqual([]);
});
