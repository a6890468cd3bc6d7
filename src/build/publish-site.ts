import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { UnitName } from '../site/site-units.ts';
import type { SiteFolders } from './site-folders.ts';
import { linkFiles, moveTree, readCode, removeFiles } from './site-files.ts';
import {
  digestFiles,
  listSiteFiles,
  type SiteFiles,
  type SiteRecord,
  type SiteRecords,
  type UnitRecord,
} from './site-tree.ts';

/** The published site, looked at before the build. */
export interface PublishedSite {
  readonly record: SiteRecord;
  readonly files: SiteFiles;
}

/** What the next site consists of. */
export interface NextSite {
  /** Units of the published site that stay as they are. */
  readonly kept: SiteRecord;
  /** Units whose files are in `fresh`. */
  readonly made: ReadonlyMap<UnitName, Omit<UnitRecord, 'files'>>;
}

/** Looks at the published site. Of what somebody else changed there nothing is known. */
export function inspectSite(out: string, records: SiteRecords): PublishedSite {
  const files = listSiteFiles(out);
  const known = records.read(out) ?? new Map<UnitName, UnitRecord>();
  const record = new Map(
    [...known].filter(([unit, { files: digest }]) => {
      const paths = files.get(unit);
      return paths !== undefined && digestFiles(out, paths) === digest;
    }),
  );
  return { record, files };
}

/**
 * Puts the next site in the place of the published one. It is made beside it, from the spare site, and the two change
 * places; whenever this ends before its time, the published site is whole, or `recoverSite` makes it so. The work is
 * that of what changed, however large the site.
 */
export function publishSite(
  folders: SiteFolders,
  published: PublishedSite,
  { kept, made }: NextSite,
  records: SiteRecords,
): void {
  const { out, fresh, spare } = folders;
  const freshFiles = listSiteFiles(fresh);
  const findFresh = (unit: UnitName) => freshFiles.get(unit) ?? [];
  const gone = [...published.files].flatMap(([unit, paths]) => (kept.has(unit) ? [] : paths));
  const keptPaths = [...kept.keys()].flatMap((unit) => published.files.get(unit) ?? []);
  const madePaths = [...made.keys()].flatMap(findFresh);

  const isTwin = isSame(records.read(spare), records.read(out));
  prepare(spare, { keptPaths, gone, from: out, holdsPublished: isTwin }, records);
  moveTree(fresh, spare);
  // A copy, where links are not to be had, does not keep its time quite: each folder has a record of its own.
  const keepRecord = (folder: string) => {
    const digested = [...made].map(
      ([unit, facts]) => [unit, { ...facts, files: digestFiles(folder, findFresh(unit)) }] as const,
    );
    records.write(folder, new Map([...kept, ...digested]));
  };
  keepRecord(spare);

  const hadSite = existsSync(out);
  if (!changePlaces(folders)) {
    // The folder cannot be replaced, only what is in it: it is a disk of its own, or the like.
    records.forget(out);
    removeFiles(out, gone);
    linkFiles(spare, out, madePaths);
    keepRecord(out);
    return;
  }
  prepare(spare, { keptPaths, gone, from: out, holdsPublished: hadSite }, records);
  linkFiles(out, spare, madePaths);
  keepRecord(spare);
  records.prune([out, spare]);
  rmSync(fresh, { recursive: true, force: true });
}

interface Preparation {
  readonly keptPaths: readonly string[];
  /** What lay in the published site before the build and does not stay. */
  readonly gone: readonly string[];
  /** A site that has all that is kept. */
  readonly from: string;
  /** Whether the spare site has just the files that lay in the published one before the build. */
  readonly holdsPublished: boolean;
}

/** Leaves in the spare site what is kept, and nothing else. */
function prepare(spare: string, { keptPaths, gone, from, holdsPublished }: Preparation, records: SiteRecords): void {
  records.forget(spare);
  // Most of a site is sooner made anew than taken away file by file.
  if (holdsPublished && gone.length <= keptPaths.length) {
    removeFiles(spare, gone);
    return;
  }
  rmSync(spare, { recursive: true, force: true });
  mkdirSync(spare, { recursive: true });
  linkFiles(from, spare, keptPaths);
}

function isSame(one: SiteRecord | undefined, other: SiteRecord | undefined): boolean {
  return (
    one !== undefined &&
    other?.size === one.size &&
    [...one].every(([unit, { made }]) => other.get(unit)?.made === made)
  );
}

/** Whether the spare site could take the place of the published one. */
function changePlaces({ out, spare, aside }: SiteFolders): boolean {
  mkdirSync(dirname(out), { recursive: true });
  if (!existsSync(out)) {
    renameSync(spare, out);
    return true;
  }
  try {
    renameSync(out, aside);
  } catch (error) {
    if (/^(?:EBUSY|EXDEV)$/u.test(readCode(error))) return false;
    throw error;
  }
  try {
    renameSync(spare, out);
  } catch (error) {
    renameSync(aside, out);
    throw error;
  }
  renameSync(aside, spare);
  return true;
}

/** Puts right what a build left that was ended while two sites changed places. */
export function recoverSite({ out, spare, aside }: Omit<SiteFolders, 'fresh'>): void {
  if (!existsSync(aside)) return;
  if (!existsSync(out)) renameSync(aside, out);
  else if (!existsSync(spare)) renameSync(aside, spare);
  else rmSync(aside, { recursive: true, force: true });
}
