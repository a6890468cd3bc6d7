import type { z } from 'zod';
import { documentEntrySchema, storyEntrySchema, type DocumentEntry, type StoryEntry } from '../schema/story-entry.ts';
import { openContent, hasContent } from './site-content.ts';

/**
 * The content collections: the stories whose pages are being made, and their articles and records, each under the
 * name of its story and its own. They hold fields, proven by the content check, never words: what is in a collection
 * decides how far a site can grow, and the words are read when a page is made.
 */
export const collections = {
  stories: { loader: listStories, schema: storyEntrySchema },
  articles: { loader: () => listDocuments('articles'), schema: documentEntrySchema },
  records: { loader: () => listDocuments('records'), schema: documentEntrySchema },
};

/** Empty for the development server, which shows the last good content and must not wait for a collection. */
function listStories(): StoryEntry[] {
  return hasContent() ? [...(openContent().own ?? [])] : [];
}

function listDocuments(kind: 'articles' | 'records'): DocumentEntry[] {
  return listStories().flatMap((story) => story[kind].map((entry) => ({ ...entry, id: `${story.id}/${entry.id}` })));
}

type Entry = Readonly<{ id: string; data: z.infer<typeof storyEntrySchema | typeof documentEntrySchema> }>;

/** Global for the reason that content is: see `shareContent`. */
const shared = globalThis as { atOddsCollections?: Map<string, ReadonlyMap<string, Entry>> };

/** The code of the module from which Astro's bundle takes its collections, made in the shape that it expects. */
export const COLLECTIONS_MODULE = 'export default globalThis.atOddsCollections;';

/**
 * Fills the collections with what the content in use has now, validated as Astro's own sync would.
 * @throws {z.ZodError} when an entry is not what its schema asks for
 */
export function fillCollections(): void {
  const filled = (shared.atOddsCollections ??= new Map());
  for (const [name, { loader, schema }] of Object.entries(collections)) {
    filled.set(name, new Map(loader().map((entry) => [entry.id, { id: entry.id, data: schema.parse(entry) }])));
  }
}
