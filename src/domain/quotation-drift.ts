import { alignWords, type WordPair } from './align-words.ts';
import { joinPieces, sliceWords } from './drift.ts';
import { chooseUnmoved, findBlocks, type WordBlock } from './word-blocks.ts';
import { isUnspaced, splitWords, type Word } from './words.ts';

/**
 * What became of words between a record and a quotation. `moved` words are in both, in another place; `changed` ones
 * stand for others of the record; `added` ones are in the quotation alone, `dropped` ones in the record alone.
 */
export type DriftKind = 'same' | 'moved' | 'changed' | 'added' | 'dropped';

export interface DriftPiece<Kind extends DriftKind = DriftKind> {
  readonly kind: Kind;
  readonly text: string;
}

type QuotedKind = Exclude<DriftKind, 'dropped'>;
type RecordedKind = Exclude<DriftKind, 'added'>;

/** A quotation beside its record, each cut into pieces that together are the whole text. */
export interface QuotationDrift {
  readonly quoted: readonly DriftPiece<QuotedKind>[];
  readonly recorded: readonly DriftPiece<RecordedKind>[];
}

/** Longest word that two texts may have at one place by chance. */
const LONGEST_CHANCE = 3;

/**
 * Holds a quotation against the record. Blocks that both have are found wherever they stand; those out of the common
 * order have moved. What stands between the same blocks is compared word by word. Case and punctuation are shown but
 * not compared, for quoting a sentence in part changes both.
 */
export function compareQuotation(quoted: string, recorded: string): QuotationDrift {
  const left = splitWords(quoted);
  const right = splitWords(recorded);
  const kinds = { quoted: left.map((): QuotedKind => 'added'), recorded: right.map((): RecordedKind => 'dropped') };
  const blocks = findBlocks(left, right);
  const between: WordBlock[] = [];
  const markChanged = (i: number, leftEnd: number, j: number, rightEnd: number) => {
    if (leftEnd <= i || rightEnd <= j) return;
    kinds.quoted.fill('changed', i, leftEnd);
    kinds.recorded.fill('changed', j, rightEnd);
  };
  for (const [own, other] of pairGaps(blocks, left.length, right.length)) {
    const common = matchGap(left.slice(own.start, own.end), right.slice(other.start, other.end));
    let [i, j] = [own.start, other.start];
    for (const pair of common) {
      const block = { left: own.start + pair.left, right: other.start + pair.right, length: 1 };
      markChanged(i, block.left, j, block.right);
      between.push(block);
      [i, j] = [block.left + 1, block.right + 1];
    }
    markChanged(i, own.end, j, other.end);
  }
  // Words beside a block that has moved may have moved with it.
  const common = [...blocks, ...between].toSorted((a, b) => a.left - b.left);
  const unmoved = chooseUnmoved(common);
  for (const block of common) {
    const kind = unmoved.has(block) ? 'same' : 'moved';
    kinds.quoted.fill(kind, block.left, block.left + block.length);
    kinds.recorded.fill(kind, block.right, block.right + block.length);
  }
  return {
    quoted: cutPieces(quoted, left, kinds.quoted, right.length === 0 ? 'same' : 'added'),
    recorded: cutPieces(recorded, right, kinds.recorded, left.length === 0 ? 'same' : 'dropped'),
  };
}

export function isUnchanged({ quoted, recorded }: QuotationDrift): boolean {
  return [...quoted, ...recorded].every(({ kind }) => kind === 'same');
}

/** How many words each thing happened to: dropped ones are words of the record, the others words of the quotation. */
export function countDrift({ quoted, recorded }: QuotationDrift): Readonly<Record<DriftKind, number>> {
  const count = (pieces: readonly DriftPiece[], kind: DriftKind) =>
    pieces.reduce((sum, piece) => sum + (piece.kind === kind ? splitWords(piece.text).length : 0), 0);
  return {
    same: count(quoted, 'same'),
    changed: count(quoted, 'changed'),
    moved: count(quoted, 'moved'),
    added: count(quoted, 'added'),
    dropped: count(recorded, 'dropped'),
  };
}

/** Words of one text that are in no block, by their indexes, and the blocks on either side of them. */
interface Gap {
  readonly start: number;
  readonly end: number;
  readonly before: WordBlock | undefined;
  readonly after: WordBlock | undefined;
}

/** The gaps of two texts that stand between the same blocks, behind the same one, or before the same one. */
function pairGaps(
  blocks: readonly WordBlock[],
  leftWords: number,
  rightWords: number,
): readonly (readonly [Gap, Gap])[] {
  const own = listGaps(blocks, 'left', leftWords);
  const others = new Set(listGaps(blocks, 'right', rightWords));
  const paired = new Map<Gap, Gap>();
  const tests: readonly ((a: Gap, b: Gap) => boolean)[] = [
    (a, b) => a.before === b.before && a.after === b.after,
    (a, b) => a.before === b.before,
    (a, b) => a.after === b.after,
  ];
  for (const isBeside of tests) {
    for (const gap of own.filter((one) => !paired.has(one))) {
      const other = [...others].find((candidate) => isBeside(gap, candidate));
      if (!other) continue;
      paired.set(gap, other);
      others.delete(other);
    }
  }
  return [...paired];
}

function listGaps(blocks: readonly WordBlock[], side: 'left' | 'right', words: number): readonly Gap[] {
  const sorted = blocks.toSorted((a, b) => a[side] - b[side]);
  const gaps = [...sorted, undefined].map((after, index): Gap => {
    const before = sorted[index - 1];
    return { start: before ? before[side] + before.length : 0, end: after?.[side] ?? words, before, after };
  });
  return gaps.filter(({ start, end }) => end > start);
}

/** The words that two gaps have in common, without a short one between other words: both may have it by chance. */
function matchGap(left: readonly Word[], right: readonly Word[]): readonly WordPair[] {
  const pairs = alignWords(left, right);
  return pairs.filter((pair, index) => {
    const isBeside = (other?: WordPair) => other?.left === pair.left + 1 && other.right === pair.right + 1;
    const isBehind = (other?: WordPair) => other?.left === pair.left - 1 && other.right === pair.right - 1;
    const isJoined = isBehind(pairs[index - 1]) || isBeside(pairs[index + 1]);
    const isFirst = pair.left === 0 && pair.right === 0;
    const isLast = pair.left === left.length - 1 && pair.right === right.length - 1;
    return isFirst || isLast || isJoined || !isShort(left[pair.left]);
  });
}

function isShort({ key }: Word = { key: '', start: 0, end: 0 }): boolean {
  return isUnspaced(key) || (key.length <= LONGEST_CHANCE && !/\p{Nd}/u.test(key));
}

/** @param otherwise what a text without any word is */
function cutPieces<Kind extends DriftKind>(
  text: string,
  words: readonly Word[],
  kinds: readonly Kind[],
  otherwise: Kind,
): readonly DriftPiece<Kind>[] {
  if (words.length === 0) return text === '' ? [] : [{ kind: otherwise, text }];
  return joinPieces(kinds.map((kind, at) => ({ kind, text: sliceWords(text, words, at, at + 1) })));
}
