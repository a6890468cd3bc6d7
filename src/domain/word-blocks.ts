import { isUnspaced, type Word } from './words.ts';

/** Words that stand one behind the other in two texts: where the first is in each, and how many. */
export interface WordBlock {
  readonly left: number;
  readonly right: number;
  readonly length: number;
}

/** A run tells something from so many words on; in scripts without spaces, where a character counts as a word, more. */
const FEWEST_WORDS = 4;
const FEWEST_CHARACTERS = 6;
/** The fewest characters of a word that makes a run tell something, where each of the texts has it once. */
const SHORTEST_NAME = 4;
/** The same of a word that stands alone. */
const SHORTEST_LONE_NAME = 7;

/**
 * Finds the blocks of words that two texts have in common, wherever they stand: the longest first, and none that shares
 * a word with another (greedy string tiling: Wise 1993). A block has some words, or a word or a number that each
 * text has once, a long one if it stands alone; words that meet by chance are none.
 * @returns in the order of the left text
 */
export function findBlocks(left: readonly Word[], right: readonly Word[]): readonly WordBlock[] {
  const tells = judgeRuns(left, right);
  const runs = listRuns(left, right, tells).toSorted(
    (a, b) => b.length - a.length || a.left - b.left || a.right - b.right,
  );
  const taken = { left: new Set<number>(), right: new Set<number>() };
  const blocks: WordBlock[] = [];
  for (const run of runs) {
    for (const block of listFree(run, taken).filter(tells)) {
      blocks.push(block);
      for (let at = 0; at < block.length; at += 1) {
        taken.left.add(block.left + at);
        taken.right.add(block.right + at);
      }
    }
  }
  return blocks.toSorted((a, b) => a.left - b.left);
}

/** Every run of common words that tells something and cannot be made longer. */
function listRuns(
  left: readonly Word[],
  right: readonly Word[],
  tells: (run: WordBlock) => boolean,
): readonly WordBlock[] {
  const numbers = new Map<string, number>();
  const number = ({ key }: Word) => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  const a = Int32Array.from(left, number);
  const b = Int32Array.from(right, number);
  const runs: WordBlock[] = [];
  /** For each word of the right text: how many words up to it are those up to the left one. */
  let lengths = new Int32Array(b.length + 1);
  for (let i = 0; i < a.length; i += 1) {
    const next = new Int32Array(b.length + 1);
    for (let j = 0; j < b.length; j += 1) {
      if (a[i] !== b[j]) continue;
      const length = (lengths[j] ?? 0) + 1;
      next[j + 1] = length;
      const isLast = i + 1 === a.length || j + 1 === b.length || a[i + 1] !== b[j + 1];
      const run = { left: i + 1 - length, right: j + 1 - length, length };
      if (isLast && tells(run)) runs.push(run);
    }
    lengths = next;
  }
  return runs;
}

/** Tells the runs that say something from those that meet by chance. */
function judgeRuns(left: readonly Word[], right: readonly Word[]): (run: WordBlock) => boolean {
  const count = (words: readonly Word[]) => Map.groupBy(words, ({ key }) => key);
  const [inLeft, inRight] = [count(left), count(right)];
  const isName = ({ key }: Word, shortest: number) =>
    (key.length >= shortest || /\p{Nd}/u.test(key)) && inLeft.get(key)?.length === 1 && inRight.get(key)?.length === 1;
  return (run) => {
    const words = left.slice(run.left, run.left + run.length);
    if (words.length === 1) return words.every((word) => isName(word, SHORTEST_LONE_NAME));
    const characters = words.filter(({ key }) => isUnspaced(key)).length;
    const isLong = (words.length - characters) / FEWEST_WORDS + characters / FEWEST_CHARACTERS >= 1;
    return isLong || words.some((word) => isName(word, SHORTEST_NAME));
  };
}

/** The stretches of a run of which no word is taken, in either text. */
function listFree(
  { left, right, length }: WordBlock,
  taken: { readonly left: ReadonlySet<number>; readonly right: ReadonlySet<number> },
): readonly WordBlock[] {
  const free: WordBlock[] = [];
  let from = 0;
  for (let at = 0; at <= length; at += 1) {
    if (at < length && !taken.left.has(left + at) && !taken.right.has(right + at)) continue;
    if (at > from) free.push({ left: left + from, right: right + from, length: at - from });
    from = at + 1;
  }
  return free;
}

/** The blocks that stand in one order in both texts and have the most words together; the others have moved. */
export function chooseUnmoved(blocks: readonly WordBlock[]): ReadonlySet<WordBlock> {
  const best: { readonly words: number; readonly before: number }[] = [];
  blocks.forEach((block, index) => {
    let [words, before] = [0, -1];
    for (let at = 0; at < index; at += 1) {
      const isBefore = (blocks[at]?.right ?? 0) < block.right;
      const found = best[at]?.words ?? 0;
      if (isBefore && found > words) [words, before] = [found, at];
    }
    best.push({ words: words + block.length, before });
  });
  const most = Math.max(0, ...best.map(({ words }) => words));
  const unmoved = new Set<WordBlock>();
  for (let at = best.findIndex(({ words }) => words === most); at >= 0; at = best[at]?.before ?? -1) {
    const block = blocks[at];
    if (block) unmoved.add(block);
  }
  return unmoved;
}
