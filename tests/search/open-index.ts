import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { checkStories } from '../fixtures/collect-stories.ts';
import { compareStory } from '../../src/domain/comparison.ts';
import { SearchIndex } from '../../src/search/client/pagefind.ts';
import { makeSearchIndex, planSearchIndex } from '../../src/search/index/make-search-index.ts';
import { listSiteEntries, listStoryEntries } from '../../src/search/records/list-entries.ts';
import type { SearchEntry } from '../../src/search/records/search-entry.ts';

/** What search can find of a content folder. */
export function listFolderEntries(folder: string): readonly SearchEntry[] {
  const { stories } = checkStories(folder);
  const documents = stories.flatMap(({ articles, records }) => [...articles, ...records]);
  const sources = new Map(documents.flatMap(({ source }) => (source ? [[source.id, source]] : [])));
  return [
    ...stories.flatMap((story) => listStoryEntries({ story, comparisons: compareStory(story) })),
    ...listSiteEntries([...sources.values()]),
  ];
}

/** Makes an index and opens it as the search page does; its files are fetched from a folder. */
export async function openIndex(entries: readonly SearchEntry[]): Promise<{ index: SearchIndex; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
  await makeSearchIndex(planSearchIndex(entries), folder);
  vi.stubGlobal('fetch', async (address: string) => {
    const file = await readFile(new URL(address)).catch(() => undefined);
    return new Response(file, { status: file ? 200 : 404 });
  });
  return { index: new SearchIndex(`${pathToFileURL(folder).href}/`), folder };
}
