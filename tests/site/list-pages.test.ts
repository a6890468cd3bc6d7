import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoryOutline } from '../../src/domain/story.ts';
import { findPath, listArchivePages, listListAddresses, listSourcePages } from '../../src/site/list-pages.ts';
import { articleOf } from '../fixtures/article-of.ts';
import { storyOf } from '../fixtures/story-of.ts';

function entryOf(id: string, date: string, source = 'post'): StoryOutline {
  return storyOf({ id, date, articles: [articleOf({ date, source: { id: source, name: source } })] });
}

/** Stories one day after another, the newest first. */
function entriesOf(count: number, year: number): readonly StoryOutline[] {
  const first = Date.UTC(year, 0, 1);
  return Array.from({ length: count }, (_, index) =>
    entryOf(`s${String(index)}`, new Date(first + (index % 365) * 86_400_000).toISOString().slice(0, 10)),
  ).toSorted((a, b) => (a.date < b.date ? 1 : -1));
}

const post = { id: 'post', name: 'The Post' };

describe('the archive', () => {
  test('has no page where the home page lists every story', () => {
    expect(listArchivePages(entriesOf(20, 2024))).toEqual([]);
  });

  test('has a year of few stories on one page', () => {
    const pages = listArchivePages([...entriesOf(15, 2025), ...entriesOf(15, 2024)]);
    expect(pages.map(({ address, stories }) => [address, stories.length])).toEqual([
      ['/archive/', 0],
      ['/archive/2025/', 15],
      ['/archive/2024/', 15],
    ]);
  });

  test('parts a year of many by month, and leads there from the address that the year had before', () => {
    const entries = entriesOf(365, 2024);
    const [, year, ...months] = listArchivePages(entries);
    expect(year).toMatchObject({ address: '/archive/2024/', stories: [], years: [{ stories: 365 }] });
    expect(months).toHaveLength(12);
    expect(months[0]?.address).toBe('/archive/2024-12/');
    expect(year?.years?.[0]?.months.reduce((sum, { stories }) => sum + stories, 0)).toBe(365);
  });

  test('numbers the pages of a month that is too long for one', () => {
    const entries = Array.from({ length: 250 }, (_, index) => entryOf(`s${String(index)}`, '2024-05-01'));
    expect(listArchivePages(entries).map(({ address, stories }) => [address, stories.length])).toEqual([
      ['/archive/', 0],
      ['/archive/2024/', 0],
      ['/archive/2024-05/', 100],
      ['/archive/2024-05/2/', 100],
      ['/archive/2024-05/3/', 50],
    ]);
  });
});

describe('the pages of a source', () => {
  test('are one, with all of its stories, while these are few', () => {
    const [page, ...others] = listSourcePages(entriesOf(20, 2024), [post]);
    expect(others).toEqual([]);
    expect(page?.stories).toHaveLength(20);
    expect(page?.overview).toEqual({ documents: 20, stories: 20, days: ['2024-01-01', '2024-01-20'], years: [] });
  });

  test('are the newest and one or more for each year, when there are more', () => {
    const pages = listSourcePages([...entriesOf(25, 2025), ...entriesOf(5, 2024)], [post]);
    expect(pages.map(({ address, stories }) => [address, stories.length])).toEqual([
      ['/sources/post/', 20],
      ['/sources/post/2025/', 20],
      ['/sources/post/2025/2/', 5],
      ['/sources/post/2024/', 5],
    ]);
    expect(pages[0]?.overview?.years).toEqual([
      { year: '2025', stories: 25 },
      { year: '2024', stories: 5 },
    ]);
  });

  test('are there for a source without a story too', () => {
    expect(listSourcePages([], [post])).toMatchObject([{ address: '/sources/post/', stories: [] }]);
  });
});

test('lists of any length: no page is too long, and every story is on one', () => {
  const entry = fc.record({
    id: fc.uuid(),
    day: fc.integer({ min: 0, max: 800 }),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 400 }), (drawn) => {
      const entries = drawn
        .map(({ id, day }) => entryOf(id, new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10)))
        .toSorted((a, b) => (a.date < b.date ? 1 : -1));
      const archive = listArchivePages(entries);
      const sources = listSourcePages(entries, [post]);
      const ids = entries.map(({ id }) => id).toSorted();
      for (const { stories } of [...archive, ...sources]) expect(stories.length).toBeLessThanOrEqual(100);
      if (entries.length > 20) {
        expect(archive.flatMap(({ stories }) => stories).toSorted()).toEqual(ids);
        expect(
          sources
            .slice(1)
            .flatMap(({ stories }) => stories)
            .toSorted(),
        ).toEqual(ids);
      }
      const addresses = listListAddresses(entries, [post]);
      expect(new Set(addresses).size).toBe(addresses.length);
    }),
    { numRuns: 50 },
  );
});

test('the path of a page is what stands behind the address above it', () => {
  expect(findPath('/archive/2024-05/2/', '/archive/')).toBe('2024-05/2');
  expect(findPath('/archive/', '/archive/')).toBeUndefined();
});
