import type { Article } from '../domain/article.ts';
import { compareStrings } from '../domain/compare-strings.ts';
import type { Source } from '../domain/source.ts';
import type { Story } from '../domain/story.ts';
import { readCollections } from './collections.ts';
import { openGoodContent } from './good-content.ts';
import type { SiteContent } from './site-content.ts';

let collections: Promise<SiteContent> | undefined;

/**
 * A build reads the collections, once. The development server shows what was last good, so that its pages stay
 * readable while their author makes a mistake; good content gives the same pages in both.
 */
function loadContent(): Promise<SiteContent> {
  if (import.meta.env.DEV) return Promise.resolve(openGoodContent());
  return (collections ??= readCollections());
}

/** All stories, newest first. */
export async function loadStories(): Promise<readonly Story[]> {
  const { stories } = await loadContent();
  return stories.toSorted((a, b) => compareStrings(b.date, a.date) || compareStrings(a.id, b.id));
}

export async function loadSources(): Promise<readonly Source[]> {
  const { sources } = await loadContent();
  return sources.toSorted((a, b) => compareStrings(a.id, b.id));
}

/** The Markdown of a document's body. */
export async function readBody(article: Article): Promise<string> {
  return (await loadContent()).readBody(article);
}
