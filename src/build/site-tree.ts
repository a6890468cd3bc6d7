import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameUnit, type UnitName } from '../site/site-units.ts';
import { digest } from '../site/story-store.ts';

/** What is known of one unit of a built site. */
export interface UnitRecord {
  /** A digest of all that the unit was made of. */
  readonly made: string;
  /** A digest of its files as they were written: see `digestFiles`. */
  readonly files: string;
  /** Hashes of the stylesheets in its pages. */
  readonly styles: readonly string[];
}

export type SiteRecord = ReadonlyMap<UnitName, UnitRecord>;

/** The files of each unit, as paths in the site with forward slashes. */
export type SiteFiles = ReadonlyMap<UnitName, readonly string[]>;

/** What whoever serves a site puts beside a file of it, packed. It is gone with the next build. */
const PACKED = /\.(?:gz|br|zst)$/u;

/** What lies in a folder. */
export function listSiteFiles(folder: string): SiteFiles {
  const files = new Map<UnitName, string[]>();
  const walk = (inside: string) => {
    const entries = readdirSync(join(folder, inside), { withFileTypes: true });
    const names = new Set(entries.map(({ name }) => name));
    for (const entry of entries) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) {
        walk(path);
        continue;
      }
      const isPacked = PACKED.test(entry.name) && names.has(entry.name.replace(PACKED, ''));
      const unit = isPacked ? 'extra' : nameUnit(path);
      const own = files.get(unit);
      if (own) own.push(path);
      else files.set(unit, [path]);
    }
  };
  if (existsSync(folder)) walk('');
  return files;
}

/** A name for files by their paths, sizes and times: whoever changes, adds or removes one changes it. */
export function digestFiles(folder: string, paths: readonly string[]): string {
  const marks = paths.map((path) => {
    const { size, mtimeMs, mode } = lstatSync(join(folder, path));
    return `${path} ${String(mode)} ${String(size)} ${String(mtimeMs)}`;
  });
  return digest(marks.toSorted().join('\n'));
}

/**
 * Keeps the records of site folders in a folder of their own: a site folder holds what is published and nothing else.
 * A record belongs to a folder as such, wherever it is moved, and not to its name.
 */
export class SiteRecords {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Undefined when nothing is known of a site, or it is not there. */
  read(site: string): SiteRecord | undefined {
    const path = this.#locate(site);
    if (path === undefined || !existsSync(path)) return undefined;
    return new Map(JSON.parse(readFileSync(path, 'utf8')) as [UnitName, UnitRecord][]);
  }

  write(site: string, record: SiteRecord): void {
    const path = this.#locate(site);
    if (path !== undefined) writeFileSync(path, JSON.stringify([...record]));
  }

  /** Before a site is changed: whatever happens then, nobody takes it for what it was. */
  forget(site: string): void {
    const path = this.#locate(site);
    if (path !== undefined) rmSync(path, { force: true });
  }

  /** Forgets every site but these. */
  prune(sites: readonly string[]): void {
    const kept = new Set(sites.map((site) => this.#locate(site)));
    for (const name of readdirSync(this.#folder)) {
      const path = join(this.#folder, name);
      if (!kept.has(path)) rmSync(path, { force: true });
    }
  }

  #locate(site: string): string | undefined {
    if (!existsSync(site)) return undefined;
    const { dev, ino, birthtimeMs } = statSync(site);
    return join(this.#folder, `${String(dev)}-${String(ino)}-${String(birthtimeMs)}.json`);
  }
}
