import { partFolder, SITE_PART } from '../site/search-parts.ts';
import { trustWorker } from './trust-worker.ts';

/** What we use of Pagefind, as its documentation has it. */
export interface Pagefind {
  init(): Promise<void>;
  options(options: { ranking: PagefindRanking }): Promise<void>;
  search(query: string | null, options: PagefindOptions): Promise<PagefindAnswer>;
  destroy(): Promise<void>;
}

interface PagefindModule {
  createInstance: (options: { basePath: string; metaCacheTag: string; ranking: PagefindRanking }) => Pagefind;
}

interface PagefindRanking {
  readonly pageLength: number;
  readonly termFrequency: number;
  readonly termSaturation: number;
  readonly termSimilarity: number;
  readonly metaWeights: Readonly<Record<string, number>>;
}

export interface PagefindOptions {
  readonly filters: Readonly<Record<string, unknown>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

export interface PagefindAnswer {
  readonly results: readonly PagefindResult[];
  readonly filters: Readonly<Record<string, FacetCounts>>;
}

export type FacetCounts = Readonly<Record<string, number>>;

export interface PagefindResult {
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

/** Titles say what a record is about; a short record that has the word says more of it than a long one. */
const RANKING: PagefindRanking = {
  pageLength: 0.5,
  termFrequency: 0.6,
  termSaturation: 1.2,
  termSimilarity: 6,
  metaWeights: { title: 3 },
};

/** Opens the parts of the index, each when it is first asked for. */
export class PagefindParts {
  readonly #bundle: string;
  readonly #open = new Map<string, Promise<Pagefind>>();
  /** Asks past the browser's cache once a page, so that an index of yesterday is not asked for a file of today. */
  #tag = Date.now();

  /** @param bundle address of the index's folder */
  constructor(bundle: string) {
    this.#bundle = bundle;
  }

  /** @throws when the program or the part cannot be loaded */
  async open(name: string): Promise<Pagefind> {
    const opening = this.#open.get(name) ?? (name === SITE_PART ? this.#openSite() : this.#openPart(name));
    this.#open.set(name, opening);
    try {
      return await opening;
    } catch (error) {
      this.#open.delete(name);
      throw error;
    }
  }

  /** Forgets what was loaded, so that the next question tries everything again. */
  async close(): Promise<void> {
    const opened = [...this.#open.values()];
    this.#open.clear();
    this.#tag += 1;
    await Promise.all(opened.map((opening) => opening.then((one) => one.destroy()).catch(() => undefined)));
  }

  /**
   * Pagefind fails out of reach when one of its first files is broken, so these are looked at before it starts; it
   * then finds them in the browser's cache.
   */
  async #openSite(): Promise<Pagefind> {
    const [module] = await Promise.all([this.#loadModule(), this.#check(SITE_PART)]);
    trustWorker(this.#bundle);
    return this.#start(module, SITE_PART);
  }

  /** The WebAssembly comes from the site's own part, which therefore has to be ready. */
  async #openPart(name: string): Promise<Pagefind> {
    const [module] = await Promise.all([this.#loadModule(), this.#check(name), this.#awaitProgram()]);
    return this.#start(module, name);
  }

  async #awaitProgram(): Promise<void> {
    const site = await this.open(SITE_PART);
    // Answered as soon as Pagefind has its WebAssembly.
    await site.options({ ranking: RANKING });
  }

  async #start(module: PagefindModule, name: string): Promise<Pagefind> {
    const basePath = this.#addressOf(name);
    const pagefind = module.createInstance({ basePath, metaCacheTag: String(this.#tag), ranking: RANKING });
    await pagefind.init();
    return pagefind;
  }

  #loadModule(): Promise<PagefindModule> {
    const address = `${this.#bundle}pagefind.js`;
    return import(/* @vite-ignore */ address) as Promise<PagefindModule>;
  }

  #addressOf(name: string): string {
    return this.#bundle + partFolder(name);
  }

  async #check(name: string): Promise<void> {
    const folder = this.#addressOf(name);
    const entry = (await (
      await fetchFile(`${folder}pagefind-entry.json?ts=${String(this.#tag)}`)
    ).json()) as IndexEntry;
    const { hash, wasm } = entry.languages.en;
    const program = checkFile(`${folder}wasm.${wasm ?? 'unknown'}.pagefind`, name === SITE_PART ? '\0asm' : '');
    await Promise.all([checkFile(`${folder}pagefind.${hash}.pf_meta`, ''), program]);
  }
}

interface IndexEntry {
  readonly languages: { readonly en: { readonly hash: string; readonly wasm: string | null } };
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

/** @throws when the file does not come */
export async function fetchFile(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} could not be loaded.`);
  return answer;
}
