import { getCollection } from 'astro:content';
import { compareStrings } from '../domain/compare-strings.ts';
import { compareStory, type PointComparison } from '../domain/comparison.ts';
import type { Article } from '../domain/article.ts';
import type { Source } from '../domain/source.ts';
import type { Story } from '../domain/story.ts';
import type { CopiedText } from '../markdown/copied-text.ts';
import type { DocumentEntry, StoryEntry } from '../schema/story-entry.ts';
import { openContent } from './site-content.ts';

/** A story with its comparison, worked out once for all its pages. */
export interface ComparedStory {
  readonly story: Story;
  readonly comparisons: readonly PointComparison[];
}

/** All stories of the site, newest first. */
export function listEntries(): readonly StoryEntry[] {
  return sortEntries(openContent().entries);
}

/**
 * The stories of which pages are to be made now: those in the content collection. A build makes only pages that
 * could have changed; the development server makes any, and shows what was last good, without a collection.
 */
export async function listOwnEntries(): Promise<readonly StoryEntry[]> {
  if (import.meta.env.DEV) return listEntries();
  const entries = await getCollection('stories');
  return sortEntries(entries.map(({ data }) => data));
}

/** The articles, or the records, of those stories, each with the id of its story. */
export async function listOwnDocuments(
  kind: Article['kind'],
): Promise<readonly { readonly story: string; readonly entry: DocumentEntry }[]> {
  const name = kind === 'article' ? 'articles' : 'records';
  if (import.meta.env.DEV) {
    return listEntries().flatMap((story) => story[name].map((entry) => ({ story: story.id, entry })));
  }
  const entries = await getCollection(name);
  return entries.map(({ id, data }) => {
    const [story = '', document = ''] = id.split('/');
    return { story, entry: { ...data, id: document } };
  });
}

function sortEntries(entries: readonly StoryEntry[]): readonly StoryEntry[] {
  return entries.toSorted((a, b) => compareStrings(b.date, a.date) || compareStrings(a.id, b.id));
}

const compared = new WeakMap<Story, ComparedStory>();

/** @throws {RangeError} when there is no such story. */
export function loadStory(id: string): ComparedStory {
  return compare(openContent().loadStory(id));
}

/**
 * A story for a list, which quotes nothing: its texts and passages may be missing.
 * @throws {RangeError} when there is no such story.
 */
export function loadOutline(id: string): ComparedStory {
  return compare(openContent().loadOutline(id));
}

function compare(story: Story): ComparedStory {
  const known = compared.get(story) ?? { story, comparisons: compareStory(story) };
  compared.set(story, known);
  return known;
}

export function loadSources(): readonly Source[] {
  return openContent().sources.toSorted((a, b) => compareStrings(a.id, b.id));
}

/** The text of a document of a story that was loaded. */
export function readText(article: Article): CopiedText {
  return openContent().readText(article);
}
