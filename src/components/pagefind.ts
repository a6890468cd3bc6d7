import { partFolder, SITE_PART } from '../site/search-parts.ts';
import type { PackList } from '../site/search-packs.ts';
import { fetchFile, unpackFile } from './fetch-file.ts';
import { RecordPacks } from './record-packs.ts';
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
}

/** A part of the index that can be asked. */
export interface OpenPart {
  readonly pagefind: Pagefind;
  readonly records: RecordPacks;
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
  readonly #open = new Map<string, Promise<OpenPart>>();
  /** Asks past the browser's cache once a page, so that an index of yesterday is not asked for a file of today. */
  #tag = Date.now();

  /** @param bundle address of the index's folder */
  constructor(bundle: string) {
    this.#bundle = bundle;
  }

  /** @throws when the program or the part cannot be loaded */
  async open(name: string): Promise<OpenPart> {
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
    await Promise.all(
      opened.map((opening) => opening.then(({ pagefind }) => pagefind.destroy()).catch(() => undefined)),
    );
  }

  /**
   * Pagefind fails out of reach when one of its first files is broken, so these are looked at before it starts; it
   * then finds them in the browser's cache.
   */
  async #openSite(): Promise<OpenPart> {
    const [module, records] = await Promise.all([this.#loadModule(), this.#check(SITE_PART)]);
    trustWorker(this.#bundle);
    return { pagefind: await this.#start(module, SITE_PART), records };
  }

  /** The WebAssembly comes from the site's own part, which therefore has to be ready. */
  async #openPart(name: string): Promise<OpenPart> {
    const [module, records] = await Promise.all([this.#loadModule(), this.#check(name), this.#awaitProgram()]);
    return { pagefind: await this.#start(module, name), records };
  }

  async #awaitProgram(): Promise<void> {
    const { pagefind } = await this.open(SITE_PART);
    // Answered as soon as Pagefind has its WebAssembly.
    await pagefind.options({ ranking: RANKING });
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

  async #check(name: string): Promise<RecordPacks> {
    const folder = this.#addressOf(name);
    const entry = (await (
      await fetchFile(`${folder}pagefind-entry.json?ts=${String(this.#tag)}`)
    ).json()) as IndexEntry;
    const { hash, wasm, page_count: count } = entry.languages.en;
    const [directory] = await Promise.all([
      loadFile(`${folder}pagefind.${hash}.pf_meta`, ''),
      loadFile(`${folder}wasm.${wasm ?? 'unknown'}.pagefind`, name === SITE_PART ? '\0asm' : ''),
    ]);
    const base = this.#bundle.replace(/[^/]*\/$/u, '');
    return new RecordPacks(folder, entry.records, listIds(directory, count), base);
  }
}

/** Pagefind's entry, with what we add to it. */
interface IndexEntry {
  readonly languages: {
    readonly en: { readonly hash: string; readonly wasm: string | null; readonly page_count: number };
  };
  readonly records: PackList;
}

/** Unpacks a file and looks how it begins. */
async function loadFile(address: string, beginning: string): Promise<string> {
  const text = new TextDecoder('latin1').decode(await unpackFile(await fetchFile(address)));
  if (!text.startsWith(`pagefind_dcd${beginning}`)) throw new Error(`${address} is broken.`);
  return text;
}

/** Pagefind's names of the records, which its directory has in the order of the records, before any other name. */
function listIds(directory: string, count: number): readonly string[] {
  return (directory.match(/en_[0-9a-f]{7,}/gu) ?? []).slice(0, count);
}
