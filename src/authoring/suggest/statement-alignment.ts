import type { Statement } from './statements.ts';

/** Two statements of two texts that seem to tell of the same thing. */
export interface StatementPair {
  readonly left: Statement;
  readonly right: Statement;
  /** From 0 to 1: how much of what they say they have in common. */
  readonly likeness: number;
}

/** How much a stem says: the rarer among the statements of a story, the more. */
export type Weights = (stem: string) => number;

/**
 * Inverse document frequency (Sparck Jones 1972) with a statement as the document: ln(1 + statements / those with the
 * stem). What stands in every statement of an event, such as the country, says little.
 */
export function measureWeights(statements: readonly Statement[]): Weights {
  const counts = new Map<string, number>();
  for (const { stems } of statements) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const weigh = (count: number) => Math.log(1 + statements.length / count);
  const weights = new Map(Array.from(counts, ([stem, count]) => [stem, weigh(count)]));
  return (stem) => weights.get(stem) ?? weigh(1);
}

/** Below this two statements hardly tell of the same thing: found by trial, and told in the reasons as it is. */
export const LEAST_LIKENESS = 0.16;

/** With fewer content words one in common is chance. */
const FEWEST_STEMS = 3;
/** A place and a day in front of a text are no statement. */
const DATELINE = /^[\p{Lu}\P{L}]+$/u;

/** A pair counts when it comes so near to the best pair of one of its statements, and not too far from that of the other. */
const NEARLY_BEST = 0.85;
const FAR_FROM_BEST = 0.5;

/**
 * Aligns the statements of two texts: each with those of the other that are most like it, if any is like enough.
 * Likeness is the cosine of their vectors of weights (Salton's vector space model): what both say, by how much each
 * says. No model is asked, so that it is the same on every machine, and the words in common explain it.
 * @returns pairs, the most alike first, then in the order of the left text
 */
export function alignStatements(
  left: readonly Statement[],
  right: readonly Statement[],
  weights: Weights,
): readonly StatementPair[] {
  const pairs = left.flatMap((a) =>
    right.flatMap((b) => {
      const likeness = measureLikeness(a.stems, b.stems, weights);
      return likeness >= LEAST_LIKENESS && isTelling(a, b) ? [{ left: a, right: b, likeness }] : [];
    }),
  );
  const best = new Map<Statement, number>();
  for (const { left: a, right: b, likeness } of pairs) {
    best.set(a, Math.max(best.get(a) ?? 0, likeness));
    best.set(b, Math.max(best.get(b) ?? 0, likeness));
  }
  return pairs
    .filter(({ left: a, right: b, likeness }) => {
      const [own, other] = [best.get(a) ?? 0, best.get(b) ?? 0];
      return likeness >= NEARLY_BEST * Math.min(own, other) && likeness >= FAR_FROM_BEST * Math.max(own, other);
    })
    .toSorted((a, b) => b.likeness - a.likeness || a.left.start - b.left.start || a.right.start - b.right.start);
}

function isTelling(a: Statement, b: Statement): boolean {
  if (DATELINE.test(a.words) || DATELINE.test(b.words)) return false;
  return Math.min(a.stems.size, b.stems.size) >= FEWEST_STEMS || a.stems.intersection(b.stems).size > 1;
}

export function measureLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>, weights: Weights): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const stem of few) if (many.has(stem)) common += weights(stem) ** 2;
  return common === 0 ? 0 : common / Math.sqrt(measureLength(a, weights) * measureLength(b, weights));
}

/** The square of the length of a vector of weights. */
export function measureLength(stems: Iterable<string>, weights: Weights): number {
  let sum = 0;
  for (const stem of stems) sum += weights(stem) ** 2;
  return sum;
}
