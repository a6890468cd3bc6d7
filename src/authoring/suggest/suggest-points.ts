import { isOverlapping } from '../../domain/range.ts';
import { compareMatters } from './compare-matters.ts';
import { compareOpenings } from './compare-openings.ts';
import { comparePairs } from './compare-pairs.ts';
import { findCounts } from './counts.ts';
import { groupCounts } from './group-counts.ts';
import { findPairs, listNeighbours, measureWeights, type Weights } from './likeness.ts';
import { compareQuotations } from './compare-quotations.ts';
import { findReprints, foldVoices, splitStatements, type Statement, type SuggestionText } from './statements.ts';
import type { Suggestion } from './suggestion.ts';

/** What was found in the texts of a story. */
export interface SuggestedPoints {
  /** What readers would call the difference comes first. */
  readonly suggestions: readonly Suggestion[];
  /** Articles that are mostly the text of another. */
  readonly reprints: ReturnType<typeof findReprints>;
  readonly statements: readonly Statement[];
  readonly weights: Weights;
}

/**
 * Proposes points on which the articles of a story may be compared. Each comes with the words of the articles and with
 * reasons; none is a judgement.
 *
 * Texts are cut into statements; those in the same words are one voice; voices are paired by the weight of the words
 * that they have in common (`likeness.ts`). Figures are grouped by what they count, pairs by the respect in which they
 * differ, else by the matter that they share, and each answer of a group is about the same thing as each other. Rules
 * of thumb, the same on every machine. Alignment, figures, days and quotations work in every language, tolls and denials
 * in those of `telling-count.ts` and `denials.ts`, figures in words in English alone. Between languages figures by what
 * they count, days, names and plain denials are compared.
 * @param texts articles in the order of the story, and records; fewer than two articles give nothing
 */
export function suggestPoints(texts: readonly SuggestionText[]): SuggestedPoints {
  const read = texts.map(splitStatements);
  const statements = read.flat();
  const weights = measureWeights(statements);
  const voices = foldVoices(statements);
  const articles = read.filter((_own, index) => texts[index]?.isRecord !== true);
  const reprints = findReprints(voices);
  if (articles.length < 2) return { suggestions: [], reprints, statements, weights };
  const pairs = findPairs(voices, weights);
  const neighbours = listNeighbours(pairs);
  const all = [
    ...groupCounts(read.flatMap(findCounts), weights),
    ...comparePairs(pairs, neighbours, weights),
    ...compareQuotations(pairs),
    ...(articles.length > MOST_ARTICLES
      ? []
      : [...compareOpenings(articles, weights), ...compareMatters(pairs, neighbours, weights)]),
  ].map(heedRecords);
  // What no article says, records may say alone.
  const said = all.filter(({ answers }) => answers.some(({ statement }) => !statement.source.isRecord));
  return { suggestions: rank(said), reprints, statements, weights };
}

/** Of more articles some two always tell a matter, or begin, in words of their own. */
const MOST_ARTICLES = 10;

/** What the record says otherwise counts for more. */
function heedRecords(suggestion: Suggestion): Suggestion {
  const { answers, score, reasons } = suggestion;
  const listPositions = (isRecord: boolean) =>
    new Set(answers.flatMap((one) => (one.statement.source.isRecord === isRecord ? [one.position] : [])));
  const recorded = listPositions(true);
  if (recorded.size === 0 || listPositions(false).difference(recorded).size === 0) return suggestion;
  return { ...suggestion, score: score + 10, reasons: [...reasons, 'A record says it otherwise.'] };
}

/** Orders suggestions, without those that stand in one before them. */
function rank(all: readonly Suggestion[]): readonly Suggestion[] {
  const kept: Suggestion[] = [];
  for (const suggestion of all.toSorted((a, b) => b.score - a.score))
    if (!kept.some((one) => isInside(suggestion, one))) kept.push(suggestion);
  return kept;
}

/** So much of the answers of one suggestion must stand in another for it to be told there. */
const MOSTLY = 0.5;

/** Whether a suggestion has mostly the passages of another; one sentence has several figures, and openings tell of much. */
function isInside({ answers, kind }: Suggestion, other: Suggestion): boolean {
  if (other.kind === 'opening' && kind !== 'wording') return false;
  const isFigure = kind === 'figure' && other.kind === kind;
  const common = answers.filter(({ statement, range, position }) =>
    other.answers.some(
      (one) =>
        (!isFigure || one.position === position) &&
        one.statement.source === statement.source &&
        one.statement.place === statement.place &&
        isOverlapping(one.range ?? one.statement, range ?? statement),
    ),
  );
  return common.length >= MOSTLY * answers.length;
}
