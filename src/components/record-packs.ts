import { findPack, type PackedRecord, type PackList } from '../site/search-packs.ts';
import { fetchFile, unpackFile } from './fetch-file.ts';

/** Reads what is shown of the records of one part of the index. */
export class RecordPacks {
  readonly #folder: string;
  readonly #sizes: readonly number[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #base: string;
  readonly #loaded = new Map<number, Promise<readonly PackedRecord[]>>();

  /**
   * @param folder address of the part's folder
   * @param ids Pagefind's names of the records, in their order
   * @param base path that the site lives under, with a slash at its end
   */
  constructor(folder: string, packs: PackList, ids: readonly string[], base: string) {
    this.#folder = `${folder}records/${packs.folder}/`;
    this.#sizes = packs.sizes;
    this.#numbers = new Map(ids.map((id, number) => [id, number]));
    this.#base = base;
  }

  /** @throws when the file of the record cannot be loaded */
  async read(id: string): Promise<PackedRecord> {
    const { pack, place } = findPack(this.#numbers.get(id) ?? -1, this.#sizes);
    const loading = this.#loaded.get(pack) ?? this.#load(pack);
    this.#loaded.set(pack, loading);
    try {
      const record = (await loading)[place];
      if (!record) throw new Error(`There is no record ${id}.`);
      return { ...record, address: this.#base + record.address.replace(/^\//u, '') };
    } catch (error) {
      this.#loaded.delete(pack);
      throw error;
    }
  }

  async #load(pack: number): Promise<readonly PackedRecord[]> {
    const text = await unpackFile(await fetchFile(`${this.#folder}${String(pack)}.pack`));
    return JSON.parse(new TextDecoder().decode(text)) as readonly PackedRecord[];
  }
}
