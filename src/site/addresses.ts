import type { ArticleOutline } from '../domain/article.ts';
import { namePassages } from '../domain/passage-names.ts';
import type { Passage } from '../domain/passage.ts';
import type { Location } from '../domain/plain-text.ts';
import { isShownWhole } from '../domain/published-text.ts';

/**
 * Every address of the site is made here. They are stable: other sites link to them.
 * All begin with the base path the site is built for and end in a slash, a fragment or a file ending.
 * Plain Node, in which unit tests run, knows no base path: there addresses begin at the home page.
 */
const { BASE_URL = '/' } = (import.meta.env as Partial<ImportMetaEnv> | undefined) ?? {};
const base = BASE_URL.replace(/\/*$/u, '/');

export function homeAddress(): string {
  return base;
}

export function searchAddress(): string {
  return `${base}search/`;
}

/** The method page, or one term of its vocabulary. */
export function methodAddress(term?: string): string {
  return `${base}method/${term ? `#${term}` : ''}`;
}

/** The comparison of a story, or the row of one point in it. */
export function storyAddress(story: string, point?: string): string {
  return `${base}stories/${story}/${point ? `#${point}` : ''}`;
}

/** The whole texts of a story in columns. */
export function sideBySideAddress(story: string): string {
  return `${base}stories/${story}/side-by-side/`;
}

/** A quotation held against the record, by its number among those of the story, counted from 1. */
export function quotationAddress(story: string, number: number): string {
  return `${base}stories/${story}/#quotation_${String(number)}`;
}

export function pointAddress(story: string, point: string): string {
  return `${base}stories/${story}/points/${point}/`;
}

/** A point by itself, for a frame in a page of another site. There is one for each point on which the articles differ. */
export function embedAddress(story: string, point: string): string {
  return `${pointAddress(story, point)}embed/`;
}

/** An article or a record by its path below its story, in addresses and in the content folder alike. */
export function pathDocument({ kind, id }: Pick<ArticleOutline, 'kind' | 'id'>): string {
  return kind === 'record' ? `records/${id}` : id;
}

export function articleAddress(article: Pick<ArticleOutline, 'kind' | 'story' | 'id'>): string {
  return `${base}stories/${article.story}/${pathDocument(article)}/`;
}

/** A page that opens with the names of the sources hidden. */
export function blindAddress(address: string): string {
  return `${address}#page_blind`;
}

/** A passage on the page of its article. */
export function passageAddress(article: ArticleOutline, passage: Passage): string {
  return `${articleAddress(article)}#${namePassages(article).get(passage) ?? ''}`;
}

/** The paragraph in which words of an article stand; the article where its paragraphs are not shown. */
export function placeAddress(article: ArticleOutline, location: Location): string {
  const isNumbered = isShownWhole(article) && location.kind === 'body';
  return articleAddress(article) + (isNumbered ? `#paragraph_${String(location.paragraph)}` : '');
}

/** The passage of an article that is first on a point. */
export function firstPassageAddress(article: ArticleOutline, point: string): string {
  return `${articleAddress(article)}#${point}`;
}

/** A source; its further pages are numbered below. */
export function sourceAddress(source: string): string {
  return `${base}sources/${source}/`;
}

/** All stories by date, where the home page has not room for them; further pages are numbered below. */
export function archiveAddress(): string {
  return `${base}archive/`;
}

/** A file in `public`. */
export function fileAddress(path: string): string {
  return `${base}${path}`;
}
