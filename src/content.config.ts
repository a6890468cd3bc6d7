import { defineCollection } from 'astro:content';
import { articleSchema, recordSchema } from './schema/article.ts';
import { sourceSchema } from './schema/source.ts';
import { storySchema } from './schema/story.ts';
import { loadContentFiles } from './site/content-loader.ts';

export const collections = {
  sources: defineCollection({ loader: loadContentFiles('source', 'sources/*.yaml'), schema: sourceSchema }),
  stories: defineCollection({ loader: loadContentFiles('story', 'stories/*/story.md'), schema: storySchema }),
  articles: defineCollection({ loader: loadContentFiles('article', 'stories/*/*.md'), schema: articleSchema }),
  records: defineCollection({ loader: loadContentFiles('record', 'stories/*/records/*.md'), schema: recordSchema }),
};
