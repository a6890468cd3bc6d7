import { NO_VALUE, readFacetValue, type Facet } from '../records/facets.ts';
import type { Pagefind, PagefindAnswer, PagefindOptions, PagefindResult, ValueCounts } from './pagefind.ts';
import type { SearchQuery } from './search-query.ts';
import type { Choices, Sort } from './search-state.ts';

export interface Question {
  readonly query: SearchQuery;
  /** Choices by what the index holds. */
  readonly stored: Choices;
  readonly sort: Sort;
}

export type CountedFacets = ReadonlyMap<Facet, ValueCounts>;

/** What has all words and every phrase. */
export async function askAll(pagefind: Pagefind, question: Question): Promise<readonly PagefindResult[]> {
  return (await ask(pagefind, question, [])).results;
}

/** What has half of the words and phrases or more: the most and the weightiest of them first. */
export async function askSome(pagefind: Pagefind, question: Question): Promise<readonly PagefindResult[]> {
  const terms = listTerms(question.query);
  const answers = await Promise.all(terms.map((query) => askAll(pagefind, { ...question, query })));
  const merged = new Map<string, { result: PagefindResult; hits: number }>();
  for (const result of answers.flat()) {
    const { result: before, hits } = merged.get(result.id) ?? { result: undefined, hits: 0 };
    merged.set(result.id, { result: before ? addResults(before, result) : result, hits: hits + 1 });
  }
  return [...merged.values()]
    .filter(({ hits }) => hits >= terms.length / 2)
    .map(({ result, hits }) => ({ ...result, score: hits * result.score }))
    .toSorted((a, b) => b.score - a.score);
}

/** Each word and each phrase as a query of its own. */
export function listTerms({ words, phrases }: SearchQuery): readonly SearchQuery[] {
  return [
    ...words.map((word) => ({ words: [word], phrases: [] })),
    ...phrases.map((phrase) => ({ words: [], phrases: [phrase] })),
  ];
}

/** Every value of a facet, as the index holds it, by its key. */
export async function listStored(pagefind: Pagefind, facet: Facet): Promise<ReadonlyMap<string, string>> {
  const { filters } = await pagefind.search(null, { filters: { kind: NOTHING_HAS, ...loadFacets([facet]) } });
  return new Map(Object.keys(readCounts(filters, facet)).map((value) => [readFacetValue(facet, value).key, value]));
}

/** How many results each value of some facets would leave: with all other facets' choices, but not with its own. */
export async function countFacets(
  pagefind: Pagefind,
  question: Question,
  facets: readonly Facet[],
): Promise<CountedFacets> {
  const free = facets.filter((facet) => !question.stored.has(facet));
  const together = free.length > 0 ? ask(pagefind, question, free) : undefined;
  const counted = facets.map(async (facet) => {
    const others = new Map([...question.stored].filter(([name]) => name !== facet));
    const answer = question.stored.has(facet) ? ask(pagefind, { ...question, stored: others }, [facet]) : together;
    return [facet, readCounts((await answer)?.filters ?? {}, facet)] as const;
  });
  return new Map(await Promise.all(counted));
}

/** Asked for it, Pagefind loads the facet's file and leaves nothing out. */
const NOTHING_HAS = '\u0000';

function loadFacets(facets: readonly Facet[]) {
  return facets.length > 0 ? { not: Object.fromEntries(facets.map((facet) => [facet, NOTHING_HAS])) } : {};
}

/** @throws when the file of the facet is not there: each facet has a value that nobody is offered */
function readCounts(filters: PagefindAnswer['filters'], facet: Facet): ValueCounts {
  const { [NO_VALUE]: some, ...counts } = filters[facet] ?? {};
  if (some === undefined) throw new Error(`The values of ${facet} could not be loaded.`);
  return counts;
}

/** @param counted facets of which the values are to be counted */
async function ask(pagefind: Pagefind, question: Question, counted: readonly Facet[]): Promise<PagefindAnswer> {
  const { query, stored, sort } = question;
  const { words, phrases } = query;
  const texts = [...(words.length > 0 ? [words.join(' ')] : []), ...phrases.map((phrase) => `"${phrase}"`)];
  const chosen = new Map([...stored].map(([facet, values]) => [facet, { any: values }]));
  const options: PagefindOptions = {
    // Without words nothing matches better than anything else.
    sort: sort === 'best' && texts.length > 0 ? {} : { date: sort === 'oldest' ? 'asc' : 'desc' },
    filters: { ...Object.fromEntries(chosen), ...loadFacets(counted) },
  };
  const answers = await Promise.all((texts.length > 0 ? texts : [null]).map((text) => pagefind.search(text, options)));
  const results = answers.map((answer) => answer.results).reduce(intersect);
  return { filters: {}, ...answers[0], results };
}

function intersect(kept: readonly PagefindResult[], more: readonly PagefindResult[]): readonly PagefindResult[] {
  const others = new Map(more.map((result) => [result.id, result]));
  return kept.flatMap((result) => {
    const other = others.get(result.id);
    return other ? [addResults(result, other)] : [];
  });
}

function addResults(one: PagefindResult, other: PagefindResult): PagefindResult {
  return { ...one, score: one.score + other.score, words: [...new Set([...one.words, ...other.words])] };
}
