import { buildPartFiles, type IndexFiles } from '../build/search-part-files.ts';
import type { Story } from '../domain/story.ts';
import { writeSiteFiles } from '../site/search-outline.ts';
import type { KnownPart } from '../site/search-site.ts';

/** Makes the files of the index, a part at a time. */
export async function* buildIndex(parts: readonly KnownPart<Story>[]): AsyncGenerator<IndexFiles> {
  for (const part of parts) yield buildPartFiles(part.name, part.listRecords());
  yield writeSiteFiles(parts);
}
