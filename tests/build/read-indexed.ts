import { gunzipSync } from 'node:zlib';
import type { PackedRecord } from '../../src/site/search-packs.ts';
import { readTree } from './build-site.ts';

/** What search can find in a built site, read from the files of its index: the build refuses one that has other records. */
export function readIndexed(folder: string): readonly PackedRecord[] {
  return [...readTree(folder)]
    .filter(([path]) => /^pagefind\/(?:parts\/[^/]+\/)?records\//u.test(path))
    .flatMap(([, bytes]) => JSON.parse(gunzipSync(bytes).toString('utf8')) as readonly PackedRecord[]);
}
