import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { removeLeft } from './site-files.ts';

/**
 * Where the site of a build is put together: in a hidden folder beside the published one, so that both are on one
 * disk, and on the same part of it. Some file systems take ten times as long for a file that is made among many others.
 */
export interface SiteFolders {
  /** The published site. */
  readonly out: string;
  /** Units that were made anew. */
  readonly fresh: string;
  /** A second site that has the same files as the published one: the next one is made from it. */
  readonly spare: string;
  /** Where the published site stands while the next takes its place. */
  readonly aside: string;
}

const FRESH = 'fresh-';

/** @param out the folder of the published site, or a link to it */
export function findSiteFolders(out: string): SiteFolders {
  const published = existsSync(out) ? realpathSync(out) : out;
  const beside = join(dirname(published), `.${basename(published)}-build`);
  return {
    out: published,
    // A process of a build that was killed may still be at work in its own.
    fresh: join(beside, `${FRESH}${String(process.pid)}`),
    spare: join(beside, 'spare'),
    aside: join(beside, 'aside'),
  };
}

/** Removes what builds leave that end before their time. */
export function removeFresh({ fresh }: SiteFolders): void {
  removeLeft(dirname(fresh), (name) => name.startsWith(FRESH));
}
