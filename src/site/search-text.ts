import { foldCase } from '../domain/words.ts';

/**
 * How text becomes what Pagefind can find, and back. Pagefind parts words at white space alone, so that a whole
 * sentence of a language that writes no spaces would be one word. Each of its characters is made a word of its own,
 * in the texts and in what readers ask for alike: the same on every machine, whatever dictionaries it has.
 */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const HAS_UNSPACED = new RegExp(UNSPACED, 'u');
const BEFORE_UNSPACED = new RegExp(String.raw`(?<=\S)(?=${UNSPACED})`, 'gu');
const AFTER_UNSPACED = new RegExp(String.raw`(?<=${UNSPACED}\p{M}*[\p{P}\p{S}]*)(?=[^\s\p{P}\p{S}\p{M}])`, 'gu');
const ADDED_SPACE = new RegExp(String.raw`(?<=${UNSPACED}\p{M}*[\p{P}\p{S}]*) (?=\S)|(?<=\S) (?=${UNSPACED})`, 'gu');

export function partUnspaced(text: string): string {
  if (!isUnspaced(text)) return text.replaceAll(/ {2,}/gu, ' ');
  return text.replaceAll(AFTER_UNSPACED, ' ').replaceAll(BEFORE_UNSPACED, ' ').replaceAll(/ {2,}/gu, ' ');
}

export function joinUnspaced(text: string): string {
  return text.replaceAll(ADDED_SPACE, '');
}

export function isUnspaced(text: string): boolean {
  return HAS_UNSPACED.test(text);
}

/** Stands between the parts of a record, as a word of its own without a letter: nobody finds it. */
const PART_BREAK = '¶';

export function joinParts(parts: readonly string[]): string {
  return parts
    .map((part) => partUnspaced(part.replaceAll(PART_BREAK, '').replaceAll(/\s+/gu, ' ').trim()))
    .filter((part) => part !== '')
    .join(` ${PART_BREAK} `);
}

/** A word of a record's text, as it is written, with its number in the whole text. */
export interface TextWord {
  readonly text: string;
  readonly position: number;
}

/** The words of each part, numbered as Pagefind numbers them. */
export function readParts(content: string): readonly (readonly TextWord[])[] {
  const parts: TextWord[][] = [[]];
  content.split(' ').forEach((text, position) => {
    if (text === PART_BREAK) parts.push([]);
    else parts.at(-1)?.push({ text, position });
  });
  return parts.filter((part) => part.length > 0);
}

/**
 * The forms under which a written word is found: its letters and digits in lower case without accents, as a whole
 * and, where a mark stands inside, each piece. The same as Pagefind's, but for the stems of English words.
 */
export function foldWord(word: string): readonly string[] {
  const letters = (text: string) => text.normalize('NFD').replaceAll(/[^\p{L}\p{N}]/gu, '');
  const folded = foldCase(word);
  const pieces = folded.split(/[^\p{L}\p{N}\p{M}'’]+/u).map(letters);
  return [...new Set([letters(folded), ...pieces])].filter((form) => form !== '');
}
