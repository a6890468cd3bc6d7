import { compareStrings } from '../../domain/compare-strings.ts';
import { foldWord } from './searched-text.ts';

/**
 * The words that stand in the texts, for readers who misspell one: a line for each doubling of how often its words
 * occur, from once upwards.
 */
export function writeKnownWords(texts: Iterable<string>): string {
  const written = new Map<string, number>();
  for (const text of texts) for (const word of text.split(/\s/u)) count(written, word, 1);
  const words = new Map<string, number>();
  // Most words occur often: each is folded once.
  for (const [word, number] of written) for (const form of foldWord(word)) count(words, form, number);
  const lines: string[][] = [];
  for (const [word, number] of [...words].toSorted(([a], [b]) => compareStrings(a, b))) {
    const tier = Math.floor(Math.log2(number));
    while (lines.length <= tier) lines.push([]);
    lines[tier]?.push(word);
  }
  return lines.map((line) => `${line.join(' ')}\n`).join('');
}

/** Each word with how often it occurs, in doublings. */
export type KnownWords = ReadonlyMap<string, number>;

export function readKnownWords(text: string): KnownWords {
  return new Map(text.split('\n').flatMap((line, tier) => line.split(' ').map((word) => [word, tier] as const)));
}

function count(counts: Map<string, number>, word: string, number: number): void {
  counts.set(word, (counts.get(word) ?? 0) + number);
}
