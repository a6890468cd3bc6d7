import { compareStrings } from '../domain/compare-strings.ts';
import { measureDistance } from '../domain/nearest-name.ts';
import type { PartSummary } from './search-summary.ts';

/**
 * The words that stand in the texts, kept beside Pagefind's index so that a misspelt word can be told from one that
 * is there, and to know in which parts of the index a rare word stands. They lie in a file for each first letter,
 * which is rarely the letter that is mistyped (Pollock and Zamora 1984, “Automatic spelling correction in scientific
 * and scholarly text”); where these are very many, in files for the first two or three letters.
 *
 * A file names the parts in its first line. Then it has a line for each doubling of how often its words occur, from
 * once upwards. A word that is in few of the parts is followed by their numbers: `word,3,1f`.
 */
export type WordFiles = ReadonlyMap<string, string>;

/** Words of a part, by the part's name. */
export interface NamedWords {
  readonly name: string;
  readonly summary: Pick<PartSummary, 'words'>;
}

/** A file of so many words weighs some 10 kB when it is packed. */
const MOST_WORDS = 3000;
const MOST_LETTERS = 3;
/** A word in more parts than these is everywhere: its parts are not told. */
const MOST_PARTS = 12;
const DIGITS = 36;

interface WrittenWord {
  readonly word: string;
  readonly count: number;
  readonly parts: readonly number[];
}

export function writeWordFiles(parts: readonly NamedWords[]): WordFiles {
  const words = new Map<string, { count: number; parts: number[] }>();
  parts.forEach(({ summary }, part) => {
    for (const [word, count] of summary.words) {
      const known = words.get(word);
      if (known) {
        known.count += count;
        known.parts.push(part);
      } else words.set(word, { count, parts: [part] });
    }
  });
  const sorted = [...words]
    .map(([word, { count, parts: own }]) => ({ word, count, parts: own }))
    .toSorted((a, b) => compareStrings(a.word, b.word));
  const header = `${parts.map(({ name }) => name).join(' ')}\n`;
  const isOne = parts.length === 1;
  return new Map(
    [...groupWords(sorted, 1)].map(([name, own]) => [name, header + writeTiers(own, isOne)] as const).toSorted(),
  );
}

/** Names of the files that `writeWordFiles` makes of the same words. */
export function listWordFiles(parts: readonly NamedWords[]): readonly string[] {
  return [...writeWordFiles(parts).keys()];
}

/** Words by the name of their file. */
function groupWords(words: readonly WrittenWord[], letters: number): ReadonlyMap<string, readonly WrittenWord[]> {
  const groups = Map.groupBy(words, ({ word }) => nameWordFile(word, letters));
  if (letters === MOST_LETTERS) return groups;
  return new Map(
    [...groups].flatMap(([name, own]) => {
      if (own.length <= MOST_WORDS) return [[name, own] as const];
      const short = own.filter(({ word }) => Array.from(word).length <= letters);
      const rest = own.filter((word) => !short.includes(word));
      return [...(short.length > 0 ? [[name, short] as const] : []), ...groupWords(rest, letters + 1)];
    }),
  );
}

function writeTiers(words: readonly WrittenWord[], isOne: boolean): string {
  const tiers: string[][] = [];
  for (const { word, count, parts } of words) {
    const tier = Math.floor(Math.log2(count));
    while (tiers.length <= tier) tiers.push([]);
    const places = isOne || parts.length > MOST_PARTS ? [] : parts.map((part) => part.toString(DIGITS));
    tiers[tier]?.push([word, ...places].join(','));
  }
  return tiers.map((tier) => `${tier.join(' ')}\n`).join('');
}

/** The file in which a word stands: named by the numbers of its first letters, so that any script makes a plain name. */
function nameWordFile(word: string, letters: number): string {
  return Array.from(word)
    .slice(0, letters)
    .map((letter) => (letter.codePointAt(0) ?? 0).toString(16))
    .join('-');
}

/** Where a word may stand. */
export interface WordPlace {
  /** The file that has it, if any has. */
  readonly file: string | undefined;
  /** Whether longer words that begin with it lie in files of their own. */
  readonly isBeginning: boolean;
  /** The files that have every word with the same first letter. */
  readonly siblings: readonly string[];
}

/** @param files names of all files */
export function placeWord(word: string, files: readonly string[]): WordPlace {
  const names = [3, 2, 1].map((letters) => nameWordFile(word, letters));
  const [longest = '', , first = ''] = names;
  return {
    file: names.find((name) => files.includes(name)),
    isBeginning: files.some((name) => name.startsWith(`${longest}-`)),
    siblings: files.filter((name) => name === first || name.startsWith(`${first}-`)),
  };
}

export interface KnownWord {
  /** How often it occurs, in doublings. */
  readonly tier: number;
  /** Names of the parts in which it stands; left out when these are many. */
  readonly parts?: readonly string[];
}

export type KnownWords = ReadonlyMap<string, KnownWord>;

export function readWordFile(text: string): KnownWords {
  const [header = '', ...lines] = text.split('\n');
  const names = header.split(' ');
  const words = new Map<string, KnownWord>();
  lines.forEach((line, tier) => {
    for (const written of line.split(' ')) {
      const [word = '', ...places] = written.split(',');
      const parts = places.map((place) => names[parseInt(place, DIGITS)] ?? '');
      if (word !== '') words.set(word, { tier, ...(parts.length > 0 ? { parts } : {}) });
    }
  });
  return words;
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
  for (const [candidate, { tier }] of known) {
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

/**
 * Names of the parts in which a folded word or a form of it may stand: rather too many than too few, since only
 * Pagefind knows its stems. Nothing when it may be anywhere.
 */
export function findWordParts(word: string, known: KnownWords): ReadonlySet<string> | undefined {
  const found = new Set<string>();
  const needed = Math.max(4, Math.ceil(word.length / 2));
  for (const [candidate, { parts }] of known) {
    const shared = Math.min(needed, word.length, Math.max(candidate.length, 3));
    if (!candidate.startsWith(word.slice(0, shared))) continue;
    if (!parts) return undefined;
    for (const part of parts) found.add(part);
  }
  return found;
}

/** Endings of English words after which Pagefind's index has the same stem. */
const ENDINGS = ['s', 'es', 'ed', 'ing', 'ly', 'al', 'er', 'ers', 'ion', 'ions', 'ment', 'ments', 'ies', 'y', 'e'];

function listStems(word: string): readonly string[] {
  const cut = ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, -ending.length));
  return cut.filter((stem) => stem.length >= 4);
}
