import type { PlainText } from '../domain/plain-text.ts';
import { remember } from '../domain/remember.ts';
import { buildSuffixArray, type SuffixArray } from './suffix-array.ts';
import { splitWords, type Word } from '../domain/words.ts';

/** How many words make a run. Runs of words show copying as single words do not (shingles: Broder 1997). */
const WORDS_OF_A_RUN = 5;

/**
 * How many characters stand for a run of words in scripts without spaces, where a character counts as a word:
 * words there have about two characters in Han and kana, about four in the others.
 */
const CHARACTERS_OF_A_RUN = [
  { pattern: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, count: 12 },
  { pattern: /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u, count: 20 },
] as const;

/** What the words of a run must weigh together: a multiple of each of the counts, so that all weights are whole. */
const WEIGHT_OF_A_RUN = 60;

/** Words of several texts in one row. After each paragraph stands a break, which is like nothing else. */
export interface WordSequence {
  readonly words: readonly (Word | undefined)[];
  /** For each word: which of the texts it is of. */
  readonly owners: readonly number[];
  readonly suffixes: SuffixArray;
}

/** Words of the sequence: where the first is, and how many. */
export interface Stretch {
  readonly start: number;
  readonly length: number;
}

const splitParagraphs = remember(({ content, paragraphs }: PlainText): readonly (readonly Word[])[] =>
  paragraphs.map(({ start, end }) => splitWords(content.slice(start, end), start)),
);

/** How many words a text has, as `splitWords` counts them. */
export function countTextWords(text: PlainText): number {
  return splitParagraphs(text).reduce((sum, words) => sum + words.length, 0);
}

export function joinTexts(texts: readonly PlainText[]): WordSequence {
  const words: (Word | undefined)[] = [];
  const owners: number[] = [];
  const numbers: number[] = [];
  const numberOfKey = new Map<string, number>();
  let count = 0;
  for (const [owner, text] of texts.entries()) {
    for (const paragraph of splitParagraphs(text)) {
      for (const word of [...paragraph, undefined]) {
        const known = word && numberOfKey.get(word.key);
        if (word && known === undefined) numberOfKey.set(word.key, count);
        words.push(word);
        owners.push(owner);
        numbers.push(known ?? count++);
      }
    }
  }
  return { words, owners, suffixes: buildSuffixArray(Int32Array.from(numbers)) };
}

/**
 * The stretches of each text that stand in another and are long enough for a run, in order. None can be made
 * longer, so none lies inside another of its text.
 */
export function findSharedStretches({ words, owners, suffixes }: WordSequence): readonly Stretch[] {
  const lengths = measureMatches(owners, suffixes);
  const weights = new Float64Array(words.length + 1);
  words.forEach((word, at) => {
    weights[at + 1] = (weights[at] ?? 0) + (word ? weighWord(word) : 0);
  });
  const stretches: Stretch[] = [];
  lengths.forEach((length, start) => {
    const isInsideLast = (lengths[start - 1] ?? 0) > length;
    const weight = (weights[start + length] ?? 0) - (weights[start] ?? 0);
    if (!isInsideLast && weight >= WEIGHT_OF_A_RUN) stretches.push({ start, length });
  });
  return stretches;
}

function weighWord(word: Word): number {
  const unspaced = CHARACTERS_OF_A_RUN.find(({ pattern }) => pattern.test(word.key));
  return WEIGHT_OF_A_RUN / (unspaced?.count ?? WORDS_OF_A_RUN);
}

/** For each place: how many words from there on stand somewhere in another text, too. */
function measureMatches(owners: readonly number[], { starts, common }: WordSequence['suffixes']): Int32Array {
  const lengths = new Int32Array(starts.length);
  const { length } = starts;
  // The nearest suffix of another text, in either direction, has the most in common.
  const walk = (begin: number, step: 1 | -1) => {
    let last = -1;
    let withOther = 0;
    for (let rank = begin; rank >= 0 && rank < length; rank += step) {
      const link = common[step === 1 ? rank : rank + 1] ?? 0;
      const start = starts[rank] ?? 0;
      const owner = owners[start] ?? 0;
      withOther = owner === last ? Math.min(withOther, link) : link;
      lengths[start] = Math.max(lengths[start] ?? 0, withOther);
      last = owner;
    }
  };
  walk(0, 1);
  walk(length - 1, -1);
  return lengths;
}
