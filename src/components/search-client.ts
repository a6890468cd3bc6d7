import type { Choices, SearchState, Sort } from '../site/search-address.ts';
import { readFacetValue, type Facet } from '../site/search-facets.ts';
import { isEmptyQuery, readQuery, type SearchQuery } from '../site/search-query.ts';
import { foldWord } from '../site/search-text.ts';
import { findWord, nameWordFile, readWordFile, type KnownWords } from '../site/search-words.ts';
import { trustWorker } from './trust-worker.ts';

/** What we use of Pagefind, as its documentation has it. */
interface Pagefind {
  init(): Promise<void>;
  search(query: string | null, options: PagefindOptions): Promise<PagefindAnswer>;
  destroy(): Promise<void>;
}

interface PagefindModule {
  createInstance: (options: { ranking: PagefindRanking }) => Pagefind;
}

interface PagefindRanking {
  readonly pageLength: number;
  readonly termFrequency: number;
  readonly termSaturation: number;
  readonly termSimilarity: number;
  readonly metaWeights: Readonly<Record<string, number>>;
}

interface PagefindOptions {
  readonly filters: Readonly<Record<string, unknown>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

interface PagefindAnswer {
  readonly results: readonly PagefindResult[];
  readonly filters: Readonly<Record<string, FacetCounts>>;
}

type FacetCounts = Readonly<Record<string, number>>;

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Numbers of the found words. */
  readonly words: readonly number[];
  data(): Promise<PagefindRecord>;
}

/** A record as Pagefind gives it back. */
export interface PagefindRecord {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface FoundRecord {
  readonly positions: readonly number[];
  read(): Promise<PagefindRecord>;
}

/** What was done to the words that a reader asked for. */
export interface QueryChanges {
  /** Words that no text has, with those that were looked for in their place. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Words that no text has and that were left out. */
  readonly dropped: readonly string[];
  /** The query with the words that may have been meant; left out when there are none. */
  readonly suggestion?: string;
  /** How many results have all the words, where others with some of them follow; left out when all have all. */
  readonly completeCount?: number;
}

export interface SearchAnswer {
  readonly records: readonly FoundRecord[];
  /**
   * Works out how many records each value of some facets would leave, by what the index holds for it. The files for
   * that are fetched now, so that nobody waits for them to see results. Left out when it cannot be known.
   */
  readonly count?: (facets: readonly Facet[]) => Promise<ReadonlyMap<Facet, FacetCounts>>;
  readonly changes: QueryChanges;
  /** Choices of the reader that were heeded. */
  readonly choices: Choices;
  /** Those that the index does not know. */
  readonly unknownChoices: readonly { readonly facet: Facet; readonly key: string }[];
  /** How many there would be without any choice; 0 when there are no choices. */
  readonly countWithoutChoices: number;
  /** Whether nothing was found although the texts have the words: a file of the index may be missing. */
  readonly isDoubtful: boolean;
}

/** With fewer results than these, others that have some of the words are listed after them. */
const FEW_RESULTS = 4;

/** Nothing has this value: asked for it, Pagefind loads the facet's file and leaves nothing out. */
const NO_VALUE = '\u0000';

/** Titles say what a record is about; a short record that has the word says more of it than a long one. */
const RANKING: PagefindRanking = {
  pageLength: 0.5,
  termFrequency: 0.6,
  termSaturation: 1.2,
  termSimilarity: 6,
  metaWeights: { title: 3 },
};

/** What the page offers to choose, of which the index may be asked. */
interface Offer {
  /** Whether some record has the facet. */
  hasFacet(facet: Facet): boolean;
  /** Whether the site itself defines the value, be there a record that has it or not. */
  hasValue(facet: Facet, key: string): boolean;
}

/** Asks Pagefind's index. Nothing is loaded before the first question, and then only what it needs. */
export class SearchClient {
  readonly #bundle: string;
  readonly #initials: ReadonlySet<string>;
  readonly #offer: Offer;
  #pagefind: Promise<Pagefind> | undefined;
  readonly #values = new Map<Facet, ReadonlyMap<string, string>>();
  readonly #words = new Map<string, Promise<KnownWords>>();

  /**
   * @param bundle address of the index's folder
   * @param initials names of the files of known words
   * @param offer what the page offers to choose
   */
  constructor(bundle: string, initials: readonly string[], offer: Offer) {
    this.#bundle = bundle;
    this.#initials = new Set(initials);
    this.#offer = offer;
  }

  /** Forgets what was loaded, so that the next question tries everything again. */
  async reset(): Promise<void> {
    const old = this.#pagefind;
    this.#pagefind = undefined;
    this.#values.clear();
    this.#words.clear();
    await old?.then((pagefind) => pagefind.destroy()).catch(() => undefined);
  }

