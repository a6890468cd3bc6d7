import { gunzipSync } from 'node:zlib';
import { readTree } from './build-site.ts';

/** A record as Pagefind has indexed it. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** What Pagefind writes before the JSON of each record. */
const PREFIX = 'pagefind_dcd';

/** Every indexed record of a built site, read from the files of its index. */
export function readFragments(folder: string): readonly Fragment[] {
  return [...readTree(folder)]
    .filter(([path]) => path.startsWith('pagefind/fragment/'))
    .map(([path, bytes]) => {
      const text = gunzipSync(bytes).toString('utf8');
      if (!text.startsWith(PREFIX)) throw new Error(`${path} is no fragment of Pagefind.`);
      return JSON.parse(text.slice(PREFIX.length)) as Fragment;
    });
}
