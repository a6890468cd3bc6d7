import { draftQuestions } from '../../content/placeholders.ts';
import { chooseQuote } from '../../domain/choose-quote.ts';
import { proveQuote } from '../../content/prove-quote.ts';
import type { NamedCopy } from '../../content/read-story-texts.ts';
import type { Aspect, Relation } from '../../domain/story.ts';
import type { TextQuote } from '../../domain/text-quote.ts';
import { findSilence, type Unheard } from './find-silence.ts';
import type { Weights } from './likeness.ts';
import { namePositions } from './name-drafts.ts';
import { nameSpeaker } from './speakers.ts';
import type { Statement, SuggestionText } from './statements.ts';
import type { SuggestedAnswer, Suggestion } from './suggestion.ts';
import { tidyRange } from './tidy-range.ts';

/** A claim for an author to look at, without a statement: question and position say it. */
export interface DraftClaim {
  readonly point: string;
  readonly position: string;
  readonly speaker?: string;
  readonly evidence: readonly (string | TextQuote)[];
}

export type DraftQuotation = TextQuote & { readonly record: string; readonly recorded: string };

/** A suggested point as content files have it, for an author to finish. */
export interface DraftPoint {
  /** From 1, by headlines and texts alone: what else an author writes moves no number. */
  readonly number: number;
  /** Whether claims quote what it quotes: its point is there. */
  readonly isWritten: boolean;
  readonly kind: Suggestion['kind'];
  readonly score: number;
  readonly reasons: readonly string[];
  readonly point: {
    readonly id: string;
    readonly question: string;
    readonly positions: Readonly<Record<string, string>>;
    readonly relation?: Relation;
    readonly aspects?: readonly Aspect[];
    readonly terms?: readonly string[];
  };
  /** One claim for each position of an article or a record, which is named with its folder. */
  readonly claims: readonly { readonly article: string; readonly claim: DraftClaim }[];
  readonly quotations: readonly { readonly article: string; readonly quotation: DraftQuotation }[];
  /** Words that would prove that all without a claim are silent. */
  readonly terms: readonly string[];
  /** Articles without a claim. */
  readonly unheard: readonly Unheard[];
}

/** What is known when a suggestion becomes a draft. */
export interface DraftContext {
  readonly articles: readonly NamedCopy[];
  readonly copies: ReadonlyMap<SuggestionText, NamedCopy | undefined>;
  readonly statements: ReadonlyMap<string, readonly Statement[]>;
  readonly weights: Weights;
}

/** A suggestion as a point with its claims; undefined when too little of it can be proven. */
export function draftPoint(
  suggestion: Suggestion,
  id: string,
  context: DraftContext,
): Omit<DraftPoint, 'number' | 'isWritten'> | undefined {
  const { kind, score, reasons, described, topic } = suggestion;
  const proven = suggestion.answers.flatMap((answer) => {
    const copy = context.copies.get(answer.statement.source);
    const quote = copy && proveEvidence(answer, copy);
    return quote ? [{ answer, quote, text: answer.statement.source }] : [];
  });
  const own = proven.filter(({ text }) => !text.isRecord);
  const answers = proven.map(({ answer }) => answer);
  const isDifferent = (all: readonly SuggestedAnswer[]) => new Set(all.map(({ position }) => position)).size > 1;
  if (own.length === 0 || isDifferent(answers) !== isDifferent(suggestion.answers)) return undefined;
  const positions = namePositions(answers, described !== undefined);
  // One claim for each position of a text, with all that it says on it.
  const claims = [
    ...Map.groupBy(proven, ({ text, answer }) => `${String(text.isRecord)} ${text.id} ${answer.position}`).values(),
  ].flatMap((all) => {
    const [one] = all;
    if (!one) return [];
    const speaker = nameSpeaker(one.answer.statement);
    const claim = {
      point: id,
      position: positions.get(one.answer.position)?.id ?? 'so',
      ...(speaker !== undefined && { speaker }),
      evidence: [...new Map(all.map(({ quote }) => [JSON.stringify(quote), quote])).values()].map(simplifyQuote),
    };
    return [{ article: `${one.text.isRecord ? 'records/' : ''}${one.text.id}`, claim }];
  });
  const isHeard = new Set(own.map(({ text }) => text.id));
  const { unheard, terms } = findSilence(
    kind === 'figure' ? topic : '',
    own.map(({ text, quote }) => ({ text, quote: quote.exact })),
    context.articles.filter((article) => !isHeard.has(article.id)),
    context.statements,
    context.weights,
  );
  return {
    kind,
    score: Math.round(score),
    reasons,
    point: {
      id,
      question: `${draftQuestions[kind]} (${topic})?`,
      positions: Object.fromEntries([...positions.values()].map((one) => [one.id, one.label])),
      ...(isDifferent(own.map(({ answer }) => answer)) ? described : {}),
      // Terms say that an article is silent, and nobody says that of one that was not looked at.
      ...(terms.length === 0 || unheard.some(({ reading }) => reading === 'look') ? {} : { terms }),
    },
    terms,
    claims,
    quotations: draftQuotation(suggestion, context),
    // Of a wording nobody is called silent: what is not near is of no help.
    unheard: kind === 'wording' ? unheard.filter(({ isNear }) => isNear) : unheard,
  };
}

function draftQuotation({ quotation }: Suggestion, { copies }: DraftContext): DraftPoint['quotations'] {
  const article = quotation && copies.get(quotation.statement.source);
  const record = quotation && copies.get(quotation.record);
  if (!quotation || !article || !record) return [];
  const quote = chooseQuote(article.copy.searchable, quotation.range);
  const recorded = chooseQuote(record.copy.searchable, quotation.recorded);
  if (!quote || !recorded || recorded.prefix !== undefined || recorded.suffix !== undefined) return [];
  return [{ article: article.id, quotation: { ...quote, record: record.id, recorded: recorded.exact } }];
}

/** A passage as evidence, if the check would accept it. */
function proveEvidence({ statement, range = statement }: SuggestedAnswer, { copy }: NamedCopy): TextQuote | undefined {
  const isHeadline = statement.place === 'headline';
  const content = isHeadline ? copy.searchable.headline : copy.searchable.body.content;
  const own = tidyRange(content, range);
  const quote = isHeadline ? { exact: content.slice(own.start, own.end) } : chooseQuote(copy.searchable, own);
  const written = quote && { quote, what: 'evidence', document: copy.document, path: [] };
  return written && proveQuote(copy, written).value ? quote : undefined;
}

/** A quote that needs nothing beside its words is written as words. */
export function simplifyQuote(quote: TextQuote): string | TextQuote {
  return quote.prefix === undefined && quote.suffix === undefined ? quote.exact : quote;
}
