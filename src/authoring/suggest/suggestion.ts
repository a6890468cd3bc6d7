import type { Aspect, Relation } from '../../domain/story.ts';
import type { Range } from '../../domain/range.ts';
import type { Statement, SuggestionText, Voice } from './statements.ts';

/** Why a point is suggested. What readers call the difference comes first. */
export type SuggestionKind =
  'figure' | 'denial' | 'lead' | 'speaker' | 'quotation' | 'time' | 'name' | 'absence' | 'agreement';

/** Words of a text that a claim could rest on, and what it answers. */
export interface Answer {
  readonly statement: Statement;
  /** A stretch of the statement’s text, where that is not the whole statement. */
  readonly range?: Range;
  /** The same for answers that are the same. */
  readonly position: string;
  /** How the position may be called. */
  readonly label: string;
  readonly speaker?: string;
}

/** A point that an author may make: where to look, and why. It judges nothing. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  /** Only for the order. */
  readonly score: number;
  /** What it is about, in words of the texts. */
  readonly topic: string;
  /** Full sentences. */
  readonly reasons: readonly string[];
  readonly aspects: readonly Aspect[];
  /** How the answers relate, where there are several. */
  readonly relation: Exclude<Relation, 'agree' | 'single'>;
  /** Each about the same thing as each other. */
  readonly answers: readonly Answer[];
  /** A quotation to hold against a record. */
  readonly quotation?: {
    readonly statement: Statement;
    readonly range: Range;
    readonly record: SuggestionText;
    readonly recorded: Range;
  };
}

/** All who say something in the same words say it. */
export function spreadVoice({ all }: Voice, answer: Omit<Answer, 'statement'>): readonly Answer[] {
  return all.map((statement) => ({ ...answer, statement }));
}

const LONGEST_SHOWN = 80;

export function shorten(words: string, longest = LONGEST_SHOWN): string {
  const line = words.replaceAll(/\s+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest).replace(/\s\S*$/u, '')} …` : line;
}
