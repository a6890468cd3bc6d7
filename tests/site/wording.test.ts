import { describe, expect, test } from 'vitest';
import { compareStory, groupByStanding } from '../../src/domain/comparison.ts';
import type { BodyLocation } from '../../src/domain/plain-text.ts';
import {
  countNouns,
  describeComparison,
  describeCopy,
  describeDay,
  describeOutcome,
  describeProminence,
  listOutcomes,
  titlePage,
} from '../../src/site/wording.ts';
import { articleOf } from '../fixtures/article-of.ts';
import { claimOf } from '../fixtures/claim-of.ts';
import { pointOf } from '../fixtures/point-of.ts';
import { storyOf } from '../fixtures/story-of.ts';

const story = storyOf({
  points: [
    pointOf('a', { relation: 'conflict' }),
    pointOf('b', { relation: 'refine' }),
    pointOf('c', { relation: 'refine' }),
    pointOf('d'),
  ],
  articles: [
    articleOf({ id: 'x', siglum: 'A', claims: ['a', 'b', 'c', 'd'].map((point) => claimOf(point, 'yes')) }),
    articleOf({ id: 'y', siglum: 'B', claims: ['a', 'b', 'c'].map((point) => claimOf(point, 'no')) }),
  ],
});

describe('the outcome of a comparison', () => {
  test('counts what there is, kinds of difference by their names, and leaves out what there is not', () => {
    expect(listOutcomes(groupByStanding(compareStory(story)))).toEqual([
      { count: 3, text: 'they differ on', detail: '1 conflict, 2 refinements', fragment: 'differences_heading' },
      { count: 1, text: 'told by one alone', detail: '', fragment: 'singles_heading' },
    ]);
  });

  test('is a sentence', () => {
    expect(describeOutcome(groupByStanding(compareStory(story)))).toBe(
      'They differ on three and leave one to one alone.',
    );
  });

  test('is introduced by what was compared', () => {
    expect(describeComparison(story)).toBe('Two articles on the same event, compared on 4 questions.');
    expect(describeComparison({ ...story, records: [articleOf({ kind: 'record' })] })).toBe(
      'Two articles on the same event, compared on 4 questions and held against one primary document.',
    );
  });
});

test('the title of an article’s own page does not tell its source', () => {
  const article = articleOf({ siglum: 'B', source: { id: 'post', name: 'The Washington Post' } });
  expect(titlePage(article, story)).toBe('Article (B) · What happened on the ferry Marigold?');
  expect(titlePage({ ...article, headline: 'Fire' }, story)).toBe('Fire (B) · What happened on the ferry Marigold?');
});

test('nouns follow their number', () => {
  expect([0, 1, 2].map((count) => countNouns(count, 'story', 'figures', 'stories'))).toEqual([
    '0 stories',
    '1 story',
    '2 stories',
  ]);
});

describe('what was worked out', () => {
  const { copy } = articleOf();

  test('is said to be probable where it stands', () => {
    const guessed = articleOf({ copy: { ...copy, kind: 'rewrite', inferred: ['kind', 'date'] } });
    expect([describeCopy(guessed), describeDay(guessed)]).toEqual(['probably a rewrite', '15 March 2025 (worked out)']);
  });

  test('is not said of what is stated', () => {
    expect([describeCopy(articleOf()), describeDay(articleOf())]).toEqual(['an original', '15 March 2025']);
  });
});

describe('the place of a passage', () => {
  const place: BodyLocation = {
    kind: 'body',
    paragraph: 7,
    lastParagraph: 7,
    paragraphs: 13,
    characters: { start: 0, end: 1 },
    share: 0.55,
  };

  test('is the half of its paragraph', () => {
    expect(describeProminence(place)).toBe('paragraph 7 of 13, in the upper half');
  });

  test('is not told of an excerpt as if it were the document', () => {
    expect(describeProminence({ ...place, isExcerpt: true })).toBe('paragraph 7 of the excerpt');
    expect(describeProminence({ ...place, paragraph: 1, lastParagraph: 2, isExcerpt: true })).toBe(
      'paragraphs 1 to 2 of the excerpt',
    );
  });
});
