import { readDigits } from '../domain/loose-letters.ts';
import type { Range } from '../domain/range.ts';
import { foldCase, UNSPACED } from '../domain/words.ts';

/** A piece of a paragraph that a figure can be made of. Ranges are code units of the whole text. */
export interface Token extends Range {
  readonly kind: 'number' | 'word' | 'sign';
  readonly text: string;
  /** The text in lower case, with straight apostrophes and without the point that ends an abbreviation. */
  readonly key: string;
  /** What stands between this token and the one before it. */
  readonly gap: string;
}

/** Digits in groups of three parted by spaces, or digits with other separators inside. */
const NUMBER = String.raw`\p{Nd}{1,3}(?:[ \u00a0\u2009\u202f]\p{Nd}{3})+(?!\p{Nd})(?:[.,]\p{Nd}+)?|\p{Nd}+(?:[.,:'\u2019\u066b\u066c]\p{Nd}+)*`;

/** Letters, a point or apostrophe between letters, and the point that ends an abbreviation with points inside. */
const WORD = String.raw`${UNSPACED}\p{M}*|\p{L}(?:(?!${UNSPACED})[\p{L}\p{M}\u00ad])*(?:['\u2019][\p{L}\p{M}]+)*(?:(?:\.\p{L}[\p{L}\p{M}]*)+\.?)?`;

const TOKEN = new RegExp(String.raw`(${NUMBER})|(${WORD})|[\p{Sc}%\u066a\uff05#]`, 'gu');

/** Cuts one paragraph of a text into tokens; a hyphen parts two, unlike in `splitWords`. */
export function splitTokens(content: string, paragraph: Range): readonly Token[] {
  let last = 0;
  const text = content.slice(paragraph.start, paragraph.end);
  return Array.from(text.matchAll(TOKEN), (match) => {
    const [whole, number, word] = match;
    const key = foldCase(whole);
    const token: Token = {
      kind: number === undefined ? (word === undefined ? 'sign' : 'word') : 'number',
      start: paragraph.start + match.index,
      end: paragraph.start + match.index + whole.length,
      text: whole,
      key: key.endsWith('.') ? key.slice(0, -1) : key,
      gap: text.slice(last, match.index),
    };
    last = match.index + whole.length;
    return token;
  });
}

/** Whether only spaces or a hyphen part a token from the one before it, so that both may be of one phrase. */
export function isJoined(token: Token | undefined): token is Token {
  return token !== undefined && /^(?:[^\S\n]*|[-\u2010\u2011])$/u.test(token.gap);
}

/** Whether words stand one behind the other in tokens. */
export function isPhrase(tokens: readonly Token[], start: number, words: readonly string[]): boolean {
  return words.every((word, index) => {
    const token = tokens[start + index];
    return token?.key === word && (index === 0 || isJoined(token));
  });
}

/** Languages that write a point before decimals. */
const POINT_LANGUAGES = new Set('en zh ja ko he hi th'.split(' '));
/** Languages that write a comma before decimals, even three of them. */
const COMMA_LANGUAGES = new Set('de fr es pt it nl pl ru tr sv da nb fi cs uk'.split(' '));

/** How many characters a number may have: beyond them JavaScript cannot tell one whole number from the next. */
const LONGEST_NUMBER = 15;

/**
 * The value of digits with separators; undefined when they are no single number, such as `18:07` or `1.2.3`,
 * or longer than any count. One separator before three digits is read as the language would: `2.500` is two and a
 * half in English, and two thousand five hundred in German and where the language is not known.
 */
export function parseNumber(text: string, language = ''): number | undefined {
  const [primary = ''] = language.toLowerCase().split('-');
  const digits = readDigits(text)
    .replaceAll(/[ \u00a0\u2009\u202f'\u2019\u066c](?=\d{3}(?!\d))/gu, '')
    .replace('\u066b', '.');
  if (digits.length > LONGEST_NUMBER) return undefined;
  if (/^\d+$/u.test(digits)) return Number(digits);
  if (/^[1-9]\d{0,2}(?:(?:,\d{3})+|(?:\.\d{3}){2,})$/u.test(digits)) {
    const isDecimal = /^\d+,\d{3}$/u.test(digits) && COMMA_LANGUAGES.has(primary);
    return Number(isDecimal ? digits.replace(',', '.') : digits.replaceAll(/[.,]/gu, ''));
  }
  if (/^[1-9]\d{0,2}\.\d{3}$/u.test(digits) && !POINT_LANGUAGES.has(primary)) return Number(digits.replace('.', ''));
  if (/^\d{1,3}(?:,\d{3})*\.\d+$|^\d+\.\d+$/u.test(digits)) return Number(digits.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3})*,\d+$|^\d+,\d+$/u.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'));
  return undefined;
}
