import { nameValueFile, type ValueFile, type ValueFileCounts } from '../site/search-values.ts';
import type { Facet } from '../site/search-facets.ts';
import { fetchFile } from './fetch-file.ts';
import type { PartNames } from './word-lookup.ts';

/** Knows in which parts of the index a value of a facet stands, from the files beside the index. */
export class ValueLookup {
  readonly #bundle: string;
  readonly #counts: ValueFileCounts;
  readonly #loaded = new Map<string, Promise<ValueFile>>();

  /**
   * @param bundle address of the index's folder
   * @param counts how many files each facet has
   */
  constructor(bundle: string, counts: ValueFileCounts) {
    this.#bundle = bundle;
    this.#counts = counts;
  }

  forget(): void {
    this.#loaded.clear();
  }

  /** Names of the parts that have a value: none when nothing has it, `undefined` when no file tells of the facet. */
  async findParts(facet: Facet, key: string): Promise<PartNames | undefined> {
    const name = nameValueFile(facet, key, this.#counts);
    if (name === undefined) return undefined;
    const loading = this.#loaded.get(name) ?? fetchValues(`${this.#bundle}values/${name}.json`);
    this.#loaded.set(name, loading);
    const { parts, values } = await loading;
    const [, places = []] = values.find(([value]) => value === key) ?? [];
    return new Set(places.map((place) => parts[place] ?? ''));
  }
}

async function fetchValues(address: string): Promise<ValueFile> {
  return (await (await fetchFile(address)).json()) as ValueFile;
}