  /** @throws when the index, or a part of it, cannot be loaded */
  async search(state: SearchState): Promise<SearchAnswer> {
    const typed = readQuery(state.query);
    const loading = this.#load();
    const [pagefind, { query, isExact, ...changes }] = await Promise.all([loading, this.#correct(typed)]);
    const { stored, choices, unknownChoices } = await this.#findStored(pagefind, state.choices);
    const options = { sort: writeSort(state.sort, isEmptyQuery(query)) };
    const ask = (choices: Choices, facets: readonly Facet[], asked: SearchQuery) =>
      askAll(pagefind, asked, { ...options, filters: writeFilters(choices, facets) });

    const isBlank = isEmptyQuery(query) && (stored.size === 0 || !isEmptyQuery(typed));
    const answer = isBlank ? NOTHING : await ask(stored, [], query);
    const isThin = answer.results.length < FEW_RESULTS && query.words.length + query.phrases.length > 1;
    const found = isThin ? await askAny(pagefind, query, { ...options, filters: writeFilters(stored, []) }) : answer;
    const isWidened = found.results.length > answer.results.length;
    const countWithoutChoices =
      found.results.length === 0 && stored.size > 0 && !isEmptyQuery(query)
        ? (await ask(new Map(), [], query)).results.length
        : 0;
    const canCount = !isWidened && !isBlank && query.phrases.length + (query.words.length > 0 ? 1 : 0) <= 1;
    const count = (facets: readonly Facet[]) => countFacets(stored, facets, (...args) => ask(...args, query));
    return {
      records: found.results.map((result) => ({ positions: result.words, read: () => result.data() })),
      ...(canCount ? { count } : {}),
      changes: { ...changes, ...(isWidened ? { completeCount: answer.results.length } : {}) },
      choices,
      unknownChoices,
      countWithoutChoices,
      isDoubtful: isExact && found.results.length + countWithoutChoices === 0,
    };
  }

  /** Every value of a facet, as the index holds it. */
  async #listStored(pagefind: Pagefind, facet: Facet): Promise<ReadonlyMap<string, string>> {
    const known = this.#values.get(facet);
    if (known) return known;
    const { filters } = await pagefind.search(null, { filters: { kind: NO_VALUE, not: { [facet]: NO_VALUE } } });
    const values = new Map(
      Object.keys(filters[facet] ?? {}).map((stored) => [readFacetValue(facet, stored).key, stored]),
    );
    if (values.size === 0) throw new Error(`The values of ${facet} could not be loaded.`);
    this.#values.set(facet, values);
    return values;
  }

  async #findStored(pagefind: Pagefind, choices: Choices) {
    const stored = new Map<Facet, readonly string[]>();
    const heeded = new Map<Facet, readonly string[]>();
    const unknownChoices: { facet: Facet; key: string }[] = [];
    for (const [facet, keys] of choices) {
      const values = this.#offer.hasFacet(facet) ? await this.#listStored(pagefind, facet) : new Map<string, string>();
      const known = keys.filter((key) => values.has(key) || this.#offer.hasValue(facet, key));
      if (known.length > 0) {
        stored.set(
          facet,
          known.map((key) => values.get(key) ?? key),
        );
        heeded.set(facet, known);
      }
      unknownChoices.push(...keys.filter((key) => !known.includes(key)).map((key) => ({ facet, key })));
    }
    return { stored, choices: heeded, unknownChoices };
  }

  /** Puts known words in the place of those that no text has. Phrases are taken at their word. */
  async #correct({ phrases, words }: SearchQuery) {
    const corrected: { from: string; to: string }[] = [];
    const dropped: string[] = [];
    const meant: string[] = [];
    const looked = await Promise.all(words.map(async (word) => ({ word, finding: await this.#lookUp(word) })));
    const kept = looked.flatMap(({ word, finding }) => {
      if (finding.kind === 'known') {
        meant.push(word);
        return finding.words;
      }
      if (finding.kind === 'near') meant.push(finding.word);
      if (finding.kind === 'near' && finding.isSure) {
        corrected.push({ from: word, to: finding.word });
        return [finding.word];
      }
      dropped.push(word);
      return [];
    });
    const isUnsure = looked.some(({ finding }) => finding.kind === 'near' && !finding.isSure);
    return {
      query: { phrases, words: kept },
      isExact: looked.some(({ finding }) => finding.kind === 'known' && finding.isExact),
      corrected,
      dropped,
      ...(isUnsure ? { suggestion: [...phrases.map((phrase) => `"${phrase}"`), ...meant].join(' ') } : {}),
    };
  }

  async #lookUp(word: string) {
    const [whole = '', ...pieces] = foldWord(word);
    const finding = findWord(whole, await this.#loadWords(whole));
    if (finding.kind === 'known') return { ...finding, words: [word] };
    // "Sudani-interview" is in no text, yet its pieces are.
    const found = await Promise.all(pieces.map(async (piece) => findWord(piece, await this.#loadWords(piece))));
    const isKnown = found.length > 0 && found.every(({ kind }) => kind === 'known');
    return isKnown ? ({ kind: 'known', isExact: false, words: pieces } as const) : finding;
  }

  #loadWords(word: string): Promise<KnownWords> {
    const name = nameWordFile(word);
    if (!this.#initials.has(name)) return Promise.resolve(new Map());
    const loading = this.#words.get(name) ?? fetchWords(`${this.#bundle}words/${name}.txt`);
    this.#words.set(name, loading);
    return loading;
  }

  async #load(): Promise<Pagefind> {
    this.#pagefind ??= loadPagefind(this.#bundle);
    try {
      return await this.#pagefind;
    } catch (error) {
      this.#pagefind = undefined;
      throw error;
    }
  }
}

const NOTHING: PagefindAnswer = { results: [], filters: {} };

/**
 * Pagefind fails out of reach when one of its first files is broken, so these are looked at before it starts; it then
 * finds them in the browser's cache.
 */
async function loadPagefind(bundle: string): Promise<Pagefind> {
  const address = `${bundle}pagefind.js`;
  const [module] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<PagefindModule>,
    checkIndex(bundle),
  ]);
  trustWorker(bundle);
  const pagefind = module.createInstance({ ranking: RANKING });
  await pagefind.init();
  return pagefind;
}

interface IndexEntry {
  readonly languages: { readonly en: { readonly hash: string; readonly wasm: string | null } };
}

async function checkIndex(bundle: string): Promise<void> {
  const entry = (await (await fetchFile(`${bundle}pagefind-entry.json`)).json()) as IndexEntry;
  const { hash, wasm } = entry.languages.en;
  await Promise.all([
    checkFile(`${bundle}pagefind.${hash}.pf_meta`, ''),
    checkFile(`${bundle}wasm.${wasm ?? 'unknown'}.pagefind`, '\0asm'),
  ]);
}

/** Unpacks a file and looks how it begins. Some hosts send it unpacked. */
async function checkFile(address: string, beginning: string): Promise<void> {
  const bytes = new Uint8Array(await (await fetchFile(address)).arrayBuffer());
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const stream = new Blob([bytes]).stream();
  const unpacked = isPacked ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
  const text = new TextDecoder('latin1').decode(await new Response(unpacked).arrayBuffer());
  if (!text.startsWith(`pagefind_dcd${beginning}`)) throw new Error(`${address} is broken.`);
}

async function fetchFile(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} could not be loaded.`);
  return answer;
}

async function fetchWords(address: string): Promise<KnownWords> {
  return readWordFile(await (await fetchFile(address)).text());
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

/** What has all words and every phrase. */
async function askAll(pagefind: Pagefind, query: SearchQuery, options: PagefindOptions): Promise<PagefindAnswer> {
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

/** What has half of the words and phrases or more: the most and the weightiest of them first. */
async function askAny(pagefind: Pagefind, query: SearchQuery, options: PagefindOptions): Promise<PagefindAnswer> {
  const single = [
    ...query.words.map((word) => ({ words: [word], phrases: [] })),
    ...query.phrases.map((phrase) => ({ words: [], phrases: [phrase] })),
  ];
  const answers = await Promise.all(single.map((one) => askAll(pagefind, one, options)));
  const merged = new Map<string, { result: PagefindResult; hits: number }>();
  for (const result of answers.flatMap((answer) => answer.results)) {
    const before = merged.get(result.id);
    merged.set(result.id, {
      result: before ? addResults(before.result, result) : result,
      hits: (before?.hits ?? 0) + 1,
    });
  }
  const results = [...merged.values()]
    .filter(({ hits }) => hits >= single.length / 2)
    .toSorted((a, b) => b.hits * b.result.score - a.hits * a.result.score)
    .map(({ result }) => result);
  return { results, filters: {} };
}

function addResults(one: PagefindResult, other: PagefindResult): PagefindResult {
  return {
    id: one.id,
    score: one.score + other.score,
    words: [...new Set([...one.words, ...other.words])],
    data: () => one.data(),
  };
}

/**
 * How many records each value of a facet would leave: with all other facets' choices, but not with its own.
 * @throws when the file of a facet cannot be loaded
 */
async function countFacets(
  stored: Choices,
  facets: readonly Facet[],
  ask: (choices: Choices, facets: readonly Facet[]) => Promise<PagefindAnswer>,
): Promise<ReadonlyMap<Facet, FacetCounts>> {
  const free = facets.filter((facet) => !stored.has(facet));
  const together = free.length > 0 ? ask(stored, free) : undefined;
  const counted = await Promise.all(
    facets.map(async (facet) => {
      const others = new Map([...stored].filter(([name]) => name !== facet));
      const { filters } = await (stored.has(facet) ? ask(others, [facet]) : (together ?? ask(stored, [facet])));
      const own = filters[facet];
      if (!own) throw new Error(`The counts of ${facet} could not be loaded.`);
      return [facet, own] as const;
    }),
  );
  return new Map(counted);
}
