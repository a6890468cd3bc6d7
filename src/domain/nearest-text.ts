import type { Range } from './range.ts';
import { splitWords, type Word } from './words.ts';

/** Below this share of common words a passage is no help to somebody looking for a mistyped quote. */
const LEAST_SHARE = 0.4;

/** So many pairs of words are compared at most: those of the longest quote with ten thousand words. */
const MOST_PAIRS = 20_000_000;

/**
 * Finds the stretch of a text that a quote comes nearest to, to be shown when the quote is not found.
 * It only ever helps a person to find a slip: nothing is anchored by it.
 *
 * The quote is aligned with the text word by word, in order, beginning anywhere (Sellers 1980). The stretch begins and
 * ends with words that both have, or one further where only the first or the last word of the quote has no match: it
 * may be a slip of the word that stands there.
 * @returns undefined when nothing in the text is near, or when the text is too long to say.
 */
export function findNearestText(text: string, quote: string): Range | undefined {
  const wanted = splitWords(quote);
  const words = splitWords(text);
  if (wanted.length * words.length > MOST_PAIRS) return undefined;
  const pairs = alignWords(wanted, words);
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last || pairs.length / wanted.length < LEAST_SHARE) return undefined;

  const [firstWord, lastWord] = [words[first.word], words[last.word]];
  if (!firstWord || !lastWord) return undefined;
  const before = first.wanted === 1 ? words[first.word - 1] : undefined;
  const after = last.wanted === wanted.length - 2 ? words[last.word + 1] : undefined;
  const isJoined = (start: number, end: number) => /^[^\S\n]*$/u.test(text.slice(start, end));
  return {
    start: before && isJoined(before.end, firstWord.start) ? before.start : firstWord.start,
    end: after && isJoined(lastWord.end, after.start) ? after.end : lastWord.end,
  };
}

interface Pair {
  readonly wanted: number;
  readonly word: number;
}

/** What it costs to put one word in the place of another; to pass over a word of the text costs 1. */
const REPLACEMENT = 1.5;
/** What it costs to leave out a word of the quote: more, so that “did decide” ends in “did not decide”, not before it. */
const OMISSION = 1.25;

/** The words that a quote and the stretch nearest to it have in common, in order: the first of several that are as near. */
function alignWords(wanted: readonly Word[], words: readonly Word[]): readonly Pair[] {
  const width = words.length + 1;
  const costs = new Float32Array((wanted.length + 1) * width);
  const costAt = (row: number, column: number) => costs[row * width + column] ?? 0;
  const stepTo = (row: number, column: number) =>
    costAt(row - 1, column - 1) + (wanted[row - 1]?.key === words[column - 1]?.key ? 0 : REPLACEMENT);
  for (let row = 1; row <= wanted.length; row += 1) {
    costs[row * width] = row * OMISSION;
    for (let column = 1; column < width; column += 1) {
      const skipped = Math.min(costAt(row - 1, column) + OMISSION, costAt(row, column - 1) + 1);
      costs[row * width + column] = Math.min(stepTo(row, column), skipped);
    }
  }
  let row = wanted.length;
  let column = 0;
  for (let end = 1; end < width; end += 1) if (costAt(row, end) < costAt(row, column)) column = end;
  const pairs: Pair[] = [];
  while (row > 0 && column > 0) {
    if (costAt(row, column) === stepTo(row, column)) {
      row -= 1;
      column -= 1;
      if (wanted[row]?.key === words[column]?.key) pairs.unshift({ wanted: row, word: column });
    } else if (costAt(row, column) === costAt(row, column - 1) + 1) column -= 1;
    else row -= 1;
  }
  return pairs;
}
