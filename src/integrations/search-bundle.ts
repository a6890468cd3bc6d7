import type { IndexFiles } from '../build/search-part-files.ts';

/**
 * The files of a search index, kept in memory for the development server. They are made when they are first asked
 * for, and anew after a change.
 */
export class SearchBundle {
  readonly #build: () => AsyncIterable<IndexFiles>;
  #files: Promise<IndexFiles> | undefined;

  constructor(build: () => AsyncIterable<IndexFiles>) {
    this.#build = build;
  }

  forget(): void {
    this.#files = undefined;
  }

  async readFile(path: string): Promise<Uint8Array | string | undefined> {
    this.#files ??= gatherFiles(this.#build());
    return (await this.#files).get(path);
  }
}

async function gatherFiles(steps: AsyncIterable<IndexFiles>): Promise<IndexFiles> {
  const gathered = new Map<string, Uint8Array | string>();
  for await (const files of steps) for (const [path, file] of files) gathered.set(path, file);
  return gathered;
}
