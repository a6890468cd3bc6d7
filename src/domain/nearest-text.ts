import { alignWords } from './align-words.ts';
import type { Range } from './range.ts';
import { splitWords } from './words.ts';

/** Below this share of common words a passage is no help to somebody looking for a mistyped quote. */
const LEAST_SHARE = 0.4;

/** To leave out a word of the quote costs more than to pass over one of the text: “did decide” ends in “did not decide”, not before it. */
const COSTS = { omission: 1.25, replacement: 1.5, isPart: true };

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
  const pairs = alignWords(wanted, words, COSTS);
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last || pairs.length / wanted.length < LEAST_SHARE) return undefined;

  const [firstWord, lastWord] = [words[first.right], words[last.right]];
  if (!firstWord || !lastWord) return undefined;
  const before = first.left === 1 ? words[first.right - 1] : undefined;
  const after = last.left === wanted.length - 2 ? words[last.right + 1] : undefined;
  const isJoined = (start: number, end: number) => /^[^\S\n]*$/u.test(text.slice(start, end));
  return {
    start: before && isJoined(before.end, firstWord.start) ? before.start : firstWord.start,
    end: after && isJoined(lastWord.end, after.start) ? after.end : lastWord.end,
  };
}
