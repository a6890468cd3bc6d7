import { gunzipSync } from 'node:zlib';
import { unpackAddress, type SearchEntry } from '../../src/search/records/search-entry.ts';
import { joinUnspaced } from '../../src/search/records/searched-text.ts';
import { readTree } from './build-site.ts';

interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** What can be found in a built site, read from what the index holds of each entry for its result. */
export interface IndexedEntry extends Pick<SearchEntry, 'address' | 'shown'> {
  readonly title: string;
  readonly content: string;
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

export function readIndexed(folder: string): readonly IndexedEntry[] {
  const files = [...readTree(folder)].filter(([path]) => path.startsWith('pagefind/fragment/'));
  // Twelve bytes of Pagefind's own come first; several entries are in one file by their names, one alone is there itself.
  const read = files.map(([, bytes]) => JSON.parse(gunzipSync(bytes).subarray(12).toString('utf8')) as object);
  const fragments = read.flatMap((file) =>
    'url' in file ? [file] : Object.values(file as Record<string, object>),
  ) as readonly Fragment[];
  return fragments.map(({ url, content, meta, filters }) => ({
    ...unpackAddress(url),
    title: joinUnspaced(meta['title'] ?? ''),
    content: joinUnspaced(content),
    facets: Object.fromEntries(
      Object.entries(filters).map(([facet, values]) => [facet, values.filter((value) => value !== '-')]),
    ),
  }));
}
