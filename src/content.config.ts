import { defineCollection } from 'astro:content';
import { documentEntrySchema, storyEntrySchema } from './schema/story-entry.ts';
import { loadDocuments, loadStories } from './site/content-loader.ts';

export const collections = {
  stories: defineCollection({ loader: loadStories(), schema: storyEntrySchema }),
  articles: defineCollection({ loader: loadDocuments('articles'), schema: documentEntrySchema }),
  records: defineCollection({ loader: loadDocuments('records'), schema: documentEntrySchema }),
};
