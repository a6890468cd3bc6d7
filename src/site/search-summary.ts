import { compareStrings } from '../domain/compare-strings.ts';
import { FACETS, type Facet } from './search-facets.ts';
import type { SearchRecord } from './search-records.ts';
import { foldWord, isUnspaced } from './search-text.ts';

/** Names with how often each occurs, in the order of the names. */
export type Counts = readonly (readonly [name: string, count: number])[];

/**
 * What the files of the whole site need to know of some records: plain data that can be kept. The summary of several
 * lists of records is the merger of their summaries, so nobody needs all records at once.
 */
export interface PartSummary {
  readonly records: number;
  /** ISO days of the oldest and the newest record; left out when no record has a day. */
  readonly oldest?: string;
  readonly newest?: string;
  /** How many records have each value of each facet, by what the index holds. */
  readonly facets: Readonly<Record<Facet, Counts>>;
  /** How often each folded word occurs. */
  readonly words: Counts;
  /** The newest day of a document of each source, by what the index holds for the source. */
  readonly newestBySource: readonly (readonly [source: string, day: string])[];
}

export function summarisePart(records: Iterable<SearchRecord>): PartSummary {
  let count = 0;
  const written = new Map<string, number>();
  const days: string[] = [];
  const facets = openFacets();
  const words = new Map<string, number>();
  const newestBySource = new Map<string, string>();
  for (const { kind, title, parts, facets: own, shown } of records) {
    count += 1;
    for (const facet of FACETS) {
      for (const stored of facet === 'kind' ? [kind] : (own[facet] ?? [])) add(facets[facet], stored, 1);
    }
    for (const text of [title, ...parts]) for (const word of text.split(/\s+/u)) add(written, word, 1);
    const { day } = shown;
    if (day === undefined) continue;
    days.push(day);
    if (kind === 'article' || kind === 'record') {
      for (const source of own.source ?? []) keepNewest(newestBySource, source, day);
    }
  }
  // Most words occur often: each is folded once.
  for (const [word, number] of written) {
    if (!isUnspaced(word)) for (const form of foldWord(word)) add(words, form, number);
  }
  return write({ count, days, facets, words, newestBySource });
}

export function mergeSummaries(summaries: Iterable<PartSummary>): PartSummary {
  let count = 0;
  const days: string[] = [];
  const facets = openFacets();
  const words = new Map<string, number>();
  const newestBySource = new Map<string, string>();
  for (const summary of summaries) {
    count += summary.records;
    days.push(...[summary.oldest ?? [], summary.newest ?? []].flat());
    for (const facet of FACETS)
      for (const [stored, number] of summary.facets[facet]) add(facets[facet], stored, number);
    for (const [word, number] of summary.words) add(words, word, number);
    for (const [source, day] of summary.newestBySource) keepNewest(newestBySource, source, day);
  }
  return write({ count, days, facets, words, newestBySource });
}

interface OpenSummary {
  readonly count: number;
  readonly days: readonly string[];
  readonly facets: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
  readonly words: ReadonlyMap<string, number>;
  readonly newestBySource: ReadonlyMap<string, string>;
}

function write({ count, days, facets, words, newestBySource }: OpenSummary): PartSummary {
  const sorted = days.toSorted();
  const [oldest] = sorted;
  const newest = sorted.at(-1);
  return {
    records: count,
    ...(oldest === undefined ? {} : { oldest }),
    ...(newest === undefined ? {} : { newest }),
    facets: mapFacets((facet) => sortEntries(facets[facet])),
    words: sortEntries(words),
    newestBySource: sortEntries(newestBySource),
  };
}

function mapFacets<Value>(make: (facet: Facet) => Value): Readonly<Record<Facet, Value>> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<Facet, Value>;
}

function openFacets(): Readonly<Record<Facet, Map<string, number>>> {
  return mapFacets(() => new Map<string, number>());
}

function add(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count);
}

function keepNewest(days: Map<string, string>, source: string, day: string): void {
  const known = days.get(source);
  if (known === undefined || known < day) days.set(source, day);
}

function sortEntries<Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...map].toSorted(([a], [b]) => compareStrings(a, b));
}
