import { compareTokens, type DriftStep } from './drift.ts';
import { foldText, foldWords, type FoldedText } from './folded-text.ts';
import { findNearestText } from './nearest-text.ts';
import type { Range } from './range.ts';
import { isWordBoundary, splitWords, type Word } from './words.ts';

/** What alone tells a quote from the nearest passage, when it is something small. */
export type MissCause = 'invisible' | 'case' | 'spacing' | 'hyphen' | 'accent' | 'punctuation' | 'marks';

/** The passage that a quote comes nearest to without being it. */
export interface NearMiss extends Range {
  /** Left out when words differ. */
  readonly cause?: MissCause;
  /** The quote beside the passage: `quoted` are words of the quote alone, `recorded` words of the passage alone. */
  readonly steps: readonly DriftStep[];
}

/**
 * What each character becomes when one small thing is taken out of a text, from the smallest thing to the largest.
 * The first after which the quote is found is the cause.
 */
const REDUCTIONS: readonly (readonly [MissCause, (character: string) => string])[] = [
  ['invisible', (character) => character.replace(/\p{Cf}/u, '')],
  ['case', (character) => character.toLowerCase()],
  ['spacing', (character) => character.trim()],
  ['hyphen', (character) => character.replace(/[\p{Pd}\u2212\s]/u, '')],
  ['accent', (character) => character.normalize('NFD').replaceAll(/\p{M}/gu, '')],
  ['punctuation', (character) => character.replace(/[\p{P}\p{S}\s]/u, '')],
  ['marks', (character) => character.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')],
];

/**
 * Finds the passage of a text that a quote was meant to be, and what keeps it from being it. Only ever shown to
 * a person: nothing is anchored by it.
 * @returns undefined when nothing in the text is near.
 */
export function findNearMiss(text: string, quote: string): NearMiss | undefined {
  const folded = foldText(text);
  const wanted = foldWords(quote);
  for (const [cause, reduce] of REDUCTIONS) {
    const range = findReduced(text, folded, wanted, reduce);
    if (range) return { ...range, cause, steps: compareWithPassage(text, range, quote) };
  }
  const nearest = findNearestText(text, quote);
  return nearest && { ...nearest, steps: compareWithPassage(text, nearest, quote) };
}

function compareWithPassage(text: string, { start, end }: Range, quote: string): readonly DriftStep[] {
  return compareTokens(quote.trim(), text.slice(start, end), splitTokens);
}

/** Looks for whole words of the quote after both texts were reduced. */
function findReduced(
  text: string,
  folded: FoldedText,
  quote: string,
  reduce: (character: string) => string,
): Range | undefined {
  const wanted = Array.from(quote, reduce).join('');
  if (wanted === '') return undefined;
  const places: number[] = [];
  let reduced = '';
  let at = 0;
  for (const character of folded.text) {
    const kept = reduce(character);
    reduced += kept;
    while (places.length < reduced.length) places.push(at);
    at += character.length;
  }
  for (let found = reduced.indexOf(wanted); found !== -1; found = reduced.indexOf(wanted, found + 1)) {
    const start = folded.starts[places[found] ?? 0] ?? 0;
    const last = places[found + wanted.length - 1] ?? 0;
    const end = folded.ends[last] ?? 0;
    if (isWordBoundary(text, start) && isWordBoundary(text, end)) return { start, end };
  }
  return undefined;
}

/** Words with the marks and spaces up to the next, compared as they stand: case, marks and all. */
function splitTokens(text: string): readonly Word[] {
  const words = splitWords(text);
  return words.map(({ start }, index) => {
    const from = index === 0 ? 0 : start;
    const end = words[index + 1]?.start ?? text.length;
    return { start: from, end, key: foldWords(text.slice(from, end)) };
  });
}
