import { isInferred, judgeAttribution, type Article } from '../domain/article.ts';
import type { PointComparison } from '../domain/comparison.ts';
import type { Story } from '../domain/story.ts';
import { articleAddress, pointAddress } from '../site/addresses.ts';
import { resolveAddress } from '../site/data-addresses.ts';
import type { ComparedStory } from '../site/stories.ts';
import { nameArticle, writeDay } from '../site/wording.ts';

/** A day in the form of CSL-JSON: `[[year, month, day]]`. */
export interface CslDate {
  readonly 'date-parts': readonly [readonly [number, number, number]];
}

/** An item of CSL-JSON 1.0 (citationstyles.org), with the fields that this site fills. Unknown ones are left out. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'document' | 'webpage';
  readonly title: string;
  /** Names as they are given: what is a family name is not known. */
  readonly author?: readonly { readonly literal: string }[];
  readonly issued?: CslDate;
  readonly 'container-title'?: string;
  readonly archive?: string;
  readonly language?: string;
  readonly URL: string;
  readonly note?: string;
}

/** How to cite a story: all its articles, records and points. */
export function citeStory({ story, comparisons }: ComparedStory): readonly CslItem[] {
  return [
    ...[...story.articles, ...story.records].flatMap(citeDocument),
    ...comparisons.map((comparison) => citePoint(story, comparison)),
  ];
}

/** A name that stays, and that no other document or point of any story has: none of its parts has a colon. */
export function nameCitedDocument({ story, kind, id }: Article, what: 'copy' | 'original'): string {
  return [story, kind, id, ...(what === 'original' ? [what] : [])].join(':');
}

/** The same for a point. */
export function nameCitedPoint(story: string, point: string): string {
  return `${story}:point:${point}`;
}

/** How to cite a document: the copy on this site and, where its address is known, the original. */
export function citeDocument(article: Article): readonly CslItem[] {
  const { url, copy } = article;
  const shared = describeDocument(article);
  const found =
    copy.found === undefined ? '' : ` ${isInferred(article, 'found') ? 'probably ' : ''}found at ${copy.found}`;
  const taken = copy.retrieved === undefined ? '' : ` on ${writeDay(copy.retrieved)}`;
  const doubt = judgeAttribution(article) === 'attributed' ? ` Attributed to ${article.source?.name ?? ''}.` : '';
  const thisCopy: CslItem = {
    id: nameCitedDocument(article, 'copy'),
    ...shared,
    archive: 'At Odds',
    URL: resolveAddress(articleAddress(article)),
    note: `Copy (${isInferred(article, 'kind') ? 'probably ' : ''}${copy.kind})${found}${taken}.${doubt}`,
  };
  return url === undefined
    ? [thisCopy]
    : [thisCopy, { id: nameCitedDocument(article, 'original'), ...shared, URL: url }];
}

/** How to cite one question of a story. */
export function citePoint(story: Story, { point, number }: PointComparison): CslItem {
  return {
    id: nameCitedPoint(story.id, point.id),
    type: 'webpage',
    title: point.question,
    ...(story.authors.length > 0 && { author: story.authors.map((literal) => ({ literal })) }),
    'container-title': 'At Odds',
    language: 'en',
    URL: resolveAddress(pointAddress(story.id, point.id)),
    note: `Point ${String(number)} of ${String(story.points.length)} of “${story.title}”`,
  };
}

function describeDocument(article: Article): Pick<CslItem, 'type' | 'title'> & Partial<CslItem> {
  const { source, byline, date, language } = article;
  return {
    type: article.kind === 'article' ? 'article-newspaper' : 'document',
    title: article.headline ?? `[${nameArticle(article)}]`,
    ...(byline !== undefined && { author: [{ literal: byline }] }),
    issued: splitDay(date),
    // A publisher that was only worked out is named in the note, as such.
    ...(source && judgeAttribution(article) === 'stated' && { 'container-title': source.name }),
    ...(language !== undefined && { language }),
  };
}

function splitDay(day: string): CslDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { 'date-parts': [[year, month, date]] };
}
