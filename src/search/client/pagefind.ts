import { readKnownWords } from '../records/known-words.ts';

/** What we use of Pagefind in the browser, as its documentation has it. */
export interface Pagefind {
  options(options: { ranking: typeof RANKING }): Promise<void>;
  search(query: string | null, options: PagefindOptions): Promise<PagefindAnswer>;
  destroy(): Promise<void>;
}

interface PagefindModule {
  createInstance(options: {
    basePath: string;
    baseUrl: string;
    metaCacheTag: string;
    noWorker: boolean;
    ranking: typeof RANKING;
  }): Pagefind;
}

export interface PagefindOptions {
  readonly filters: Readonly<Record<string, unknown>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

export interface PagefindAnswer {
  readonly results: readonly PagefindResult[];
  /** How many of the results have each value of the facets whose files are loaded. */
  readonly filters: Readonly<Record<string, ValueCounts>>;
}

export type ValueCounts = Readonly<Record<string, number>>;

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Numbers of the found words. */
  readonly words: readonly number[];
  data(): Promise<PagefindData>;
}

export interface PagefindData {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Titles say what an entry is about; a short entry that has the word says more of it than a long one. */
const RANKING = {
  pageLength: 0.5,
  termFrequency: 0.6,
  termSaturation: 1.2,
  termSimilarity: 6,
  metaWeights: { title: 3 },
} as const;

/** The tag under which the search page fetches the index's entry ahead. */
export const FIRST_TAG = '0';

/** The index of the site: opened when it is first asked for, and again after it could not be. */
export class SearchIndex {
  readonly #bundle: string;
  #tag = FIRST_TAG;
  #opening: Promise<Pagefind> | undefined;
  #words: Promise<ReadonlySet<string>> | undefined;

  /** @param bundle address of the index's folder */
  constructor(bundle: string) {
    this.#bundle = bundle;
  }

  /** @throws when the program or one of the index's first files cannot be loaded */
  open(): Promise<Pagefind> {
    // What the browser kept of an older index leads to files that are gone.
    this.#opening ??= this.#start().catch(() => {
      this.#tag = String(Date.now());
      return this.#start();
    });
    return this.#opening;
  }

  /** The words that the texts have. */
  readWords(): Promise<ReadonlySet<string>> {
    this.#words ??= fetchText(`${this.#bundle}words.txt`).then(readKnownWords);
    return this.#words;
  }

  /** Forgets what was loaded, so that the next question fetches everything again, past the browser's cache. */
  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    this.#words = undefined;
    this.#tag = String(Date.now());
    await opening?.then((pagefind) => pagefind.destroy()).catch(() => undefined);
  }

  async #start(): Promise<Pagefind> {
    // A browser does not ask again for a program that it could not load once, under the same address.
    const again = this.#tag === FIRST_TAG ? '' : `?ts=${this.#tag}`;
    const address = `${this.#bundle}pagefind.js${again}`;
    const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
    const pagefind = module.createInstance({
      basePath: this.#bundle,
      // Addresses are whole as they are.
      baseUrl: '/',
      metaCacheTag: this.#tag,
      // The page waits for no second program, and makes no script that its policy would have to trust.
      noWorker: true,
      ranking: RANKING,
    });
    // Answered as soon as it is ready, and refused when it cannot be.
    await pagefind.options({ ranking: RANKING });
    return pagefind;
  }
}

async function fetchText(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} could not be loaded.`);
  return answer.text();
}
