import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import type { Source } from '../domain/source.ts';
import { offerSearch, writeSiteFiles, type SearchOffer } from '../site/search-outline.ts';
import { SITE_PART, type DatedStory, type SearchPart } from '../site/search-parts.ts';
import { planParts, type KnownPart } from '../site/search-site.ts';
import type { PartSummary } from '../site/search-summary.ts';
import type { UnitName } from '../site/site-units.ts';
import { digest, type StoryStore } from '../site/story-store.ts';
import type { KnownStory } from './kept-checks.ts';
import { buildPartFiles, type IndexFiles } from './search-part-files.ts';

interface DatedVersion extends DatedStory {
  /** A digest of all that the story's records are made of. */
  readonly version: string;
}

/** Where search finds what was kept, and keeps what it makes. */
interface IndexPlaces {
  readonly store: StoryStore;
  /** A folder for summaries of parts. */
  readonly cache: string;
  /** A digest of the code. */
  readonly code: string;
}

/**
 * The index of search in a build. Of each part a summary is kept, and of each story its records, so that a part is
 * made anew only when one of its stories has changed, and no two parts are in memory together.
 */
export class SearchIndex {
  readonly #parts: readonly KnownPart<DatedVersion>[];
  readonly #places: IndexPlaces;
  /** Pages that the records lead to which were indexed now. */
  readonly #pages = new Set<string>();

  constructor(stories: readonly KnownStory[], sources: readonly Source[], places: IndexPlaces) {
    this.#places = places;
    mkdirSync(places.cache, { recursive: true });
    this.#parts = planParts({
      stories: stories.map(({ entry, version }) => ({ id: entry.id, date: entry.date, version })),
      sources,
      listRecords: ({ id }) => places.store.readSearchRecords(id),
      recallSummary: (part, summarise) => this.#recallSummary(part, summarise),
    });
    this.#prune();
  }

  get offer(): SearchOffer {
    return offerSearch(this.#parts);
  }

  /** Each part but the site's own, with a digest of all that its files are made of. */
  listUnits(): ReadonlyMap<UnitName, string> {
    const [, ...others] = this.#parts;
    return new Map(others.map((part) => [`search/${part.name}`, this.#digest(part)]));
  }

  /**
   * Makes the site's own part, and each other whose unit is wanted.
   * @param folder of the whole index
   */
  async indexParts(wanted: readonly UnitName[], folder: string): Promise<void> {
    const units = new Set(wanted);
    for (const { name, listRecords } of this.#parts) {
      if (name !== SITE_PART && !units.has(`search/${name}`)) continue;
      const records = listRecords();
      for (const { address } of records) this.#pages.add(address.replace(/#.*$/u, ''));
      writeFiles(await buildPartFiles(name, records), folder);
    }
    writeFiles(writeSiteFiles(this.#parts), folder);
    await close();
  }

  /**
   * A site whose search would lead to a page that is not there is not published.
   * @throws {Error} naming the page
   */
  refuseLost(isThere: (path: string) => boolean): void {
    const lost = [...this.#pages].find((page) => !isThere(`${page.slice(1)}index.html`));
    if (lost !== undefined) throw new Error(`Search would lead to ${lost}, and no such page was written.`);
  }

  #digest({ stories }: SearchPart<DatedVersion>): string {
    return digest(this.#places.code, ...stories.flatMap(({ id, version }) => [id, version]));
  }

  #recallSummary(part: SearchPart<DatedVersion>, summarise: () => PartSummary): PartSummary {
    const path = join(this.#places.cache, `${part.name}.json`);
    const made = this.#digest(part);
    if (existsSync(path)) {
      const kept = JSON.parse(readFileSync(path, 'utf8')) as { made: string; summary: PartSummary };
      if (kept.made === made) return kept.summary;
    }
    const summary = summarise();
    writeFileSync(`${path}.part`, JSON.stringify({ made, summary }));
    renameSync(`${path}.part`, path);
    return summary;
  }

  #prune(): void {
    const names = new Set(this.#parts.map(({ name }) => `${name}.json`));
    for (const name of readdirSync(this.#places.cache)) {
      if (!names.has(name)) rmSync(join(this.#places.cache, name));
    }
  }
}

function writeFiles(files: IndexFiles, folder: string): void {
  for (const path of new Set(Array.from(files.keys(), dirname))) mkdirSync(join(folder, path), { recursive: true });
  for (const [path, content] of files) writeFileSync(join(folder, path), content);
}
