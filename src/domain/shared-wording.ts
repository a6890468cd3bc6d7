import { findSharedStretches, joinTexts, type Stretch, type WordSequence } from './word-sequence.ts';
import type { PlainText } from './plain-text.ts';
import type { Range } from './range.ts';
import { createSuffixClusters, type SuffixCluster } from './suffix-clusters.ts';

/** A wording that stands in two texts. */
export interface SharedRun {
  /** How many words it has, as `splitWords` counts them. */
  readonly words: number;
  /**
   * Where it stands in each text, in code units, from its first word to the end of its last; one or more
   * places, in the order of the text, none over another. A place of the left and a place of the right never go
   * on alike, neither before the run nor behind it.
   */
  readonly left: readonly Range[];
  readonly right: readonly Range[];
}

/** How many of a text's words stand in shared runs. `share` is from 0 to 1, and 0 for a text without words. */
export interface WordShare {
  readonly words: number;
  readonly shared: number;
  readonly share: number;
}

export interface SharedWording {
  /** Longest first, then in the order of the left text. Empty when the texts share no run that is long enough. */
  readonly runs: readonly SharedRun[];
  readonly left: WordShare;
  readonly right: WordShare;
}

/**
 * Finds the word runs that two texts have in common: five words or more that are the same but for case, marks
 * and the white space between them, within one paragraph of each text.
 *
 * A run is a stretch of either text that stands in the other and cannot be made longer in either direction.
 * What lies inside a longer run is not listed again, unless one of the texts has it elsewhere by itself; then
 * the other text's place is the first at which it stands. Runs may overlap in one text where they stand apart
 * in the other. A wording that stands at several places, such as a line repeated under each section, is one
 * run with several places; where a text repeats itself so closely that places overlap, the later is left
 * out, though its words count in the share. Who speaks makes no difference: two reports that quote one
 * sentence share it.
 *
 * Takes n log n steps for n words in all, and lists no more places than twice the words of both texts.
 */
export function findSharedWording(left: PlainText, right: PlainText): SharedWording {
  const sequence = joinTexts(left, right);
  const stretches = findSharedStretches(sequence);
  return {
    runs: gatherRuns(sequence, stretches),
    left: measureShare(sequence, stretches, 0),
    right: measureShare(sequence, stretches, 1),
  };
}

function measureShare({ words, sides }: WordSequence, stretches: readonly Stretch[], side: 0 | 1): WordShare {
  let count = 0;
  words.forEach((word, at) => {
    if (word && sides[at] === side) count += 1;
  });
  let shared = 0;
  let covered = 0;
  for (const { start, length } of stretches) {
    if (sides[start] !== side) continue;
    shared += Math.max(0, start + length - Math.max(start, covered));
    covered = start + length;
  }
  return { words: count, shared, share: count === 0 ? 0 : shared / count };
}

/** Stretches of the same words: where they start in each text, and the first places of the words at all. */
interface Gathered {
  readonly length: number;
  readonly firsts: SuffixCluster['firsts'];
  readonly starts: readonly [number[], number[]];
}

/** Puts stretches of the same words together, from the longest down, and finds where else each stands. */
function gatherRuns(sequence: WordSequence, stretches: readonly Stretch[]): readonly SharedRun[] {
  const { sides, suffixes } = sequence;
  const longestFirst = stretches.toSorted((a, b) => b.length - a.length || a.start - b.start);
  const clusters = createSuffixClusters(suffixes, sides, longestFirst.at(-1)?.length ?? Infinity);
  const runs = new Map<string, Gathered>();
  for (const { start, length } of longestFirst) {
    const { name, firsts } = clusters.findSharing(start, length);
    const id = `${String(length)}:${String(name)}`;
    const run: Gathered = runs.get(id) ?? { length, firsts, starts: [[], []] };
    runs.set(id, run);
    run.starts[sides[start] ?? 0].push(start);
  }
  return [...runs.values()]
    .map(({ length, firsts, starts }) => {
      const [left, right] = starts.map((own, side) =>
        keepApart(own.length > 0 ? own : [firsts[side] ?? 0], length).map((start) => rangeOf({ start, length })),
      );
      return { words: length, left: left ?? [], right: right ?? [] };
    })
    .toSorted((a, b) => b.words - a.words || (a.left[0]?.start ?? 0) - (b.left[0]?.start ?? 0));

  function rangeOf({ start, length }: Stretch): Range {
    return { start: sequence.words[start]?.start ?? 0, end: sequence.words[start + length - 1]?.end ?? 0 };
  }
}

/** Leaves out what overlaps the place before it. */
function keepApart(starts: readonly number[], length: number): readonly number[] {
  let end = 0;
  return starts
    .toSorted((a, b) => a - b)
    .filter((start) => {
      const isApart = start >= end;
      if (isApart) end = start + length;
      return isApart;
    });
}
