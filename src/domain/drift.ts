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
  if (left.length === 0 || right.length === 0) return listApart(quoted, recorded);
  const common = measureCommonWords(left, right);
  const steps: DriftStep[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const a = left[i];
    const b = right[j];
    if (a && a.key === b?.key) {
      steps.push({ kind: 'same', text: sliceWords(quoted, left, i, i + 1) });
      i += 1;
      j += 1;
    } else if (a && (!b || lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1))) {
      steps.push({ kind: 'quoted', text: sliceWords(quoted, left, i, i + 1) });
      i += 1;
    } else {
      steps.push({ kind: 'recorded', text: sliceWords(recorded, right, j, j + 1) });
      j += 1;
    }
  }
  return joinPieces(steps);
}

/** Texts without a word in common: each is shown whole. */
function listApart(quoted: string, recorded: string): readonly DriftStep[] {
  const steps: readonly DriftStep[] = [
    { kind: 'quoted', text: quoted },
    { kind: 'recorded', text: recorded },
  ];
  return steps.filter(({ text }) => text !== '');
}

export function isVerbatim(drift: readonly DriftStep[]): boolean {
  return drift.every((step) => step.kind === 'same');
}

/** `common[i][j]`: how many words the texts from word i and from word j on have in common, in order. */
function measureCommonWords(left: readonly Word[], right: readonly Word[]): readonly (readonly number[])[] {
  const common = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const row = common[i] ?? [];
    for (let j = right.length - 1; j >= 0; j -= 1) {
      row[j] =
        left[i]?.key === right[j]?.key
          ? lengthAt(common, i + 1, j + 1) + 1
          : Math.max(lengthAt(common, i + 1, j), lengthAt(common, i, j + 1));
    }
  }
  return common;
}

function lengthAt(common: readonly (readonly number[])[], i: number, j: number): number {
  return common[i]?.[j] ?? 0;
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
