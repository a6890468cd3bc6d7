import { describe, expect, test } from 'vitest';
import type { Article, Claim } from '../../src/domain/article.ts';
import { joinParagraphs } from '../../src/domain/plain-text.ts';
import { compareStory } from '../../src/domain/comparison.ts';
import { listSiteEntries, listStoryEntries } from '../../src/search/records/list-entries.ts';
import { packAddress, unpackAddress, type SearchEntry } from '../../src/search/records/search-entry.ts';
import { articleOf } from '../fixtures/article-of.ts';
import { claimOf } from '../fixtures/claim-of.ts';
import { pointOf } from '../fixtures/point-of.ts';
import { storyOf } from '../fixtures/story-of.ts';

const text = joinParagraphs(['The ferry burned.', 'Four were hurt.', 'It rained.']);

function claimAt(point: string, position: string, quote: string, speaker?: string): Claim {
  const start = text.content.indexOf(quote);
  const range = { start, end: start + quote.length };
  const paragraph = text.paragraphs.findIndex(({ end }) => start < end) + 1;
  const location = {
    kind: 'body',
    paragraph,
    lastParagraph: paragraph,
    paragraphs: 3,
    share: 0,
  } as const;
  return { ...claimOf(point, position), passages: [{ text: quote, range, location }], ...(speaker ? { speaker } : {}) };
}

const source = { id: 'courier', name: 'The Courier' };
const one = articleOf({
  id: 'one',
  siglum: 'A',
  source,
  text,
  claims: [claimAt('fire', 'yes', 'ferry burned'), claimAt('hurt', 'yes', 'Four were hurt', 'The captain')],
});
const two = articleOf({
  id: 'two',
  siglum: 'B',
  date: '2026-01-01',
  copy: { kind: 'repost', inferred: [], earlier: [], changes: [], versions: [], found: 'https://copy.example/x' },
  text,
  claims: [claimAt('fire', 'no', 'The ferry')],
});

const tell = (articles: readonly Article[] = [one, two]): readonly SearchEntry[] => {
  const story = storyOf({
    topics: ['Ferries'],
    points: [pointOf('fire', { relation: 'conflict', aspects: ['polarity'] }), pointOf('hurt', { note: 'A *note*.' })],
    articles,
  });
  return [...listStoryEntries({ story, comparisons: compareStory(story) }), ...listSiteEntries([source])];
};
const find = (address: string, entries = tell()) => entries.find((entry) => entry.address === address);

test('each page and each claim is an entry of its own, with an address of its own', () => {
  const addresses = tell().map(({ address }) => address);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.toSorted()).toEqual(
    [
      '/stories/ferry-fire/',
      '/stories/ferry-fire/one/',
      '/stories/ferry-fire/two/',
      '/stories/ferry-fire/one/#fire',
      '/stories/ferry-fire/one/#hurt',
      '/stories/ferry-fire/two/#fire',
      '/stories/ferry-fire/points/fire/',
      '/stories/ferry-fire/points/hurt/',
      '/sources/courier/',
      '/method/',
    ].toSorted(),
  );
});

test('a claim can be told by its point, its source and who says so', () => {
  expect(find('/stories/ferry-fire/one/#hurt')).toEqual({
    kind: 'claim',
    address: '/stories/ferry-fire/one/#hurt',
    title: 'On hurt, yes.',
    parts: ['Four were hurt', 'The Courier: Yes (The captain)', 'What about hurt?'],
    facets: {
      story: ['ferry-fire What happened on the ferry Marigold?'],
      topic: ['Ferries'],
      year: ['2025'],
      source: ['courier The Courier'],
      relation: ['single'],
      aspect: [],
      weight: ['material'],
      alone: ['courier The Courier'],
      silent: ['copy.example Unknown publisher (copy.example)'],
      speaker: ['The captain'],
    },
    shown: {
      day: '2025-03-15',
      siglum: 'A',
      source: 'The Courier',
      place: 'paragraph 2 of 3',
      quotes: '1',
      textLanguage: '',
    },
  });
  expect(find('/stories/ferry-fire/two/#fire')?.facets).toMatchObject({
    relation: ['conflict'],
    aspect: ['polarity'],
    silent: [],
    year: ['2026'],
  });
});

test('a point says who says what, somebody’s words with their name before them', () => {
  expect(find('/stories/ferry-fire/points/hurt/')?.parts).toEqual([
    'A note.',
    'The Courier: Yes (The captain)',
    'The Courier: “Four were hurt”',
    '',
  ]);
});

describe('of a copy published', () => {
  const partsOf = (publish: Article['publish']) => {
    const entries = tell([{ ...one, publish }, two]);
    return {
      article: find('/stories/ferry-fire/one/', entries)?.parts.filter(Boolean),
      claim: find('/stories/ferry-fire/one/#hurt', entries),
      point: find('/stories/ferry-fire/points/hurt/', entries)?.parts.join(' '),
    };
  };

  test('in full, every paragraph is searched', () => {
    expect(partsOf('full').article).toEqual(['The ferry burned.', 'Four were hurt.', 'It rained.', 'The Courier']);
  });

  test('in excerpts, the paragraphs with passages', () => {
    expect(partsOf('excerpts').article).toEqual(['The ferry burned.', 'Four were hurt.', 'The Courier']);
  });

  test('in quotes, the passages', () => {
    expect(partsOf('quotes').article).toEqual(['ferry burned', 'Four were hurt', 'The Courier']);
  });

  test('no longer, no word of it', () => {
    const { article, claim, point } = partsOf('withdrawn');
    expect(article).toEqual(['The Courier']);
    expect(claim?.parts).toEqual(['The Courier: Yes (The captain)', 'What about hurt?']);
    expect(claim?.shown.quotes).toBeUndefined();
    expect(point).not.toContain('Four were hurt');
  });
});

test('what a result shows goes with its address, whatever signs it has', () => {
  for (const { address, shown } of tell())
    expect(unpackAddress(packAddress({ address, shown }))).toEqual({ address, shown });
  const odd = { address: '/a/#b', shown: { source: 'A & B? #1 = 2//3', day: '2024-01-25' } };
  expect(unpackAddress(packAddress(odd))).toEqual(odd);
});
