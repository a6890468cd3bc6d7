import { compareStrings } from '../domain/compare-strings.ts';
import type { Source } from '../domain/source.ts';
import type { ArticleOutline } from '../domain/article.ts';
import type { StoryOutline } from '../domain/story.ts';
import { archiveAddress, sourceAddress } from './addresses.ts';

/**
 * How lists of stories are cut into pages, so that none grows without bound. A list whose stories fit on one page is
 * that page. A longer one shows the newest there and has further pages by month or year, which stay as they are when
 * a story is added elsewhere.
 */

/** As many stories as the home page lists, and a source's own page. */
export const MOST_NEWEST = 20;
/** As many as a page of the archive lists in a line each. */
const MOST_LINES = 100;

/** Stories of one month (`2026-05`) or year (`2026`), newest first. */
interface Period {
  readonly name: string;
  readonly stories: readonly StoryOutline[];
}

/** One page of a list. */
export interface ListPage {
  readonly address: string;
  /** Of which month or year; left out on the page of the newest. */
  readonly period?: string;
  /** Which of the pages of its period it is, from 1. */
  readonly number: number;
  readonly pages: number;
  /** Ids, newest first. */
  readonly stories: readonly string[];
}

export interface SourcePage extends ListPage {
  readonly source: Source;
  /** Of all the source's documents; on the page of the newest alone. */
  readonly overview?: SourceOverview;
}

export interface SourceOverview {
  readonly documents: number;
  readonly stories: number;
  /** The first and the last day; one or none where there are no two. */
  readonly days: readonly string[];
  /** The years that have pages of their own, newest first. */
  readonly years: readonly { readonly year: string; readonly stories: number }[];
}

/** A year of the archive. One with few stories has them on one page; the page of another leads to its months. */
export interface ArchiveYear {
  readonly year: string;
  readonly stories: number;
  /** Newest first; none where the year is one page. */
  readonly months: readonly { readonly month: string; readonly stories: number }[];
}

/** A page of the archive; `years` are given on one that leads to all years, or to the months of one, and lists no stories. */
export interface ArchivePage extends ListPage {
  readonly years?: readonly ArchiveYear[];
}

/** The addresses of all pages that list stories, but the home page. */
export function listListAddresses(stories: readonly StoryOutline[], sources: readonly Source[]): readonly string[] {
  return [...listArchivePages(stories), ...listSourcePages(stories, sources)].map(({ address }) => address);
}

/** The pages of the archive; none where the home page lists every story. */
export function listArchivePages(stories: readonly StoryOutline[]): readonly ArchivePage[] {
  if (stories.length <= MOST_NEWEST) return [];
  const leading = { number: 1, pages: 1, stories: [] };
  const years = groupBy(stories, nameYear).map((period) => {
    const months = period.stories.length > MOST_LINES ? groupBy(period.stories, nameMonth) : [];
    const counted = months.map((month) => ({ month: month.name, stories: month.stories.length }));
    return { period, months, year: { year: period.name, stories: period.stories.length, months: counted } };
  });
  const others = years.flatMap(({ period, months, year }): readonly ArchivePage[] => {
    if (months.length === 0) return cutPeriod(period, MOST_LINES, archiveAddress);
    const page = { ...leading, address: archiveAddress(period.name), period: period.name, years: [year] };
    return [page, ...months.flatMap((month) => cutPeriod(month, MOST_LINES, archiveAddress))];
  });
  return [{ ...leading, address: archiveAddress(), years: years.map(({ year }) => year) }, ...others];
}

function nameYear({ date }: StoryOutline): string {
  return date.slice(0, 4);
}

function nameMonth({ date }: StoryOutline): string {
  return date.slice(0, 7);
}

/** The pages of all sources. */
export function listSourcePages(stories: readonly StoryOutline[], sources: readonly Source[]): readonly SourcePage[] {
  const written = stories.flatMap((story) => {
    const ids = new Set(listDocuments(story).flatMap(({ source }) => source?.id ?? []));
    return [...ids].map((id) => ({ id, story }));
  });
  const bySource = Map.groupBy(written, ({ id }) => id);
  return sources.flatMap((source) =>
    cutSource(
      source,
      (bySource.get(source.id) ?? []).map(({ story }) => story),
    ),
  );
}

function cutSource(source: Source, stories: readonly StoryOutline[]): readonly SourcePage[] {
  const documents = stories.flatMap(listDocuments).filter((document) => document.source?.id === source.id);
  const dates = documents.map(({ date }) => date).toSorted(compareStrings);
  const periods = stories.length > MOST_NEWEST ? groupBy(stories, nameYear) : [];
  const newest: SourcePage = {
    source,
    address: sourceAddress(source.id),
    number: 1,
    pages: 1,
    stories: stories.slice(0, MOST_NEWEST).map(({ id }) => id),
    overview: {
      documents: documents.length,
      stories: stories.length,
      days: [...new Set([dates[0], dates.at(-1)])].filter((day) => day !== undefined),
      years: periods.map((period) => ({ year: period.name, stories: period.stories.length })),
    },
  };
  const addressOf = (year: string, number: number) => sourceAddress(source.id, year, number);
  const older = periods.flatMap((period) => cutPeriod(period, MOST_NEWEST, addressOf));
  return [newest, ...older.map((page) => ({ ...page, source }))];
}

/** The path of a page below another, as a route takes it; undefined for that page itself. */
export function findPath(address: string, above: string): string | undefined {
  return address.slice(above.replace(/\/*$/u, '/').length).replace(/\/$/u, '') || undefined;
}

function cutPeriod(
  { name, stories }: Period,
  most: number,
  addressOf: (period: string, number: number) => string,
): readonly ListPage[] {
  const pages = Math.ceil(stories.length / most);
  return Array.from({ length: pages }, (_, index) => ({
    address: addressOf(name, index + 1),
    period: name,
    number: index + 1,
    pages,
    stories: stories.slice(index * most, (index + 1) * most).map(({ id }) => id),
  }));
}

function groupBy(stories: readonly StoryOutline[], nameOf: (story: StoryOutline) => string): readonly Period[] {
  return [...Map.groupBy(stories, nameOf)]
    .map(([name, own]) => ({ name, stories: own }))
    .toSorted((a, b) => compareStrings(b.name, a.name));
}

function listDocuments({ articles, records }: StoryOutline): readonly ArticleOutline[] {
  return [...articles, ...records];
}
