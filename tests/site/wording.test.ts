import { describe, expect, test } from 'vitest';
import { citeDocument } from '../../src/data/citation.ts';
import { describeDocument } from '../../src/data/json-ld.ts';
import { nameSiglum } from '../../src/domain/article.ts';
import { compareStory, groupByStanding } from '../../src/domain/comparison.ts';
import type { BodyLocation } from '../../src/domain/plain-text.ts';
import type { Source } from '../../src/domain/source.ts';
import type { Point } from '../../src/domain/story.ts';
import {
  describeOutcomes,
  describeStanding,
  introduceComparison,
  listOutcomes,
} from '../../src/site/outcome-wording.ts';
import {
  countNouns,
  countSpeakingToo,
  describeCopy,
  describeDay,
  describeProminence,
  nameArticle,
  nameShortly,
  nameSource,
  stateClaim,
  titleArticle,
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

test('a claim says what its author wrote, or else question and position, or the id of one that is not there', () => {
  const point = pointOf('hurt', { question: 'How many were hurt?', positions: { nine: 'Nine' } });
  const { statement, ...bare } = claimOf('hurt', 'nine');
  expect(stateClaim(point, { ...bare, ...(statement !== undefined && { statement }) })).toBe('On hurt, nine.');
  expect(stateClaim(point, bare)).toBe('How many were hurt? Nine');
  expect(stateClaim(point, { ...bare, position: 'ten' })).toBe('How many were hurt? ten');
});

describe('the outcome of a comparison', () => {
  test('counts what there is, kinds of difference by their names, and leaves out what there is not', () => {
    const groups = groupByStanding(compareStory(story));
    expect(listOutcomes(groups)).toMatchObject([
      { group: 'differences', count: 3, text: 'where they differ', detail: '1 conflict, 2 refinements' },
      { group: 'singles', count: 1, text: 'told by one alone', detail: '' },
    ]);
    expect(describeOutcomes(groups)).toBe('3 where they differ, 1 told by one alone');
  });

  test('tells how many agreements have a nuance', () => {
    const agreed = storyOf({
      points: [pointOf('a', { relation: 'refine' }), pointOf('b')],
      articles: ['x', 'y'].map((id) => articleOf({ id, claims: [claimOf('a', 'yes'), claimOf('b', 'yes')] })),
    });
    expect(listOutcomes(groupByStanding(compareStory(agreed)))).toMatchObject([
      { count: 2, detail: '1 with a nuance' },
    ]);
  });

  test('is introduced by what was compared', () => {
    expect(introduceComparison(story)).toBe('Two articles on the same event, compared on 4 questions.');
    expect(introduceComparison({ ...story, records: [articleOf({ kind: 'record' })] })).toBe(
      'Two articles on the same event, compared on 4 questions and held against one primary document.',
    );
  });
});

test('the title of an article’s own page does not tell its source', () => {
  const article = articleOf({ siglum: 'B', source: { id: 'post', name: 'The Washington Post' } });
  expect(titlePage(article, story)).toBe('Article (B) · What happened on the ferry Marigold?');
  expect(titlePage({ ...article, headline: 'Fire' }, story)).toBe('Fire (B) · What happened on the ferry Marigold?');
});

describe('a headline that the address alone has', () => {
  const { copy } = articleOf();
  const article = articleOf({
    copy: { ...copy, titleInAddress: 'Ferry burns' },
    source: { id: 'post', name: 'The Post' },
  });

  test('stands in for the missing one, and never without its mark', () => {
    expect([nameArticle(article), titleArticle(article), titlePage(article, story)]).toEqual([
      'Ferry burns (from its address)',
      'Ferry burns (from its address) (A, The Post)',
      'Ferry burns (from its address) (A) · What happened on the ferry Marigold?',
    ]);
    expect(nameArticle(articleOf())).toBe('No headline in the copy');
  });

  test('is not told where there is room for a headline alone', () => {
    expect(describeDocument(story, article)[0]).not.toHaveProperty('headline');
    expect(citeDocument(article).map(({ title }) => title)).toEqual(['[Ferry burns (from its address)]']);
  });
});

describe('the publisher of a copy', () => {
  const { copy } = articleOf();
  const article = articleOf({
    source: { id: 'post', name: 'The Washington Post' },
    copy: { ...copy, origin: 'The house style.' },
  });

  test('is named as probable where it was worked out', () => {
    expect(nameSource(article)).toBe('Probably The Washington Post');
    expect(titleArticle({ ...article, headline: 'Fire' })).toBe('Fire (A, probably The Washington Post)');
    expect(nameSource({ ...article, url: 'https://post.example/a' })).toBe('The Washington Post');
  });
});

test('a short name has a capital where it stands alone, a publisher its own letters', () => {
  expect(nameShortly(articleOf({ shortName: 'the Post' }))).toBe('The Post');
  expect(nameShortly(articleOf({ source: { id: 'taz', name: 'taz' } }))).toBe('taz');
});

describe('how articles stand to each other, in words', () => {
  /** Articles that take these positions on the one point, a list each. */
  const describeTaken = (taken: readonly (readonly string[])[], parts: Partial<Point> = {}, source?: Source) => {
    const articles = taken.map((positions, index) =>
      articleOf({
        id: `article-${String(index + 1)}`,
        siglum: nameSiglum(index),
        claims: positions.map((position) => claimOf('alarm', position)),
        ...(index === 0 ? { shortName: 'the Post' } : {}),
        ...(source ? { source } : {}),
      }),
    );
    const compared = storyOf({ points: [pointOf('alarm', parts)], articles });
    return compareStory(compared).map((comparison) => describeStanding(compared, comparison))[0];
  };
  const [rang, silent] = [['rang'], ['silent']];

  const cases: Record<string, [said: string | undefined, words: string]> = {
    'a conflict': [describeTaken([rang, silent], { relation: 'conflict' }), 'They contradict each other'],
    'a tension': [describeTaken([rang, silent], { relation: 'tension' }), 'They point opposite ways; both can be true'],
    'a tension of three': [
      describeTaken([rang, silent, ['unclear']], { relation: 'tension' }),
      'They point different ways; all can be true',
    ],
    'a tension of two camps': [
      describeTaken([rang, silent, silent], { relation: 'tension' }),
      'They point opposite ways; both can be true',
    ],
    'a refinement': [describeTaken([rang, silent], { relation: 'refine' }), 'They differ in detail'],
    'a refinement by one': [
      describeTaken([rang, silent], { relation: 'refine', saysMore: 'article-1' }),
      'The Post says more',
    ],
    'a refinement by one without a name': [
      describeTaken([rang, silent], { relation: 'refine', saysMore: 'article-2' }),
      'Article B says more',
    ],
    'a nuance': [describeTaken([rang, rang], { relation: 'refine' }), 'Both say so, but not quite the same'],
    'a nuance by one': [
      describeTaken([rang, rang], { relation: 'refine', saysMore: 'article-1' }),
      'Both say so; the Post says more',
    ],
    'what one of two of a publisher says': [
      describeTaken([rang, silent, []], { relation: 'refine', saysMore: 'article-2' }, { id: 'post', name: 'Post' }),
      'Article B says more',
    ],
    'an agreement': [describeTaken([rang, rang]), 'Both say so'],
    'an agreement of all': [describeTaken([rang, rang, rang]), 'All three say so'],
    'an agreement of some': [describeTaken([rang, rang, []]), 'Two say so'],
    'one alone': [describeTaken([rang, []]), 'Only the Post says so'],
  };
  for (const [name, [said, words]] of Object.entries(cases)) {
    test(`tells ${name}`, () => {
      expect(said).toBe(words);
    });
  }
});

test('nouns follow their number', () => {
  expect([0, 1, 2].map((count) => countNouns(count, 'story'))).toEqual(['0 stories', '1 story', '2 stories']);
});

test('who is not quoted on a card passes for nobody who is', () => {
  expect([1, 2].map(countSpeakingToo)).toEqual(['1 other speaks to it too', '2 others speak to it too']);
});

describe('what was worked out', () => {
  const { copy } = articleOf();

  test('is said to be probable where it stands', () => {
    const guessed = articleOf({ copy: { ...copy, kind: 'rewrite', inferred: ['kind', 'date'] } });
    expect([describeCopy(guessed), describeDay(guessed)]).toEqual(['probably a rewrite', 'probably 15 March 2025']);
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
