import type { Range } from '../../domain/range.ts';
import type { Aspect } from '../../domain/story.ts';

/** Why a point is suggested. */
export const SUGGESTION_KINDS = [
  'polarity',
  'number',
  'lead',
  'quotation',
  'name',
  'label',
  'time',
  'speaker',
  'absence',
  'agreement',
] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** Words of a text that a claim could rest on. */
export interface SuggestedPassage {
  /** Id of the article. */
  readonly id: string;
  /** In the plain text of its body, or in its headline. */
  readonly range: Range;
  readonly place: 'body' | 'headline';
  /** Who is named there as saying so, in the article's words. */
  readonly speaker?: string;
}

/** Words of an article in quotation marks, beside what a record or another article has. */
export interface SuggestedQuotation {
  readonly id: string;
  readonly range: Range;
  readonly record: string;
  readonly recorded: Range;
}

/** A point that an author may make: where to look, and why. It judges nothing. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  /** From 0 to 100; only for the order. */
  readonly score: number;
  /** What it is about, in words of the texts. */
  readonly topic: string;
  /** Full sentences. */
  readonly reasons: readonly string[];
  readonly aspects: readonly Aspect[];
  /** In the order of the articles; one or more. */
  readonly passages: readonly SuggestedPassage[];
  /** Ids of articles that have nothing like it. */
  readonly silent: readonly string[];
  /** Words of the passages that no silent article has. */
  readonly terms: readonly string[];
  /** Quotations to hold against a record. */
  readonly quotations: readonly SuggestedQuotation[];
}
