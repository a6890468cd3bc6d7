import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readErrorCode } from './build-lock.ts';

/** The folder of the published site, and what stands beside it while it is replaced. All are on one disk. */
export interface SiteFolder {
  readonly out: string;
  /** Where a build writes. */
  readonly next: string;
  /** Where the published site stands while the next takes its place. */
  readonly aside: string;
}

/** @param out the folder of the published site, or a link to it */
export function findSiteFolder(out: string): SiteFolder {
  const published = existsSync(out) ? realpathSync(out) : out;
  const beside = (what: string) => join(dirname(published), `.${basename(published)}-${what}`);
  return { out: published, next: beside('next'), aside: beside('aside') };
}

/** Begins with an empty folder, and puts right what a build left that was ended while two sites changed places. */
export function prepareSiteFolder({ out, next, aside }: SiteFolder): void {
  if (existsSync(aside) && !existsSync(out)) renameSync(aside, out);
  for (const left of [aside, next]) rmSync(left, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
}

/** Puts the next site in the place of the published one, which is whole at every moment or is made so by `prepareSiteFolder`. */
export function replaceSite({ out, next, aside }: SiteFolder): void {
  try {
    if (existsSync(out)) renameSync(out, aside);
  } catch (error) {
    // The folder cannot be replaced, only what is in it: it is a disk of its own, or the like.
    if (!/^(?:EBUSY|EXDEV)$/u.test(readErrorCode(error))) throw error;
    for (const name of readdirSync(out)) rmSync(join(out, name), { recursive: true, force: true });
    cpSync(next, out, { recursive: true });
    rmSync(next, { recursive: true, force: true });
    return;
  }
  renameSync(next, out);
  rmSync(aside, { recursive: true, force: true });
}
