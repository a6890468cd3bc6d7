import type { Choices, Sort } from '../site/search-address.ts';
import { readFacetValue, type Facet } from '../site/search-facets.ts';
import { isEmptyQuery, type SearchQuery } from '../site/search-query.ts';
import type { FacetCounts, Pagefind, PagefindAnswer, PagefindOptions, PagefindResult } from './pagefind.ts';

/** A question to one part of the index. */
export interface PartQuestion {
  readonly query: SearchQuery;
  /** Choices by what the part holds: no value where it has none of those that are chosen. */
  readonly stored: Choices;
  readonly sort: Sort;
}

/** Nothing has this value: asked for it, Pagefind loads the facet's file and leaves nothing out. */
const NO_VALUE = '\u0000';

/** What has all words and every phrase. */
export async function askAll(pagefind: Pagefind, question: PartQuestion): Promise<readonly PagefindResult[]> {
  return (await ask(pagefind, question, [])).results;
}

/** What has half of the words and phrases or more: the most and the weightiest of them first. */
export async function askAny(pagefind: Pagefind, question: PartQuestion): Promise<readonly PagefindResult[]> {
  const { words, phrases } = question.query;
  const single = [
    ...words.map((word) => ({ words: [word], phrases: [] })),
    ...phrases.map((phrase) => ({ words: [], phrases: [phrase] })),
  ];
  const answers = await Promise.all(single.map((query) => askAll(pagefind, { ...question, query })));
  const merged = new Map<string, { result: PagefindResult; hits: number }>();
  for (const result of answers.flat()) {
    const before = merged.get(result.id);
    merged.set(result.id, {
      result: before ? addResults(before.result, result) : result,
      hits: (before?.hits ?? 0) + 1,
    });
  }
  return [...merged.values()]
    .filter(({ hits }) => hits >= single.length / 2)
    .map(({ result, hits }) => ({ ...result, score: hits * result.score }))
    .toSorted((a, b) => b.score - a.score);
}

/** Every value of a facet, as the index holds it, by its key. */
export async function listStored(pagefind: Pagefind, facet: Facet): Promise<ReadonlyMap<string, string>> {
  const { filters } = await pagefind.search(null, { filters: { kind: NO_VALUE, not: { [facet]: NO_VALUE } } });
  const values = Object.keys(filters[facet] ?? {}).map(
    (stored) => [readFacetValue(facet, stored).key, stored] as const,
  );
  if (values.length === 0) throw new Error(`The values of ${facet} could not be loaded.`);
  return new Map(values);
}

/**
 * How many records each value of a facet would leave: with all other facets' choices, but not with its own.
 * @throws when the file of a facet cannot be loaded
 */
export async function countFacets(
  pagefind: Pagefind,
  question: PartQuestion,
  facets: readonly Facet[],
): Promise<ReadonlyMap<Facet, FacetCounts>> {
  const { stored } = question;
  const free = facets.filter((facet) => !stored.has(facet));
  const together = free.length > 0 ? ask(pagefind, question, free) : undefined;
  const counted = await Promise.all(
    facets.map(async (facet) => {
      const others = new Map([...stored].filter(([name]) => name !== facet));
      const answer = stored.has(facet) ? ask(pagefind, { ...question, stored: others }, [facet]) : together;
      const given = await answer;
      const own = given === NOTHING ? {} : given?.filters[facet];
      if (!own) throw new Error(`The counts of ${facet} could not be loaded.`);
      return [facet, own] as const;
    }),
  );
  return new Map(counted);
}

const NOTHING: PagefindAnswer = { results: [], filters: {} };

/** @param counted facets of which the values are to be counted */
async function ask(
  pagefind: Pagefind,
  { query, stored, sort }: PartQuestion,
  counted: readonly Facet[],
): Promise<PagefindAnswer> {
  if ([...stored.values()].some((values) => values.length === 0)) return NOTHING;
  const options: PagefindOptions = {
    sort: writeSort(sort, isEmptyQuery(query)),
    filters: writeFilters(stored, counted),
  };
  const { words, phrases } = query;
  const texts = [...(words.length > 0 ? [words.join(' ')] : []), ...phrases.map((phrase) => `"${phrase}"`)];
  const [first, ...others] = await Promise.all(
    (texts.length > 0 ? texts : [null]).map((text) => pagefind.search(text, options)),
  );
  if (!first) return NOTHING;
  const results = others.reduce((kept, { results: more }) => {
    const scored = new Map(more.map((result) => [result.id, result]));
    return kept.flatMap((result) => {
      const other = scored.get(result.id);
      return other ? [addResults(result, other)] : [];
    });
  }, first.results);
  return { results, filters: first.filters };
}

/** Any value within a facet, all facets together; and the files of the facets that are to be counted. */
function writeFilters(choices: Choices, counted: readonly Facet[]): Readonly<Record<string, unknown>> {
  return {
    ...Object.fromEntries([...choices].map(([facet, stored]) => [facet, { any: stored }])),
    ...(counted.length > 0 ? { not: Object.fromEntries(counted.map((facet) => [facet, NO_VALUE])) } : {}),
  };
}

/** Without words nothing matches better than anything else. */
function writeSort(sort: Sort, isBrowsing: boolean): NonNullable<PagefindOptions['sort']> {
  if (sort === 'best') return isBrowsing ? { date: 'desc' } : {};
  return { date: sort === 'newest' ? 'desc' : 'asc' };
}

function addResults(one: PagefindResult, other: PagefindResult): PagefindResult {
  return {
    id: one.id,
    score: one.score + other.score,
    words: [...new Set([...one.words, ...other.words])],
  };
}
