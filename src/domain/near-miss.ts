import { compareTokens, type DriftStep } from './drift.ts';
import { loosenCharacter } from './loose-letters.ts';
import { foldWords } from './folded-text.ts';
import { findNearestText } from './nearest-text.ts';
import type { Range } from './range.ts';
import { splitWords, type Word } from './words.ts';

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
 * The first after which quote and passage are the same is the cause.
 */
const REDUCTIONS: readonly (readonly [MissCause, (character: string) => string])[] = [
  ['invisible', (character) => character.replace(/\p{Cf}/u, '')],
  ['case', (character) => character.toLowerCase()],
  ['spacing', (character) => character.trim()],
  ['hyphen', (character) => character.replace(/[\p{Pd}\u2212\s]/u, '')],
  ['accent', (character) => (/\p{L}|\p{M}/u.test(character) ? (loosenCharacter(character) ?? '') : character)],
  ['punctuation', (character) => character.replace(/[\p{P}\p{S}\s]/u, '')],
  ['marks', (character) => character.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')],
];

/**
 * Finds the passage of a text that a quote was meant to be, and what keeps it from being it. Only ever shown to
 * a person: nothing is anchored by it.
 * @returns undefined when nothing in the text is near.
 */
export function findNearMiss(text: string, quote: string): NearMiss | undefined {
  const range = findNearestText(text, quote);
  if (!range) return undefined;
  const near = compareWithPassage(text, range, quote);
  const [wanted, found] = [quote, text.slice(near.start, near.end)].map(foldWords);
  const cause = REDUCTIONS.find(([, reduce]) => reduceText(wanted, reduce) === reduceText(found, reduce))?.[0];
  return { ...near, ...(cause && { cause }) };
}

/** Words and marks are compared apart, so that a mark behind a word does not make another word of it. */
function compareWithPassage(text: string, range: Range, written: string): NearMiss {
  const quote = written.trim();
  const nearest = takeMarks(text, range, quote);
  const passage = text.slice(nearest.start, nearest.end);
  return { ...nearest, steps: compareTokens(quote, passage, splitTokens) };
}

/** Widens a range over the marks around it that the quote has around its words too. */
function takeMarks(text: string, { start, end }: Range, quote: string): Range {
  const words = splitWords(quote);
  const lead = quote.slice(0, words[0]?.start);
  const tail = quote.slice(words.at(-1)?.end);
  const isSame = (one: string, other: string) => one.length === other.length && foldWords(one) === foldWords(other);
  return {
    start: isSame(text.slice(start - lead.length, start), lead) ? start - lead.length : start,
    end: isSame(text.slice(end, end + tail.length), tail) ? end + tail.length : end,
  };
}

function reduceText(text = '', reduce: (character: string) => string): string {
  return Array.from(text, reduce).join('');
}

/** Words, and the marks between them, compared as they stand: case and all. */
function splitTokens(text: string): readonly Word[] {
  const words = splitWords(text);
  const edges = [{ start: 0, end: 0 }, ...words];
  return edges.flatMap(({ start, end }, index): readonly Word[] => {
    const next = words[index]?.start ?? text.length;
    const marks = Array.from(text.slice(end, next).matchAll(/\S+/gu), ({ 0: run, index: at }) => ({
      start: end + at,
      end: end + at + run.length,
      key: foldWords(run),
    }));
    return index === 0 ? marks : [{ start, end, key: foldWords(text.slice(start, end)) }, ...marks];
  });
}
