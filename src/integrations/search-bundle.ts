import type { PagefindIndex } from 'pagefind';

/**
 * A search index of the development server's own pages, kept in memory. It is made when it is first asked
 * for, by following links from the home page, and anew after a change.
 */
export class SearchBundle {
  readonly #openIndex: () => Promise<PagefindIndex>;
  readonly #findHome: () => string;
  #files: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

  constructor(openIndex: () => Promise<PagefindIndex>, findHome: () => string) {
    this.#openIndex = openIndex;
    this.#findHome = findHome;
  }

  forget(): void {
    this.#files = undefined;
  }

  async readFile(path: string): Promise<Uint8Array | undefined> {
    this.#files ??= this.#build();
    return (await this.#files).get(path);
  }

  async #build(): Promise<ReadonlyMap<string, Uint8Array>> {
    const home = this.#findHome();
    const index = await this.#openIndex();
    for (const [address, content] of await fetchPages(home)) {
      const url = address.slice(home.length);
      await index.addHTMLFile({ url: `/${url}`, content });
    }
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw new Error(errors.join('; '));
    return new Map(files.map(({ path, content }) => [path, content]));
  }
}

/** Every page of a site that links lead to from its home page, by address. */
async function fetchPages(home: string): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  const waiting = [home];
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (pages.has(address)) continue;
    const answer = await fetch(address);
    if (!answer.ok || !(answer.headers.get('content-type') ?? '').includes('text/html')) continue;
    const content = await answer.text();
    pages.set(address, content);
    for (const [, href] of content.matchAll(/<a\b[^>]*\bhref="([^"#]+)/gu)) {
      const { href: linked } = new URL(href ?? '', address);
      if (linked.startsWith(home) && linked.endsWith('/')) waiting.push(linked);
    }
  }
  return pages;
}
