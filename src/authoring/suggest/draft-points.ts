import type { NamedCopy, StoryTextsRead } from '../../content/read-story-texts.ts';
import { locateQuote } from '../../domain/passage.ts';
import { isOverlapping } from '../../domain/range.ts';
import type { TextQuote } from '../../domain/text-quote.ts';
import { draftPoint, type DraftContext, type DraftPoint } from './draft-point.ts';
import { nameFree, namePoint } from './name-drafts.ts';
import type { SuggestionText } from './statements.ts';
import { suggestPoints, type SuggestedPoints } from './suggest-points.ts';
import type { Suggestion } from './suggestion.ts';

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
  const context: DraftContext = {
    articles,
    copies,
    statements: Map.groupBy(
      statements.filter(({ source }) => !source.isRecord),
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

/** So many are shown unless an author says how many, and fewer where they are not likely worth the time. */
const USUAL = 10;
/** What has a lower score is mostly no point; behind the first few it takes more to be one. */
const WORTHWHILE = { first: 24, further: 38 };
const FIRST = 6;

/** Those that are not written yet. */
export function chooseDrafts({ drafts }: DraftedPoints, most?: number): readonly DraftPoint[] {
  const open = drafts.filter(({ isWritten }) => !isWritten);
  const isWorthwhile = ({ score }: DraftPoint, index: number) =>
    score >= (index < FIRST ? WORTHWHILE.first : WORTHWHILE.further);
  return most === undefined ? open.filter(isWorthwhile).slice(0, USUAL) : open.slice(0, most);
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

/** Whether claims on one point have evidence in the figures or passages of a suggestion, in two of its texts if it has them. */
function isWritten(
  { answers }: Suggestion,
  copies: DraftContext['copies'],
  isOwn: (point: string) => boolean,
): boolean {
  const found = answers.flatMap(({ statement, range, figures }) => {
    const places = figures ?? [{ ...statement, ...range }];
    const copy = copies.get(statement.source)?.copy;
    const isQuoted = (quote: TextQuote) => {
      const [passage] = copy && quote.exact.trim() !== '' ? locateQuote(copy.searchable, quote) : [];
      return places.some((one) => passage?.location.kind === one.place && isOverlapping(passage.range, one));
    };
    const claims = copy?.document.data.claims.filter(({ point, evidence }) => isOwn(point) && evidence.some(isQuoted));
    return (claims ?? []).map(({ point }) => ({ point, source: statement.source }));
  });
  const least = Math.min(2, new Set(answers.map(({ statement }) => statement.source)).size);
  return [...Map.groupBy(found, ({ point }) => point).values()].some(
    (all) => new Set(all.map(({ source }) => source)).size >= least,
  );
}
