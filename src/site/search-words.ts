import { measureDistance } from '../domain/nearest-name.ts';
import type { SearchRecord } from './search-records.ts';
import { foldWord, isUnspaced } from './search-text.ts';

/**
 * The words that stand in the texts, kept beside Pagefind's index so that a misspelt word can be told from one
 * that is there. They lie in a file for each first letter, which is rarely the letter that is mistyped
 * (Pollock and Zamora 1984, “Automatic spelling correction in scientific and scholarly text”).
 * A file has a line for each doubling of how often its words occur, from once upwards.
 */
export type WordFiles = ReadonlyMap<string, string>;

export function writeWordFiles(records: Iterable<SearchRecord>): WordFiles {
  const counts = countWords(records);
  const lines = new Map<string, string[][]>();
  for (const word of [...counts.keys()].toSorted()) {
    const file = nameWordFile(word);
    const tiers = lines.get(file) ?? [];
    lines.set(file, tiers);
    const tier = Math.floor(Math.log2(counts.get(word) ?? 1));
    while (tiers.length <= tier) tiers.push([]);
    tiers[tier]?.push(word);
  }
  return new Map(
    [...lines].toSorted().map(([file, tiers]) => [file, tiers.map((words) => `${words.join(' ')}\n`).join('')]),
  );
}

/** Names of the files that `writeWordFiles` makes of the same records. */
export function listWordFiles(records: Iterable<SearchRecord>): readonly string[] {
  return [...new Set(Array.from(countWords(records).keys(), nameWordFile))].toSorted();
}

function countWords(records: Iterable<SearchRecord>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { title, parts } of records) {
    for (const word of [title, ...parts].flatMap((text) => text.split(/\s+/u))) {
      if (isUnspaced(word)) continue;
      for (const form of foldWord(word)) counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  return counts;
}

/** The file in which a word stands: named by the number of its first letter, so that any script makes a plain name. */
export function nameWordFile(word: string): string {
  return (word.codePointAt(0) ?? 0).toString(16);
}

/** Known words with how often they occur, in doublings. */
export type KnownWords = ReadonlyMap<string, number>;

export function readWordFile(text: string): KnownWords {
  return new Map(text.split('\n').flatMap((line, tier) => line.split(' ').map((word) => [word, tier] as const)));
}

export type WordFinding =
  /** `isExact` when the word itself stands there, not only a form of it. */
  | { readonly kind: 'known'; readonly isExact: boolean }
  /** No text has it, but a word that differs in a letter or two. `isSure` when hardly anything else can be meant. */
  | { readonly kind: 'near'; readonly word: string; readonly isSure: boolean }
  | { readonly kind: 'unknown' };

/** Looks a folded word up. Pagefind finds the forms of an English word and words that begin with one, so these are known. */
export function findWord(word: string, known: KnownWords): WordFinding {
  if (word === '' || known.has(word)) return { kind: 'known', isExact: word !== '' };
  const stems = listStems(word);
  let nearest: { readonly word: string; readonly distance: number; readonly tier: number } | undefined;
  const limit = word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
  for (const [candidate, tier] of known) {
    if (candidate.startsWith(word)) return { kind: 'known', isExact: false };
    if (stems.some((stem) => candidate === stem || listStems(candidate).includes(stem)))
      return { kind: 'known', isExact: false };
    if (candidate.length < 3 || Math.abs(candidate.length - word.length) > limit + 1) continue;
    const distance = measureDistance(word, candidate);
    if (distance > limit + 1 || distance > word.length / 3) continue;
    const isNearer =
      nearest === undefined || distance < nearest.distance || (distance === nearest.distance && tier > nearest.tier);
    if (isNearer) nearest = { word: candidate, distance, tier };
  }
  return nearest ? { kind: 'near', word: nearest.word, isSure: nearest.distance <= limit } : { kind: 'unknown' };
}

/** Endings of English words after which Pagefind's index has the same stem. */
const ENDINGS = ['s', 'es', 'ed', 'ing', 'ly', 'al', 'er', 'ers', 'ion', 'ions', 'ment', 'ments', 'ies', 'y', 'e'];

function listStems(word: string): readonly string[] {
  const cut = ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, -ending.length));
  return cut.filter((stem) => stem.length >= 4);
}
