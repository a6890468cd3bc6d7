import { SPELT_OUT } from './loose-letters.ts';
import { GAPS, loosenText, type LooseText } from './loose-text.ts';
import type { Range } from './range.ts';
import { isUnspaced } from './words.ts';

/** A place where a term occurs. */
export interface Hit extends Range {
  /** The whole word, or words, that the term is in. */
  readonly around: Range;
}

/**
 * Finds every place where a term may occur, and rather too many than too few: anywhere inside a word, in any case,
 * without accents and marks, whatever signs stand between its letters, however a number is grouped. Words of a term
 * may be run together, joined by hyphens, or stand in words that follow one another.
 */
export function findTerm(text: LooseText, term: string): readonly Hit[] {
  const found = new Map<number, Hit>();
  for (const words of listSpellings(term)) {
    for (const spelt of [text, ...(text.speltOut ? [text.speltOut] : [])]) {
      for (const stretch of findWords(spelt, words)) {
        const range = toRange(spelt, stretch);
        if (!found.has(range.start))
          found.set(range.start, { ...range, around: toRange(spelt, widen(spelt, stretch)) });
      }
    }
  }
  return [...found.values()].toSorted((a, b) => a.start - b.start);
}

/** Finds words that an author copied from a text, as whole words. */
export function findWholeWords(text: LooseText, words: string): readonly Range[] {
  const { letters } = loosenText(words);
  if (letters === '') return [];
  return findAll(text.letters, letters)
    .map((start) => ({ start, end: start + letters.length }))
    .filter(({ start, end }) => isEdge(text, start) && isEdge(text, end))
    .map((stretch) => toRange(text, stretch));
}

/** Whether there is anything in a term to look for. */
export function isFindable(term: string): boolean {
  return loosenText(term).letters !== '';
}

/** A half-open stretch of the letters of a loose text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** In Devanagari, the nasal that a dot above a letter stands for, by the last consonant of the row that follows it. */
const NASALS = [
  ['घ', 'ङ'],
  ['झ', 'ञ'],
  ['ढ', 'ण'],
  ['ध', 'न'],
  ['भ', 'म'],
] as const;

/** Parts of words that are others in another form of the word, or in another country. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  // Casualty and casualties, strike and striking, killed, kills and killing; defence and defense, labour and labor, centre, organise.
  [/(?<=[^aeiou])y(?!\p{L})/gu, 'ie'],
  [/(?<=\p{L}{3})(?:e|ed)(?!\p{L})/gu, 'ing'],
  [/(?<=\p{L}{4})(?:ed|ing)(?!\p{L})/gu, 's'],
  [/(?<=\p{L}{3})ing(?!\p{L})/gu, 'ed'],
  [/(?<=\p{L}{4})ie[ds](?!\p{L})/gu, 'y'],
  [/(?<=\p{L}{2})ence(?!\p{L})/gu, 'ense'],
  [/(?<=\p{L}{2})ense(?!\p{L})/gu, 'ence'],
  [/(?<=\p{L}{3})our/gu, 'or'],
  [/(?<=\p{L}{3})or(?!\p{L})/gu, 'our'],
  [/tre(?!\p{L})/gu, 'ter'],
  [/ter(?!\p{L})/gu, 'tre'],
  [/(?<=\p{L}{3}[iy])s(?=e|ing|ation)/gu, 'z'],
  [/(?<=\p{L}{3}[iy])z(?=e|ing|ation)/gu, 's'],
  // Hôpital and hôpitaux, eleição and eleições, juez and jueces.
  [/al(?!\p{L})/gu, 'aux'],
  [/ão(?!\p{L})/gu, 'õe'],
  [/z(?!\p{L})/gu, 'ces'],
  // Uçak and uçağı, kitap and kitabı, in words of more than one vowel.
  [/(?<=[aeıioöuü]\p{L}*[aeıioöuü])k(?!\p{L})/gu, 'ğ'],
  [/(?<=[aeıioöuü]\p{L}*[aeıioöuü])p(?!\p{L})/gu, 'b'],
  // Arabic endings before a suffix, and a hamza that Persian and Urdu leave out.
  [/ى(?!\p{L})/gu, 'ا'],
  [/ء(?!\p{L})/gu, 'ئ'],
  [/(?<=\p{L}{3})ء(?!\p{L})/gu, ''],
];

/** What some write for others, and no folding of single letters makes alike. */
const RESPELLINGS: readonly ((term: string) => string)[] = [
  ...FORMS.map(([form, other]) => {
    return (term: string) => term.replaceAll(form, other);
  }),
  // Typewriters, for what Germans, Scandinavians and Croats write.
  (term) => term.replaceAll(/[äöüåøđ]/gu, (letter) => SPELT_OUT.get(letter) ?? letter),
  // The two seats of an Arabic hamza.
  (term) => term.replaceAll(/[ؤئ]/gu, (letter) => (letter === 'ؤ' ? 'ئ' : 'ؤ')),
  (term) => term.replaceAll(/[ङञणनम]\u094d(?=[क-भ])/gu, '\u0902'),
  (term) =>
    term.replaceAll(/\u0902(?=([क-भ]))/gu, (_, next: string) => NASALS.find(([last]) => next <= last)?.[1] ?? ''),
];

