import type { Article } from '../domain/article.ts';
import type { Source } from '../domain/source.ts';
import type { Story } from '../domain/story.ts';

/** What pages are made of, wherever it was read: stories complete and proven, in no order. */
export interface SiteContent {
  readonly stories: readonly Story[];
  readonly sources: readonly Source[];
  /** The Markdown of the body of an article or record of these stories, in the version that its passages belong to. */
  readBody(article: Article): Promise<string>;
}
