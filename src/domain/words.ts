import type { Range } from './range.ts';

/** One word of a text. `key` is its form for comparing: composed, in lower case, with straight apostrophes. */
export interface Word extends Range {
  readonly key: string;
}

/**
 * Scripts that put no space between words. Each of their characters counts as a word, which is finer than
 * the language's own words but the same on every machine.
 */
export const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;

/** A letter or digit, with what may stand inside a word: marks, apostrophes, hyphens, points in abbreviations and figures. */
const WORD = new RegExp(
  String.raw`${UNSPACED}\p{M}*|[\p{L}\p{N}\p{M}](?:(?!${UNSPACED})[\p{L}\p{N}\p{M}\u00ad]|['\u2019.,:-](?=[\p{L}\p{N}])(?!${UNSPACED}))*`,
  'gu',
);

const UNSPACED_CHARACTER = new RegExp(UNSPACED, 'u');
/** Most words of most texts: in them there is nothing else to fold. */
const ASCII = /^[\0-\x7f]*$/u;

/** @param offset where the text begins in a longer one, whose ranges are wanted */
export function splitWords(text: string, offset = 0): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    words.push({ start: offset + index, end: offset + index + word.length, key: foldCase(word) });
  }
  return words;
}

/** Lower case, composed, straight apostrophes, no soft hyphens; the same on every machine, whatever its language. */
export function foldCase(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.replaceAll('\u00ad', '').replaceAll('\u2019', "'").toLowerCase().normalize('NFC');
}

/** Whether a text has a character of a script that puts no space between words. */
export function isUnspaced(text: string): boolean {
  return UNSPACED_CHARACTER.test(text);
}

/** With a capital at the beginning, as a sentence has it. */
export function capitalise(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