/** The words of a term by their letters, as it is written and as others write it. */
function listSpellings(term: string): readonly (readonly string[])[] {
  const spelt = term.normalize('NFC').toLowerCase();
  const others = RESPELLINGS.map((respell) => respell(spelt)).filter((other) => other !== spelt);
  return [term, ...others].map(splitTerm).filter((words) => words.length > 0);
}

function splitTerm(term: string): readonly string[] {
  const { letters, gaps } = loosenText(term);
  const starts = gaps.flatMap((gap, at) => (at === 0 || gap >= GAPS.hyphen ? [at] : []));
  return starts.map((start, index) => dropAffixes(letters.slice(start, starts[index + 1])));
}

/**
 * The endings of the feminine in Arabic and Hebrew are other letters before a suffix or a noun, and the Arabic article
 * melts into a preposition: these are left out where enough is left.
 */
function dropAffixes(word: string): string {
  return word.replace(/^ال(?=.{3})/u, '').replace(/(?<=^.{3,})[הه]$/u, '');
}

/** Words that follow one another: each in the rest of the word that the one before is in, or in the next. */
function findWords(text: LooseText, words: readonly string[]): readonly Stretch[] {
  const [last = '', ...before] = words.toReversed();
  const spaces = before.length === 0 ? [] : text.gaps.flatMap((gap, at) => (gap === GAPS.space ? [at] : []));
  return before.reduce<readonly Stretch[]>(
    (tails, word) => joinWords(findWord(text, word), tails, [...spaces, text.letters.length]),
    findWord(text, last),
  );
}

/** @param spaces where words begin, and the end of the text */
function joinWords(
  heads: readonly Stretch[],
  tails: readonly Stretch[],
  spaces: readonly number[],
): readonly Stretch[] {
  let tail = 0;
  let space = 0;
  return heads.flatMap(({ start, end }) => {
    while (tail < tails.length && (tails[tail]?.start ?? end) < end) tail += 1;
    while (space < spaces.length && (spaces[space] ?? end) < end) space += 1;
    const limit = spaces[space + 1] ?? Infinity;
    const next = tails[tail];
    return next && next.start < limit ? [{ start, end: next.end }] : [];
  });
}

function findWord(text: LooseText, word: string): readonly Stretch[] {
  return findAll(text.letters, word)
    .map((start) => ({ start, end: start + word.length }))
    .filter((stretch) => isTogether(text, stretch));
}

function findAll(letters: string, word: string): readonly number[] {
  const found: number[] = [];
  for (let at = letters.indexOf(word); at !== -1; at = letters.indexOf(word, at + 1)) found.push(at);
  return found;
}

/** Both halves of a word that is written in two, such as “air strike”, have so many letters. */
const SHORTEST_HALF = 3;

/**
 * Whether letters make one word: without white space between them, or as a compound that is written in two, or a letter
 * and a number that are, as in “G 7”.
 */
function isTogether({ letters, gaps }: LooseText, { start, end }: Stretch): boolean {
  for (let at = start + 1; at < end; at += 1) {
    if (gaps[at] !== GAPS.space) continue;
    const isHalf = at - start >= SHORTEST_HALF && end - at >= SHORTEST_HALF;
    const isNumbered = /^(?:\d\D|\D\d)$/u.test(letters.slice(at - 1, at + 1));
    if ((!isHalf && !isNumbered) || gaps[start] === GAPS.none) return false;
  }
  return true;
}

/** The words that a stretch is in; in a script without spaces the stretch alone, for nobody can say where they end. */
function widen(text: LooseText, { start, end }: Stretch): Stretch {
  let first = start;
  while (first > 0 && text.gaps[first] !== GAPS.space && !isUnspacedAt(text, first - 1)) first -= 1;
  let last = end;
  while (last < text.letters.length && text.gaps[last] !== GAPS.space && !isUnspacedAt(text, last)) last += 1;
  return { start: first, end: last };
}

function isEdge(text: LooseText, at: number): boolean {
  const isInside = at > 0 && at < text.letters.length && text.gaps[at] === GAPS.none;
  return !isInside || isUnspacedAt(text, at - 1) || isUnspacedAt(text, at);
}

function isUnspacedAt({ letters }: LooseText, at: number): boolean {
  return isUnspaced(letters.charAt(at));
}

function toRange({ starts, ends }: LooseText, { start, end }: Stretch): Range {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}
