import type { Article } from '../domain/article.ts';
import type { Source } from '../domain/source.ts';
import type { Story } from '../domain/story.ts';
import type { CopiedText } from '../markdown/copied-text.ts';
import type { SearchOffer } from './search-outline.ts';
import type { StoryEntry } from '../schema/story-entry.ts';

/** What pages are made of, wherever it was read: stories complete and proven. */
export interface SiteContent {
  /** Every story of the site, in no order. */
  readonly entries: readonly StoryEntry[];
  /** Those whose pages are being made. Left out where any page may be asked for. */
  readonly own?: readonly StoryEntry[];
  readonly sources: readonly Source[];
  /** @throws {RangeError} when there is no such story. */
  loadStory(id: string): Story;
  /**
   * A story as `outlineStory` leaves it, or the whole one.
   * @throws {RangeError} when there is no such story.
   */
  loadOutline(id: string): Story;
  /** The text of an article or record of a story that was loaded here, in the version that its passages belong to. */
  readText(article: Article): CopiedText;
  describeSearch(): SearchOffer;
  /**
   * What files about the whole site say of a story.
   * @param describe says it, where it was not written down when the story's own pages were made
   */
  readNote(id: string, note: StoryNote, describe: () => string): string;
}

/** Facts about a story as JSON, and its lines of the table of claims. */
export const STORY_NOTES = ['facts.json', 'claims.csv'] as const;
export type StoryNote = (typeof STORY_NOTES)[number];

const shared = globalThis as { atOddsContent?: SiteContent };

/**
 * Integrations run in Node, pages in Vite, which load this module each for themselves and anew after a change: only
 * what is global is the same for both, and lasts.
 */
export function shareContent(content: SiteContent): void {
  shared.atOddsContent = content;
}

export function hasContent(): boolean {
  return shared.atOddsContent !== undefined;
}

/** @throws {Error} when nobody shared any. */
export function openContent(): SiteContent {
  if (!shared.atOddsContent) throw new Error('No content was read before its pages were asked for.');
  return shared.atOddsContent;
}
