import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import { compareStrings } from '../domain/compare-strings.ts';
import type { Source } from '../domain/source.ts';
import { buildPartFiles, buildSitePartFiles, type IndexFiles } from './search-part-files.ts';
import { offerSearch, writeSiteFiles, type NamedSummary, type SearchOffer } from '../site/search-outline.ts';
import { partFolder, planSearchParts, SITE_PART } from '../site/search-parts.ts';
import { listSiteRecords, type SearchRecord } from '../site/search-records.ts';
import { mergeSummaries, summarisePart, type PartSummary } from '../site/search-summary.ts';
import type { UnitName } from '../site/site-units.ts';
import { digest, type StoryStore } from '../site/story-store.ts';
import type { KnownStory } from './kept-checks.ts';

interface IndexPart {
  readonly name: string;
  readonly stories: readonly string[];
  /** A digest of all that its files are made of. */
  readonly made: string;
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
  readonly #parts: readonly IndexPart[];
  readonly #siteRecords: readonly SearchRecord[];
  readonly #summaries: readonly NamedSummary[];
  readonly #places: IndexPlaces;
  /** Pages that the records lead to which were indexed now. */
  readonly #pages = new Set<string>();

  constructor(stories: readonly KnownStory[], sources: readonly Source[], places: IndexPlaces) {
    this.#places = places;
    mkdirSync(places.cache, { recursive: true });
    const facts = stories.map(({ entry, version }) => ({ id: entry.id, date: entry.date, version }));
    const [site, ...parts] = planSearchParts(facts).map((part) => ({
      name: part.name,
      stories: part.stories.map(({ id }) => id),
      made: digest(places.code, ...part.stories.flatMap(({ id, version }) => [id, version])),
    }));
    this.#parts = parts;
    const summaries = parts.map((part) => ({ name: part.name, summary: this.#summarise(part) }));
    const own = this.#readRecords(site?.stories ?? []);
    const { newestBySource } = mergeSummaries([...summaries.map(({ summary }) => summary), summarisePart(own)]);
    const sorted = sources.toSorted((a, b) => compareStrings(a.id, b.id));
    this.#siteRecords = [...own, ...listSiteRecords(sorted, new Map(newestBySource))];
    this.#summaries = [{ name: SITE_PART, summary: summarisePart(this.#siteRecords) }, ...summaries];
    this.#prune();
  }

  get offer(): SearchOffer {
    return offerSearch(this.#summaries);
  }

  /** Each part but the site's own, with a digest of all that its files are made of. */
  listUnits(): ReadonlyMap<UnitName, string> {
    return new Map(this.#parts.map(({ name, made }) => [`search/${name}`, made]));
  }

  /**
   * Makes the site's own part, and each other whose unit is wanted.
   * @param folder of the whole index
   */
  async indexParts(wanted: readonly UnitName[], folder: string): Promise<void> {
    const units = new Set(wanted);
    for (const { name, stories } of this.#parts.filter((part) => units.has(`search/${part.name}`))) {
      const records = this.#readRecords(stories);
      this.#notePages(records);
      writeFiles(await buildPartFiles(records), join(folder, partFolder(name)));
    }
    this.#notePages(this.#siteRecords);
    writeFiles(await buildSitePartFiles(this.#siteRecords), folder);
    writeFiles(writeSiteFiles(this.#summaries), folder);
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

  #notePages(records: readonly SearchRecord[]): void {
    for (const { address } of records) this.#pages.add(address.replace(/#.*$/u, ''));
  }

  #readRecords(stories: readonly string[]): readonly SearchRecord[] {
    return stories.flatMap((id) => this.#places.store.readSearchRecords(id));
  }

  #summarise({ name, stories, made }: IndexPart): PartSummary {
    const path = join(this.#places.cache, `${name}.json`);
    if (existsSync(path)) {
      const kept = JSON.parse(readFileSync(path, 'utf8')) as { made: string; summary: PartSummary };
      if (kept.made === made) return kept.summary;
    }
    const summary = summarisePart(this.#readRecords(stories));
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
