import { writeSiteFiles, type NamedSummary } from '../site/search-outline.ts';
import { partFolder, SITE_PART } from '../site/search-parts.ts';
import type { SearchRecord } from '../site/search-records.ts';
import { listPartRecords, sortParts, type SearchableContent } from '../site/search-site.ts';
import { buildPartFiles, buildSitePartFiles } from '../build/search-part-files.ts';

/** What one step of making the index brings. */
export interface IndexStep {
  /** What can be found now. */
  readonly records: readonly SearchRecord[];
  /** Files by their paths in the folder of the index. */
  readonly files: ReadonlyMap<string, Uint8Array | string>;
}

/**
 * Makes the index, a part at a time.
 * @param most how many stories a part may hold, if not the usual number
 */
export async function* buildIndex(content: SearchableContent, most?: number): AsyncGenerator<IndexStep> {
  if (content.stories.length === 0) throw new Error('There is no story; search would find nothing.');
  const summaries: NamedSummary[] = [];
  for (const { name, records, summary } of listPartRecords(content, most)) {
    const built = name === SITE_PART ? await buildSitePartFiles(records) : await buildPartFiles(records);
    summaries.push({ name, summary });
    yield { records, files: new Map([...built].map(([path, file]) => [partFolder(name) + path, file])) };
  }
  yield { records: [], files: writeSiteFiles(sortParts(summaries)) };
}
