import type { draftQuestions } from '../../content/placeholders.ts';
import type { Aspect, Relation } from '../../domain/story.ts';
import type { Range } from '../../domain/range.ts';
import type { Statement, SuggestionText, Voice } from './statements.ts';

/** Words of a text that a claim could rest on, and what it answers. */
export interface SuggestedAnswer {
  readonly statement: Statement;
  /** A stretch of the statement’s text, where that is not the whole statement. */
  readonly range?: Range;
  /** Each place where the text has the figure, if it answers with one. */
  readonly figures?: readonly (Range & Pick<Statement, 'place'>)[];
  /** The same for answers that are the same. */
  readonly position: string;
  /** How the position may be called. */
  readonly label: string;
}

/** A point that an author may make: where to look, and why. It judges nothing. */
export interface Suggestion {
  readonly kind: keyof typeof draftQuestions;
  /** Only for the order. */
  readonly score: number;
  /** What it is about, in words of the texts. */
  readonly topic: string;
  /** Full sentences. */
  readonly reasons: readonly string[];
  /** How the answers differ, where figures, days or quoted words tell it; else an author is to say it, and to word them. */
  readonly described?: {
    readonly relation: Relation;
    readonly aspects: readonly Aspect[];
  };
  /** Each about the same thing as each other. */
  readonly answers: readonly SuggestedAnswer[];
  /** A quotation to hold against a record. */
  readonly quotation?: {
    readonly statement: Statement;
    readonly range: Range;
    readonly record: SuggestionText;
    readonly recorded: Range;
  };
}

/** In what two voices on one thing differ: which answer each gives. */
export interface Difference extends Pick<Suggestion, 'described'> {
  readonly kind: 'denial' | 'time';
  readonly reason: string;
  readonly answer: (voice: Voice) => Omit<SuggestedAnswer, 'statement'> | undefined;
}

/** All who say something in the same words say it. */
export function spreadVoice({ all }: Voice, answer: Omit<SuggestedAnswer, 'statement'>): readonly SuggestedAnswer[] {
  return all.map((statement) => ({ ...answer, statement }));
}
