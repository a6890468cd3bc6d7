import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import type { SearchEntry } from '../records/search-entry.ts';
import { makeSearchIndex, planSearchIndex, type IndexPlan } from './make-search-index.ts';

interface IndexOrder {
  readonly entries: readonly SearchEntry[];
  /** Where the index belongs; what is there is replaced. */
  readonly folder: string;
  /** Where the last index is kept. */
  readonly cache: string;
}

/** Writes the index of search, or takes over the one that was made last when nothing has changed of its entries. */
export async function writeSearchIndex({ entries, folder, cache }: IndexOrder): Promise<'made' | 'kept'> {
  const plan = planSearchIndex(entries);
  const kept = join(cache, digestPlan(plan));
  const isKept = existsSync(kept);
  if (!isKept) {
    rmSync(cache, { recursive: true, force: true });
    await makeSearchIndex(plan, `${kept}.part`);
    // Whole or not at all: what is named by its digest can be trusted.
    renameSync(`${kept}.part`, kept);
  }
  rmSync(folder, { recursive: true, force: true });
  cpSync(kept, folder, { recursive: true });
  return isKept ? 'kept' : 'made';
}

/** A digest of all that an index is made of. */
function digestPlan({ records, words }: IndexPlan): string {
  const hash = createHash('sha256').update(words);
  // It tells Pagefind's version.
  hash.update(readFileSync(findPackageJSON('pagefind', import.meta.url) ?? ''));
  for (const record of records) hash.update(JSON.stringify(record));
  return hash.digest('hex').slice(0, 20);
}
