import { labelDraft, placeholders } from '../../content/placeholders.ts';
import { proveQuote } from '../../content/prove-quote.ts';
import type { NamedCopy, StoryTextsRead } from '../../content/read-story-texts.ts';
import { suggestId } from '../../content/suggest-value.ts';
import { chooseTerms } from './choose-terms.ts';
import type { SuggestionText } from './statements.ts';
import { suggestPoints } from './suggest-points.ts';
import type { SuggestedPassage, Suggestion } from './suggestion.ts';
import type { TextQuote } from '../../domain/text-quote.ts';
import { chooseQuote, tidyRange } from './unique-quote.ts';

/** A claim for an author to finish: its statement is still in the article's words. */
export interface DraftClaim {
  readonly point: string;
  readonly position: string;
  readonly statement: string;
  readonly speaker?: string;
  readonly evidence: readonly TextQuote[];
}

export interface DraftQuotation {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly record: string;
  readonly recorded: string;
}

/** A suggested point as content files have it, for an author to paste and finish. */
export interface DraftPoint {
  readonly kind: Suggestion['kind'];
  readonly score: number;
  readonly reasons: readonly string[];
  readonly point: {
    readonly id: string;
    readonly question: string;
    readonly positions: Readonly<Record<string, string>>;
    readonly relation?: 'refine';
    readonly aspects?: readonly string[];
    readonly terms?: readonly string[];
  };
  /** One claim an article, in the order of the articles. */
  readonly claims: readonly { readonly article: string; readonly claim: DraftClaim }[];
  readonly quotations: readonly { readonly article: string; readonly quotation: DraftQuotation }[];
}

/**
 * Proposes points for a story, each with claims whose evidence the check's own prover has found once in its text;
 * what it cannot prove is left out.
 */
export function draftPoints({
  articles,
  records,
}: Pick<StoryTextsRead, 'articles' | 'records'>): readonly DraftPoint[] {
  const suggestions = suggestPoints(articles.map(describeText), records.map(describeText));
  const ids = new Set<string>();
  return suggestions.flatMap((suggestion) => {
    const id = nameFree(suggestId(suggestion.topic.split(/\s+/u).slice(0, 6).join(' ')) ?? suggestion.kind, ids);
    const draft = draftPoint(suggestion, id, articles, records);
    if (draft) ids.add(id);
    return draft ? [draft] : [];
  });
}

/** Questions to begin with; what is asked is for the author to say. */
const QUESTIONS: Readonly<Record<Suggestion['kind'], (topic: string) => string>> = {
  polarity: (topic) => `Is it so or not (${topic})?`,
  number: (topic) => `How many, or how much (${topic})?`,
  lead: () => 'What do the articles put first?',
  quotation: (topic) => `What was said (“${topic}”)?`,
  name: (topic) => `What is the name of ${topic}?`,
  label: (topic) => `How is it described (${topic})?`,
  time: (topic) => `When (${topic})?`,
  speaker: (topic) => `What does “${topic}” say?`,
  absence: (topic) => `What is told of this (${topic})?`,
  agreement: (topic) => `What do the articles say of this (${topic})?`,
};

export function describeText({ id, copy: { copied, document } }: NamedCopy): SuggestionText {
  const { title, language } = document.data;
  return {
    id,
    text: copied.text,
    ...(title === undefined || title === '' ? {} : { headline: title }),
    ...(language === undefined || language === '' ? {} : { language }),
  };
}

function nameFree(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${String(number)}`)) number += 1;
  return `${id}-${String(number)}`;
}

function draftPoint(
  suggestion: Suggestion,
  id: string,
  articles: readonly NamedCopy[],
  records: readonly NamedCopy[],
): DraftPoint | undefined {
  const { kind, score, reasons, aspects, silent, topic } = suggestion;
  const evidence = articles.flatMap((article) => {
    const passages = suggestion.passages.filter((passage) => passage.id === article.id);
    const quotes = passages.flatMap((passage) => proveEvidence(passage, article) ?? []);
    return quotes.length === 0
      ? []
      : [{ article, quotes, speaker: passages.find(({ speaker }) => speaker !== undefined)?.speaker }];
  });
  if (evidence.length === 0) return undefined;
  const isDifference = evidence.length > 1 && kind !== 'agreement';
  const claims = evidence.map(({ article, quotes, speaker }) => ({
    article: article.id,
    claim: {
      point: id,
      position: isDifference ? article.id : 'so',
      statement: quotes[0]?.exact.replaceAll(/\s+/gu, ' ') ?? '',
      ...(speaker === undefined ? {} : { speaker }),
      evidence: quotes,
    },
  }));
  const terms = chooseTerms(
    suggestion.terms,
    articles.filter((article) => silent.includes(article.id)),
    evidence.map(({ quotes }) => quotes.map(({ exact }) => exact)),
  );
  return {
    kind,
    score,
    reasons,
    point: {
      id,
      question: QUESTIONS[kind](topic),
      positions: isDifference
        ? Object.fromEntries(claims.map(({ article }) => [article, labelDraft(article)]))
        : { so: placeholders.agreed },
      ...(isDifference ? { relation: 'refine' as const, aspects: aspects.length === 0 ? ['frame'] : aspects } : {}),
      ...(terms.length === 0 ? {} : { terms }),
    },
    claims,
    quotations: suggestion.quotations.flatMap((quotation) => {
      const article = articles.find((one) => one.id === quotation.id);
      const record = records.find((one) => one.id === quotation.record);
      const quote = article && chooseQuote(article.copy.searchable, quotation.range);
      const recorded = record && chooseQuote(record.copy.searchable, quotation.recorded);
      if (!quote || recorded?.prefix !== undefined || recorded?.suffix !== undefined || !recorded) return [];
      return [{ article: quotation.id, quotation: { ...quote, record: quotation.record, recorded: recorded.exact } }];
    }),
  };
}

/** A passage as evidence, if the check would accept it. */
function proveEvidence(passage: SuggestedPassage, { copy }: NamedCopy): TextQuote | undefined {
  const isHeadline = passage.place === 'headline';
  const content = isHeadline ? copy.searchable.headline : copy.searchable.body.content;
  const range = isHeadline ? passage.range : tidyRange(content, passage.range);
  const quote = isHeadline ? { exact: content.slice(range.start, range.end) } : chooseQuote(copy.searchable, range);
  const written = quote && { quote, what: 'evidence', document: copy.document, path: [] };
  return written && proveQuote(copy, written).value ? quote : undefined;
}
