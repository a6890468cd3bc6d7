import type { Source } from '../domain/source.ts';
import type { SearchOffer } from './search-outline.ts';
import type { StoryEntry } from '../schema/story-entry.ts';

/** What one process of a build is to render. */
export interface RenderPlan {
  /** Folder of the story store. */
  readonly store: string;
  /** Folder of the bundle of pages. */
  readonly bundle: string;
  /** Where is written down what is said of each story elsewhere. */
  readonly notes: string;
  /** Where the pages are written. */
  readonly fresh: string;
  /** Every story of the site, newest first. */
  readonly stories: readonly StoryEntry[];
  readonly sources: readonly Source[];
  /** Ids of the stories whose pages are to be made. */
  readonly own: readonly string[];
  /**
   * What the search page is made of, where the pages about the whole site are to be made too. That is when those of
   * all stories are.
   */
  readonly search?: SearchOffer;
  /** Addresses of the pages of lists that are to be made, without the base path. */
  readonly lists: readonly string[];
}
