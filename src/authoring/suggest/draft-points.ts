import { draftQuestions, placeholders } from '../../content/placeholders.ts';
import { proveQuote } from '../../content/prove-quote.ts';
import type { NamedCopy, StoryTextsRead } from '../../content/read-story-texts.ts';
import { locateQuote } from '../../domain/passage.ts';
import { isOverlapping } from '../../domain/range.ts';
import type { TextQuote } from '../../domain/text-quote.ts';
import { findSilence, type Unheard } from './find-silence.ts';
import type { Weights } from './likeness.ts';
import { nameFree, namePoint, namePositions } from './name-drafts.ts';
import { nameSpeaker } from './speakers.ts';
import type { Statement, SuggestionText } from './statements.ts';
import { suggestPoints, type SuggestedPoints } from './suggest-points.ts';
import type { SuggestedAnswer, Suggestion } from './suggestion.ts';
import { chooseQuote, tidyRange } from './unique-quote.ts';

/** A claim for an author to finish: its statement is to be worded. */
export interface DraftClaim {
  readonly point: string;
  readonly position: string;
  readonly statement: string;
  readonly speaker?: string;
  readonly evidence: readonly (string | TextQuote)[];
}

export interface DraftQuotation {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly record: string;
  readonly recorded: string;
}

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
    readonly relation?: Suggestion['relation'];
    readonly aspects?: readonly string[];
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

export interface DraftedPoints {
  /** In the order of their numbers. */
  readonly drafts: readonly DraftPoint[];
  readonly reprints: SuggestedPoints['reprints'];
}

/**
 * Proposes points for a story, the main difference first, each with claims whose evidence the check's own prover has
 * found once in its text; what it cannot prove is left out.
 */
export function draftPoints({
  articles,
  records,
  points,
}: Pick<StoryTextsRead, 'articles' | 'records' | 'points'>): DraftedPoints {
  const texts = [...articles.map((copy) => describeText(copy)), ...records.map((copy) => describeText(copy, true))];
  const copies = new Map(texts.map((text, index) => [text, [...articles, ...records][index]] as const));
  const { suggestions, reprints, statements, weights } = suggestPoints(texts);
  const context: Context = {
    articles,
    copies,
    statements: Map.groupBy(
      statements.filter(({ source }) => source.isRecord !== true),
      ({ source }) => source.id,
    ),
    weights,
  };
  const drafts: DraftPoint[] = [];
  const named = new Map<string, Suggestion>();
  for (const one of suggestions) named.set(nameFree(namePoint(one), named), one);
  const taken = new Set([...points.map(({ id }) => id), ...named.keys()]);
  for (const [name, suggestion] of named) {
    // A claim on a point that is called like another suggestion is on that.
    const written = isWritten(suggestion, copies, (point) => point === name || !named.has(point));
    // Another point of the story may have the id.
    const id = written || !points.some((point) => point.id === name) ? name : nameFree(name, taken);
    taken.add(id);
    const draft = draftPoint(suggestion, id, context);
    if (draft) drafts.push({ ...draft, number: drafts.length + 1, isWritten: written });
  }
  return { drafts, reprints };
}

const FEW = 10;
/** What has a lower score is mostly no point. */
const WORTHWHILE = 24;

/** Those that are not written yet. Of few only those that are likely worth an author's time, which may be fewer. */
export function chooseDrafts({ drafts }: DraftedPoints, most: number): readonly DraftPoint[] {
  const open = drafts.filter(({ isWritten, score }) => !isWritten && (most > FEW || score >= WORTHWHILE));
  return open.slice(0, most);
}

interface Context {
  readonly articles: readonly NamedCopy[];
  readonly copies: ReadonlyMap<SuggestionText, NamedCopy | undefined>;
  readonly statements: ReadonlyMap<string, readonly Statement[]>;
  readonly weights: Weights;
}

export function describeText({ id, copy: { copied, document } }: NamedCopy, isRecord = false): SuggestionText {
  const { title = '', language = '' } = document.data;
  return {
    id,
    text: copied.text,
    isRecord,
    ...(title === '' ? {} : { headline: title }),
    ...(language === '' ? {} : { language }),
  };
}

/** So many of the answers of a suggestion are in claims that are written, by their figures or passages: its point is there. */
const WRITTEN = 0.6;

function isWritten({ answers }: Suggestion, copies: Context['copies'], isOwn: (point: string) => boolean): boolean {
  const written = answers.filter(({ statement, range, figures }) => {
    const places = figures ?? [{ ...statement, ...range }];
    const copy = copies.get(statement.source)?.copy;
    return copy?.document.data.claims
      .flatMap(({ point, evidence }) => (isOwn(point) ? evidence : []))
      .some((quote) => {
        const [found] = quote.exact.trim() === '' ? [] : locateQuote(copy.searchable, quote);
        return places.some((one) => found?.location.kind === one.place && isOverlapping(found.range, one));
      });
  });
  return written.length >= WRITTEN * answers.length;
}

function draftPoint(
  suggestion: Suggestion,
  id: string,
  context: Context,
): Omit<DraftPoint, 'number' | 'isWritten'> | undefined {
  const { kind, score, reasons, aspects, relation, topic } = suggestion;
  const proven = suggestion.answers.flatMap((answer) => {
    const copy = context.copies.get(answer.statement.source);
    const quote = copy && proveEvidence(answer, copy);
    return quote ? [{ answer, quote, text: answer.statement.source }] : [];
  });
  const own = proven.filter(({ text }) => text.isRecord !== true);
  const first = new Set(own.map(({ answer }) => answer.position));
  const isDifference = new Set(proven.map(({ answer }) => answer.position)).size > 1;
  const isOneSided = new Set(suggestion.answers.map(({ position }) => position)).size > 1 && !isDifference;
  if (own.length === 0 || isOneSided) return undefined;
  const positions = namePositions(proven.map(({ answer }) => answer));
  // One claim for each position of a text, with all that it says on it.
  const claims = [
    ...Map.groupBy(proven, ({ text, answer }) => `${String(text.isRecord)} ${text.id} ${answer.position}`).values(),
  ].flatMap((all) => {
    const [one] = all;
    if (!one) return [];
    const { statement } = one.answer;
    const said = nameSpeaker(statement);
    return [
      {
        article: statement.source.isRecord === true ? `records/${statement.source.id}` : statement.source.id,
        claim: {
          point: id,
          position: positions.get(one.answer.position)?.id ?? 'so',
          statement: placeholders.statement,
          ...(said === undefined ? {} : { speaker: said }),
          evidence: [...new Map(all.map(({ quote }) => [JSON.stringify(quote), quote])).values()].map(simplifyQuote),
        },
      },
    ];
  });
  const isHeard = new Set(own.map(({ text }) => text.id));
  const { unheard, terms } = findSilence(
    kind === 'figure' || kind === 'cause' ? topic : '',
    [...Map.groupBy(own, ({ text }) => text)].map(([text, all]) => ({
      text,
      quotes: all.map(({ quote }) => quote.exact),
    })),
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
      ...(first.size > 1 ? { relation, aspects } : {}),
      // Terms say that an article is silent, and nobody says that of one that was not looked at.
      ...(terms.length === 0 || unheard.some(({ reading }) => reading === 'look') ? {} : { terms }),
    },
    terms,
    claims,
    quotations: draftQuotation(suggestion, context),
    unheard,
  };
}

function draftQuotation({ quotation }: Suggestion, { copies }: Context): DraftPoint['quotations'] {
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
