import type { Range } from './range.ts';
import { splitWords, type Word } from './words.ts';

/** Below this share of common words a passage is no help to somebody looking for a mistyped quote. */
const LEAST_SHARE = 0.4;

/**
 * Finds the stretch of a text that shares most words with a quote, to be shown when the quote is not found.
 * It only ever helps a person to find a slip: nothing is anchored by it.
 *
 * A window as many words long as the quote slides over the text while common words are counted, so the time
 * is linear in the text. Its edges are then moved to words that the quote has too, and out again by one
 * where only the first or the last word of the quote has no match: it may be a slip of the word that stands there.
 * @returns undefined when nothing in the text is near.
 */
export function findNearestText(text: string, quote: string): Range | undefined {
  const wanted = splitWords(quote);
  const words = splitWords(text);
  if (wanted.length === 0 || words.length === 0) return undefined;

  const missing = countKeys(wanted);
  const size = Math.min(wanted.length, words.length);
  let common = 0;
  let best = { common: 0, first: 0 };
  words.forEach((word, index) => {
    if (take(missing, word, -1) > 0) common += 1;
    const leaving = words[index - size];
    if (leaving && take(missing, leaving, 1) >= 0) common -= 1;
    if (common > best.common) best = { common, first: Math.max(0, index - size + 1) };
  });
  if (best.common / wanted.length < LEAST_SHARE) return undefined;

  const keys = new Set(wanted.map((word) => word.key));
  const window = words.slice(best.first, best.first + size);
  const first = window.findIndex((word) => keys.has(word.key));
  const last = window.findLastIndex((word) => keys.has(word.key));
  const unmatchedBefore = wanted.findIndex((word) => word.key === window[first]?.key);
  const unmatchedAfter = wanted.length - 1 - wanted.findLastIndex((word) => word.key === window[last]?.key);
  const [firstWord, lastWord] = [window[first], window[last]];
  if (!firstWord || !lastWord) return undefined;
  const before = unmatchedBefore === 1 ? words[best.first + first - 1] : undefined;
  const after = unmatchedAfter === 1 ? words[best.first + last + 1] : undefined;
  const isJoined = (start: number, end: number) => /^[^\S\n]*$/u.test(text.slice(start, end));
  return {
    start: before && isJoined(before.end, firstWord.start) ? before.start : firstWord.start,
    end: after && isJoined(lastWord.end, after.start) ? after.end : lastWord.end,
  };
}

function countKeys(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word.key, (counts.get(word.key) ?? 0) + 1);
  return counts;
}

/** Changes the count of a wanted word and returns what it was before; words nobody wants are below zero for ever. */
function take(missing: Map<string, number>, word: Word, change: number): number {
  const before = missing.get(word.key);
  if (before === undefined) return Number.NEGATIVE_INFINITY;
  missing.set(word.key, before + change);
  return before;
}
