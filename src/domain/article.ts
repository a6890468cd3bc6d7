import type { Passage } from './passage.ts';
import type { PlainText } from './plain-text.ts';
import type { Source } from './source.ts';

export const COPY_KINDS = ['original', 'repost', 'rewrite', 'translation', 'transcript', 'excerpt'] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

/** What of a copy and its document may be worked out without being stated anywhere. */
export const INFERABLE = ['found', 'kind', 'date', 'translated'] as const;
export type Inferable = (typeof INFERABLE)[number];

/** How a text came here. Whatever is not known is left out. */
export interface Copy {
  readonly found?: string;
  readonly retrieved?: string;
  /** The headline as the address of the copy says it; only where the copy has none. */
  readonly titleInAddress?: string;
  readonly kind: CopyKind;
  /** BCP 47: the language of which the text is a translation. */
  readonly translated?: string;
  readonly origin?: string;
  /** What of this was worked out and is no more than probable. */
  readonly inferred: readonly Inferable[];
  readonly sha256?: string;
  /** SHA-256 of the text as it was sealed before, oldest first. */
  readonly earlier: readonly string[];
  readonly changes: readonly string[];
  readonly versions: readonly string[];
}

export interface Rights {
  readonly holder: string;
  readonly basis?: string;
  readonly license?: string;
}

/** How much of a copy may be shown: all of it, the paragraphs that hold passages, the passages alone, or no text at all. */
export const PUBLISH_MODES = ['full', 'excerpts', 'quotes', 'withdrawn'] as const;
export type PublishMode = (typeof PUBLISH_MODES)[number];

/** What one article says on one point. */
export interface Claim {
  readonly point: string;
  readonly position: string;
  /** Left out where the point’s question and the position say it. */
  readonly statement?: string;
  readonly speaker?: string;
  /** In the order of the text. */
  readonly passages: readonly Passage[];
}

/** Somebody's words in quotation marks, held against a record of what was said. */
export interface Quotation {
  readonly passage: Passage;
  readonly speaker?: string;
  readonly record: string;
  readonly recorded: Passage;
}

/** A passage hurt in transmission. */
export interface Damage {
  readonly passage: Passage;
  readonly note: string;
}

/**
 * All that is known of a document without its text: its fields, and where each of its passages stands. Lists of
 * stories need no more.
 */
export interface ArticleOutline {
  readonly kind: 'article' | 'record';
  readonly story: string;
  readonly id: string;
  /** The short sign that stands for the document in its story: A, B, C … for articles, R1, R2 … for records. */
  readonly siglum: string;
  readonly headline?: string;
  /** What pages call it inside a sentence. */
  readonly shortName?: string;
  /** Left out when the publisher is unknown. */
  readonly source?: Source;
  readonly date: string;
  readonly byline?: string;
  readonly url?: string;
  readonly language?: string;
  readonly copy: Copy;
  /** Whether the copy is known to be a part of the text only. */
  readonly isExcerpt?: true;
  readonly publish: PublishMode;
  /** Why less than the whole text is shown. */
  readonly reason?: string;
  readonly rights?: Rights;
  readonly damage: readonly Damage[];
  readonly claims: readonly Claim[];
  readonly quotations: readonly Quotation[];
}

/** A report, or a record (a primary document), which has the same shape. */
export interface Article extends ArticleOutline {
  readonly text: PlainText;
}

/** A, B … Z, AA, AB … for the article at an index, counted from 0. */
export function nameSiglum(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : nameSiglum(Math.floor(index / 26) - 1) + letter;
}

/**
 * How sure the publisher of a copy is. Where the original's address is not known and the copy records how its
 * origin was worked out, the copy is only `attributed` to its source, and every page says so.
 */
export function judgeAttribution(article: ArticleOutline): 'stated' | 'attributed' | 'unknown' {
  if (!article.source) return 'unknown';
  return article.url === undefined && article.copy.origin !== undefined ? 'attributed' : 'stated';
}

/** Whether something about a document was worked out, so that every page must say so beside it. */
export function isInferred({ copy }: ArticleOutline, what: Inferable): boolean {
  return copy.inferred.includes(what);
}

/** Claims of an article on one point, in the order in which its author wrote them. */
export function selectClaims(article: ArticleOutline, point: string): readonly Claim[] {
  return article.claims.filter((claim) => claim.point === point);
}
