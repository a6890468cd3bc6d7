import type { PlainText } from '../domain/plain-text.ts';
import type { Range } from '../domain/range.ts';
import type { SuffixArray } from './suffix-array.ts';
import { findSharedStretches, joinTexts, type Stretch, type WordSequence } from './word-sequence.ts';

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
 * Takes n log n steps for n words in all, and besides that a step for each place where a run stands and for each word
 * and length that a run has.
 * @returns longest first, then in the order of the first place; none when the texts share no run that is long enough
 */
export function findSharedWording(texts: readonly PlainText[]): readonly SharedRun[] {
  const sequence = joinTexts(texts);
  return gatherRuns(sequence, findSharedStretches(sequence))
    .map((run) => describeRun(sequence, run, texts.length))
    .toSorted((a, b) => b.words - a.words || compareFirst(a, b));
}

function compareFirst({ places: [one] }: SharedRun, { places: [other] }: SharedRun): number {
  const byText = (one?.text ?? 0) - (other?.text ?? 0);
  return byText === 0 ? (one?.range.start ?? 0) - (other?.range.start ?? 0) : byText;
}

/** Stretches of the same words: where they start in the texts that have them by themselves. */
interface Gathered {
  readonly length: number;
  readonly starts: number[];
}

/** Puts stretches of the same words together: among those of one length, neighbours in the order of the suffixes. */
function gatherRuns({ suffixes: { ranks, common } }: WordSequence, stretches: readonly Stretch[]): readonly Gathered[] {
  const runs: Gathered[] = [];
  for (const [length, alike] of Map.groupBy(stretches, (stretch) => stretch.length)) {
    const ranked = alike.map(({ start }) => ({ start, rank: ranks[start] ?? 0 })).toSorted((a, b) => a.rank - b.rank);
    ranked.forEach(({ start, rank }, index) => {
      const before = ranked[index - 1]?.rank;
      const isSame = before !== undefined && common.subarray(before + 1, rank + 1).every((shared) => shared >= length);
      if (isSame) runs.at(-1)?.starts.push(start);
      else runs.push({ length, starts: [start] });
    });
  }
  return runs;
}

function describeRun(
  { words, owners, suffixes }: WordSequence,
  { length, starts }: Gathered,
  texts: number,
): SharedRun {
  const byThemselves = findFirsts(starts, owners);
  // The first place of the texts that have it inside longer runs alone.
  const inOthers = byThemselves.size < texts ? listSharing(suffixes, starts[0] ?? 0, length) : [];
  const firsts = new Map([...findFirsts(inOthers, owners), ...byThemselves]);
  const places = Array.from(firsts, ([text, start]) => ({
    text,
    range: { start: words[start]?.start ?? 0, end: words[start + length - 1]?.end ?? 0 },
  }));
  return { words: length, places: places.toSorted((a, b) => a.text - b.text) };
}

/** The first of some places in each text. */
function findFirsts(starts: Iterable<number>, owners: readonly number[]): ReadonlyMap<number, number> {
  const firsts = new Map<number, number>();
  for (const start of starts) {
    const owner = owners[start] ?? 0;
    firsts.set(owner, Math.min(start, firsts.get(owner) ?? Infinity));
  }
  return firsts;
}

/** All places of a sequence where the same members stand as at one of them; in no order. */
function* listSharing({ starts, ranks, common }: SuffixArray, start: number, length: number): Generator<number> {
  const rank = ranks[start] ?? 0;
  yield start;
  for (let above = rank; (common[above] ?? 0) >= length; above -= 1) yield starts[above - 1] ?? 0;
  for (let below = rank + 1; (common[below] ?? 0) >= length; below += 1) yield starts[below] ?? 0;
}
