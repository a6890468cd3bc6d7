import type { PlainText } from '../domain/plain-text.ts';
import type { Range } from '../domain/range.ts';
import type { Word } from '../domain/words.ts';
import { splitParagraphs } from './text-words.ts';

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

/** So many words or characters are a run in any script. */
const MOST_OF_A_RUN = Math.max(WORDS_OF_A_RUN, ...CHARACTERS_OF_A_RUN.map(({ count }) => count));

/** What the words of a run must weigh together: a multiple of each of the counts, so that all weights are whole. */
const WEIGHT_OF_A_RUN = 60;

/** A wording that stands in two texts or more. */
export interface SharedRun {
  /** How many words it has, as `splitWords` counts them. */
  readonly words: number;
  /** The texts that have it, in their order. */
  readonly places: readonly RunPlace[];
}

/** Where a wording stands first in a text: by itself, or where it only stands in longer runs, in one of them. */
export interface RunPlace {
  /** Which of the texts, from 0. */
  readonly text: number;
  /** In code units, from its first word to the end of its last. */
  readonly range: Range;
}

/** Of five words that stand more often, as in a text that repeats itself, so many places are looked at. */
const MOST_PLACES = 500;

/** Words of several texts in one row. After each paragraph stands a break, which is like nothing else. */
interface WordRow {
  readonly words: readonly (Word | undefined)[];
  /** For each word: a number that the same words have, and no others. */
  readonly numbers: readonly number[];
  /** For each word: which of the texts it is of. */
  readonly owners: readonly number[];
  /** For each word: how many its paragraph has from there on. */
  readonly left: readonly number[];
  /** For each word: all places in order where the same five begin, its own too; none when only its text has them. */
  readonly alike: readonly (readonly number[])[];
}

/** Words of a row: where the first is, and how many. */
interface Stretch {
  readonly start: number;
  readonly length: number;
}

/**
 * Finds the word runs that texts have in common: five words or more that are the same but for case, marks and the
 * white space between them, within one paragraph of each text.
 *
 * A run is a stretch of a text that stands in another and cannot be made longer in either direction. What lies inside
 * a longer run is listed again only when one of the texts has it elsewhere by itself; so a wording that three texts
 * have, and two of them with more words around it, is two runs. Runs may overlap in one text where they stand apart in
 * another. A wording that stands at several places, such as a line repeated under each section, is one run. Who speaks
 * makes no difference: two reports that quote one sentence share it.
 *
 * Takes a step for each place and each other at which the same five words stand, and besides that one for each word
 * of each run.
 * @returns longest first, then in the order of the first place; none when the texts share no run that is long enough
 */
export function findSharedWording(texts: readonly PlainText[]): readonly SharedRun[] {
  const row = joinTexts(texts);
  const stretches = findSharedStretches(row);
  const runs = Map.groupBy(
    stretches,
    (stretch) => `${String(listSame(row, stretch).next().value)} ${String(stretch.length)}`,
  );
  return Array.from(runs.values(), (run) => describeRun(row, run)).toSorted(
    (a, b) => b.words - a.words || compareFirst(a, b),
  );
}

function compareFirst({ places: [one] }: SharedRun, { places: [other] }: SharedRun): number {
  const byText = (one?.text ?? 0) - (other?.text ?? 0);
  return byText === 0 ? (one?.range.start ?? 0) - (other?.range.start ?? 0) : byText;
}

function joinTexts(texts: readonly PlainText[]): WordRow {
  const row = texts.flatMap((text, owner) =>
    splitParagraphs(text).flatMap((paragraph) =>
      [...paragraph, undefined].map((word, at) => ({ word, owner, left: paragraph.length - at })),
    ),
  );
  const words = row.map(({ word }) => word);
  const owners = row.map(({ owner }) => owner);
  const numberOfKey = new Map<string, number>();
  const numbers = words.map((word, at) => {
    const number = word && numberOfKey.get(word.key);
    if (word && number === undefined) numberOfKey.set(word.key, at);
    return number ?? at;
  });
  const shingles = numbers.map((_, at) => numbers.slice(at, at + WORDS_OF_A_RUN).join(' '));
  const shared = new Map<string, readonly number[]>();
  for (const [shingle, places] of Map.groupBy(shingles.keys(), (at) => shingles[at] ?? '')) {
    if (owners[places[0] ?? 0] !== owners[places.at(-1) ?? 0]) shared.set(shingle, places.slice(0, MOST_PLACES));
  }
  const left = row.map((one) => one.left);
  return { words, numbers, owners, left, alike: shingles.map((shingle) => shared.get(shingle) ?? []) };
}

/**
 * The stretches of each text that stand in another and are long enough for a run, in order. None can be made
 * longer, so none lies inside another of its text.
 */
function findSharedStretches(row: WordRow): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let before = 0;
  for (const start of row.words.keys()) {
    const length = measureShared(row, start, Math.max(0, before - 1));
    const beginning = row.words.slice(start, start + Math.min(length, MOST_OF_A_RUN));
    if (before <= length && isRun(beginning)) stretches.push({ start, length });
    before = length;
  }
  return stretches;
}

/** How many words from a place on stand somewhere in another text, too; so many are known to do so. */
function measureShared({ numbers, owners, left, alike }: WordRow, start: number, known: number): number {
  let length = known;
  for (const other of alike[start] ?? []) {
    // Most are no longer than what is known, which their paragraph shows, or one word.
    const isShort = (left[other] ?? 0) <= length || numbers[other + length] !== numbers[start + length];
    if (isShort || owners[other] === owners[start]) continue;
    let common = 0;
    while (numbers[other + common] === numbers[start + common]) common += 1;
    length = Math.max(length, common);
  }
  return length;
}

function isRun(words: readonly (Word | undefined)[]): boolean {
  const weights = words.map((word) => {
    const unspaced = CHARACTERS_OF_A_RUN.find(({ pattern }) => pattern.test(word?.key ?? ''));
    return WEIGHT_OF_A_RUN / (unspaced?.count ?? WORDS_OF_A_RUN);
  });
  return weights.reduce((sum, weight) => sum + weight, 0) >= WEIGHT_OF_A_RUN;
}

/** @param run stretches of the same words, by themselves */
function describeRun(row: WordRow, run: readonly Stretch[]): SharedRun {
  const { words, owners } = row;
  const [first = { start: 0, length: 0 }] = run;
  const { length } = first;
  const firsts = new Map<number, number>();
  // Where a text has it by itself comes before where it has it inside longer runs.
  for (const start of [...run.map((stretch) => stretch.start), ...listSame(row, first)]) {
    const owner = owners[start] ?? 0;
    if (!firsts.has(owner)) firsts.set(owner, start);
  }
  const places = Array.from(firsts, ([text, start]) => ({
    text,
    range: { start: words[start]?.start ?? 0, end: words[start + length - 1]?.end ?? 0 },
  }));
  return { words: length, places: places.toSorted((a, b) => a.text - b.text) };
}

/** The places where the same words stand, in order. */
function* listSame({ numbers, alike }: WordRow, { start, length }: Stretch): Generator<number> {
  for (const other of alike[start] ?? []) {
    let common = 0;
    while (common < length && numbers[other + common] === numbers[start + common]) common += 1;
    if (common === length) yield other;
  }
}
