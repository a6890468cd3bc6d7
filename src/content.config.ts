import { defineCollection } from 'astro:content';
import { collections as own } from './site/collections.ts';

export const collections = {
  stories: defineCollection(own.stories),
  articles: defineCollection(own.articles),
  records: defineCollection(own.records),
};
