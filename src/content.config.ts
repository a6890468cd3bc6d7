import { defineCollection } from 'astro:content';
import { loadProven } from './integrations/content-loader.ts';
import { articleEntrySchema, recordEntrySchema, storyEntrySchema } from './schema/entries.ts';
import { sourceSchema } from './schema/source-schema.ts';

/** What pages are made of. Every quote in it is proven before it stands here: see `loadProven`. */
export const collections = {
  /** `content/sources/<source>.yaml` */
  sources: defineCollection({ loader: loadProven('sources'), schema: sourceSchema }),
  /** `content/stories/<story>/story.md` */
  stories: defineCollection({ loader: loadProven('stories'), schema: storyEntrySchema }),
  /** `content/stories/<story>/<article>.md` */
  articles: defineCollection({ loader: loadProven('articles'), schema: articleEntrySchema }),
  /** `content/stories/<story>/records/<record>.md` */
  records: defineCollection({ loader: loadProven('records'), schema: recordEntrySchema }),
};
