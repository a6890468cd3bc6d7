import { alignWords } from './align-words.ts';
import { splitWords, type Word } from './words.ts';

/**
 * One step of a word-by-word comparison of a quotation with the record of what was said.
 * `quoted` are words in the quotation alone, `recorded` words in the record alone, `same` words in both.
 */
export interface DriftStep {
  readonly kind: 'same' | 'quoted' | 'recorded';
  readonly text: string;
}

/**
 * Compares two texts word by word, by their longest common subsequence of words (Wagner and Fischer 1974).
 * Case and punctuation are shown but not compared, for quoting a sentence in part changes both.
 */
export function compareWords(quoted: string, recorded: string): readonly DriftStep[] {
  return compareTokens(quoted, recorded, splitWords);
}

/** Compares two texts piece by piece. @param split cuts a text into pieces that are the same when their keys are */
export function compareTokens(
  quoted: string,
  recorded: string,
  split: (text: string) => readonly Word[],
): readonly DriftStep[] {
  const left = split(quoted);
  const right = split(recorded);
  const steps: DriftStep[] = [];
  const add = (kind: DriftStep['kind'], text: string) => text !== '' && steps.push({ kind, text });
  let [i, j] = [0, 0];
  if (left.length === 0 || right.length === 0) {
    add('quoted', quoted);
    add('recorded', recorded);
    return steps;
  }
  for (const pair of [...alignWords(left, right), { left: left.length, right: right.length }]) {
    if (pair.left > i) add('quoted', sliceWords(quoted, left, i, pair.left));
    if (pair.right > j) add('recorded', sliceWords(recorded, right, j, pair.right));
    add('same', sliceWords(quoted, left, pair.left, pair.left + 1));
    [i, j] = [pair.left + 1, pair.right + 1];
  }
  return joinPieces(steps);
}

export function isVerbatim(drift: readonly DriftStep[]): boolean {
  return drift.every((step) => step.kind === 'same');
}

/** The words from one index up to another, with the marks and spaces behind each: such slices together give the whole text. */
export function sliceWords(text: string, words: readonly Word[], from: number, to: number): string {
  const start = from === 0 ? 0 : (words[from]?.start ?? text.length);
  return text.slice(start, words[to]?.start ?? text.length);
}

/** Puts neighbours of one kind together. */
export function joinPieces<Piece extends { readonly kind: string; readonly text: string }>(
  pieces: readonly Piece[],
): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.kind === piece.kind) joined[joined.length - 1] = { ...piece, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}
