import { splitContentWords } from './content-words.ts';
import type { Range } from '../../domain/range.ts';
import { measureLikeness, measureWeights } from './statement-alignment.ts';
import { isSameLanguage, splitStatements, type Statement, type SuggestionText } from './statements.ts';

/** What an article says on a point, as far as its author has written it. */
export interface WrittenClaim {
  /** Id of the article. */
  readonly id: string;
  readonly position: string;
  /** Proven passages of its body. */
  readonly ranges: readonly Range[];
}

export interface WrittenPoint {
  readonly id: string;
  readonly claims: readonly WrittenClaim[];
}

/** Below this likeness a statement is not proposed: with every point the article would seem to say something. */
const SURE_LIKENESS = 0.3;

/** A point on which an article has no claim yet: where it may have one, or the words that may prove its silence. */
export type SuggestedClaim =
  | {
      readonly kind: 'claim';
      readonly point: string;
      readonly id: string;
      /** That of the claim that comes nearest. */
      readonly position: string;
      readonly range: Range;
      /** From 0 to 1. */
      readonly likeness: number;
      /** The article whose evidence comes nearest. */
      readonly like: string;
    }
  | {
      readonly kind: 'silence';
      readonly point: string;
      readonly id: string;
      /** Words of the evidence of others, the most telling first; the caller looks whether the article has them in any form. */
      readonly words: readonly string[];
    };

/**
 * Looks for what an article that is new to a story says on the points that it has: the statement most like the
 * evidence of the others, by the measure of `statement-alignment.ts`. Points on which nobody speaks give nothing, and
 * so do articles in other languages than all that speak.
 * @returns in the order of the articles, then of the points
 */
export function suggestClaims(
  texts: readonly SuggestionText[],
  points: readonly WrittenPoint[],
): readonly SuggestedClaim[] {
  const read = texts.map((source) => ({ source, statements: splitStatements(source) }));
  const weights = measureWeights(read.flatMap(({ statements }) => statements));
  const evidence = new Map(points.map((point) => [point.id, listEvidence(point, texts)]));
  return read.flatMap(({ source, statements }) =>
    points.flatMap((point): readonly SuggestedClaim[] => {
      if (point.claims.some(({ id }) => id === source.id)) return [];
      const given = (evidence.get(point.id) ?? []).filter(({ text }) => isSameLanguage(text, source));
      if (given.length === 0) return [];
      const compare = (statement: Statement) =>
        given.map((one) => ({ statement, one, likeness: measureLikeness(statement.stems, one.stems, weights) }));
      const [best] = statements
        .flatMap(compare)
        .toSorted((a, b) => b.likeness - a.likeness || a.statement.start - b.statement.start);
      if (best && best.likeness >= SURE_LIKENESS) {
        const { statement, one, likeness } = best;
        return [
          {
            kind: 'claim',
            point: point.id,
            id: source.id,
            position: one.position,
            range: { start: statement.start, end: statement.end },
            likeness,
            like: one.text.id,
          },
        ];
      }
      const counts = Map.groupBy(
        given.flatMap((one) => one.words),
        ({ stem }) => stem,
      );
      // Said often on this point, and seldom elsewhere.
      const tell = (own: readonly { readonly stem: string }[]) => own.length * weights(own[0]?.stem ?? '');
      const words = [...counts.values()].toSorted((a, b) => tell(b) - tell(a));
      return [
        { kind: 'silence', point: point.id, id: source.id, words: words.flatMap(([first]) => first?.word ?? []) },
      ];
    }),
  );
}

function listEvidence(point: WrittenPoint, texts: readonly SuggestionText[]) {
  return point.claims.flatMap(({ id, position, ranges }) => {
    const text = texts.find((one) => one.id === id);
    return text
      ? ranges.map(({ start, end }) => {
          const content = text.text.content.slice(start, end);
          const words = splitContentWords(content).map((word) => ({
            stem: word.stem,
            word: content.slice(word.start, word.end),
          }));
          return { text, position, words, stems: new Set(words.map(({ stem }) => stem)) };
        })
      : [];
  });
}
