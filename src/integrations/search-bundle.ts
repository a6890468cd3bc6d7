/**
 * The files of a search index, kept in memory for the development server. They are made when they are first asked
 * for, and anew after a change.
 */
export class SearchBundle {
  readonly #buildFiles: () => Promise<ReadonlyMap<string, Uint8Array | string>>;
  #files: Promise<ReadonlyMap<string, Uint8Array | string>> | undefined;

  constructor(buildFiles: () => Promise<ReadonlyMap<string, Uint8Array | string>>) {
    this.#buildFiles = buildFiles;
  }

  forget(): void {
    this.#files = undefined;
  }

  async readFile(path: string): Promise<Uint8Array | string | undefined> {
    this.#files ??= this.#buildFiles();
    return (await this.#files).get(path);
  }
}
