import type { SearchQuery } from '../site/search-query.ts';
import { foldWord, isUnspaced } from '../site/search-text.ts';
import { findWord, findWordParts, placeWord, readWordFile, type KnownWords } from '../site/search-words.ts';
import { fetchFile } from './fetch-file.ts';

/** A query whose words are all known, and what was done to those that a reader typed. */
export interface CorrectedQuery {
  readonly query: SearchQuery;
  /** Whether some word stands in the texts as it was typed. */
  readonly isExact: boolean;
  /** Words that no text has, with those that were looked for in their place. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Words that no text has and that were left out. */
  readonly dropped: readonly string[];
  /** The query with the words that may have been meant; left out when there are none. */
  readonly suggestion?: string;
}

/** Names of parts of the index. */
export type PartNames = ReadonlySet<string>;

/** Knows the words of the texts, from the files beside the index. */
export class WordLookup {
  readonly #bundle: string;
  readonly #files: readonly string[];
  readonly #loaded = new Map<string, Promise<KnownWords>>();

  /**
   * @param bundle address of the index's folder
   * @param files names of the files of known words
   */
  constructor(bundle: string, files: readonly string[]) {
    this.#bundle = bundle;
    this.#files = files;
  }

  forget(): void {
    this.#loaded.clear();
  }

  /** Puts known words in the place of those that no text has. Phrases are taken at their word. */
  async correct({ phrases, words }: SearchQuery): Promise<CorrectedQuery> {
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

  /** For each word and phrase the names of the parts that may have it; nothing for what may be anywhere. */
  async findParts({ phrases, words }: SearchQuery): Promise<readonly (PartNames | undefined)[]> {
    const terms = [...words, ...phrases].map((term) => term.split(/\s+/u).filter((word) => !isUnspaced(word)));
    return Promise.all(
      terms.map(async (own) => intersect(await Promise.all(own.map((word) => this.#findWordParts(word))))),
    );
  }

  /** A word that is joined by a hyphen stands where the whole does, or where all its pieces do. */
  async #findWordParts(word: string): Promise<PartNames | undefined> {
    const [whole = '', ...pieces] = foldWord(word);
    const joined = await this.#findFormParts(whole);
    if (pieces.length === 0 || !joined) return joined;
    const apart = intersect(await Promise.all(pieces.map((piece) => this.#findFormParts(piece))));
    return apart && new Set([...joined, ...apart]);
  }

  async #findFormParts(form: string): Promise<PartNames | undefined> {
    const { file, isBeginning } = placeWord(form, this.#files);
    if (file === undefined || isBeginning) return undefined;
    return findWordParts(form, await this.#load(file));
  }

  async #lookUp(word: string) {
    const [whole = '', ...pieces] = foldWord(word);
    const finding = await this.#find(whole);
    if (finding.kind === 'known') return { ...finding, words: [word] };
    // "Sudani-interview" is in no text, yet its pieces are.
    const found = await Promise.all(pieces.map((piece) => this.#find(piece)));
    const isKnown = found.length > 0 && found.every(({ kind }) => kind === 'known');
    return isKnown ? ({ kind: 'known', isExact: false, words: pieces } as const) : finding;
  }

  /** Further files than the word's own are only asked for what may be misspelt. */
  async #find(word: string) {
    const { file, isBeginning, siblings } = placeWord(word, this.#files);
    const own = file === undefined ? new Map() : await this.#load(file);
    if (own.has(word)) return findWord(word, own);
    if (isBeginning) return { kind: 'known', isExact: false } as const;
    const all = await Promise.all(siblings.map((name) => this.#load(name)));
    return findWord(word, new Map(all.flatMap((words) => [...words])));
  }

  #load(name: string): Promise<KnownWords> {
    const loading = this.#loaded.get(name) ?? fetchWords(`${this.#bundle}words/${name}.txt`);
    this.#loaded.set(name, loading);
    return loading;
  }
}

async function fetchWords(address: string): Promise<KnownWords> {
  return readWordFile(await (await fetchFile(address)).text());
}

/** What is in all sets that say anything; nothing when none does. */
export function intersect(sets: readonly (PartNames | undefined)[]): PartNames | undefined {
  const [first, ...others] = sets.filter((set) => set !== undefined);
  return first && new Set([...first].filter((name) => others.every((set) => set.has(name))));
}
