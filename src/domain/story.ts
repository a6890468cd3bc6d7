import type { Article, ArticleOutline } from './article.ts';

export const RELATIONS = ['conflict', 'tension', 'refine'] as const;
/** How articles that differ on a point relate. With equal positions, `refine` makes a nuance of their agreement. */
export type Relation = (typeof RELATIONS)[number];

export const ASPECTS = [
  'polarity',
  'number',
  'time',
  'identity',
  'attribution',
  'quotation',
  'certainty',
  'scope',
  'cause',
  'frame',
  'label',
  'emphasis',
  'sourcing',
  'inclusion',
  'background',
  'copy',
] as const;
/** In what respect articles differ. */
export type Aspect = (typeof ASPECTS)[number];

export const EXPLANATIONS = [
  'different-time',
  'different-document',
  'different-person',
  'translation',
  'editorial-choice',
  'error-in-article',
  'error-in-copy',
  'unknown',
] as const;
/** Why articles may differ. */
export type Explanation = (typeof EXPLANATIONS)[number];

/** From the heaviest to the lightest. */
export const WEIGHTS = ['central', 'material', 'minor'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** The position that every point has: the article leaves the question open. */
export const UNCLEAR = { id: 'unclear', label: 'Left open' } as const;

/** Terms of a language (BCP 47); where none is named, of the languages of the articles that speak to the point. */
export interface TermList {
  readonly language?: string;
  readonly words: readonly string[];
}

/** Words of an article that has no claim on a point, in which one of its terms stands and means something else. */
export interface FalsePositive {
  /** Id of the article. */
  readonly article: string;
  /** As the article has them. */
  readonly words: string;
  readonly because: string;
}

/** A neutral question about the event. */
export interface Point {
  readonly id: string;
  readonly question: string;
  /** Labels by position id, `unclear` among them. */
  readonly positions: Readonly<Record<string, string>>;
  readonly relation?: Relation;
  /** Where the relation is `refine`: id of the article that is more exact, or wider. */
  readonly saysMore?: string;
  readonly aspects: readonly Aspect[];
  readonly explanation: Explanation;
  readonly because?: string;
  readonly weight: Weight;
  /** Words to look for in the articles that have no claim on the point. */
  readonly terms: readonly TermList[];
  readonly falsePositives: readonly FalsePositive[];
  /** Markdown. */
  readonly note?: string;
}

export interface Correction {
  readonly date: string;
  readonly text: string;
}

/** One event and the documents compared on it, without their texts: all that a list of stories needs. */
export interface StoryOutline {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly summary: string;
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  readonly corrections: readonly Correction[];
  readonly points: readonly Point[];
  readonly articles: readonly ArticleOutline[];
  readonly records: readonly ArticleOutline[];
}

/** One event and the documents compared on it. */
export interface Story extends StoryOutline {
  /** Markdown: what a reader must know before the comparison. Empty when there is nothing to say. */
  readonly introduction: string;
  readonly articles: readonly Article[];
  readonly records: readonly Article[];
}
