import type { Word } from './words.ts';

/** Two words that are the same, by their indexes. */
export interface WordPair {
  readonly left: number;
  readonly right: number;
}

/** What it costs to pass over a word of the right text is 1. */
interface Costs {
  /** To leave out a word of the left text. */
  readonly omission: number;
  /** To put one word in the place of another. */
  readonly replacement: number;
  /** Whether what stands before and behind the aligned words of the right text costs nothing. */
  readonly isPart: boolean;
}

/** Nothing replaces anything, so that the most words of both texts are the same. */
const LONGEST: Costs = { omission: 1, replacement: Infinity, isPart: false };

/**
 * The words that two texts have in common, in order: the pairs of the cheapest way to make one of the other (Wagner and
 * Fischer 1974), by default the longest common subsequence. Of several ways that cost the same, always the same one.
 */
export function alignWords(
  left: readonly Word[],
  right: readonly Word[],
  { omission, replacement, isPart } = LONGEST,
): readonly WordPair[] {
  const width = right.length + 1;
  const costs = new Float32Array((left.length + 1) * width);
  const costAt = (row: number, column: number) => costs[row * width + column] ?? 0;
  const stepTo = (row: number, column: number) =>
    costAt(row - 1, column - 1) + (left[row - 1]?.key === right[column - 1]?.key ? 0 : replacement);
  for (let column = 1; column < width; column += 1) costs[column] = isPart ? 0 : column;
  for (let row = 1; row <= left.length; row += 1) {
    costs[row * width] = row * omission;
    for (let column = 1; column < width; column += 1) {
      const skipped = Math.min(costAt(row - 1, column) + omission, costAt(row, column - 1) + 1);
      costs[row * width + column] = Math.min(stepTo(row, column), skipped);
    }
  }
  let row = left.length;
  let column = isPart ? 0 : right.length;
  for (let end = 1; isPart && end < width; end += 1) if (costAt(row, end) < costAt(row, column)) column = end;
  const pairs: WordPair[] = [];
  while (row > 0 && column > 0) {
    if (costAt(row, column) === stepTo(row, column)) {
      row -= 1;
      column -= 1;
      if (left[row]?.key === right[column]?.key) pairs.push({ left: row, right: column });
    } else if (costAt(row, column) === costAt(row, column - 1) + 1) column -= 1;
    else row -= 1;
  }
  return pairs.toReversed();
}
