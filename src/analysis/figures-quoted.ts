import { joinParagraphs } from '../domain/plain-text.ts';
import { readDigits } from '../domain/loose-letters.ts';
import { findFigures } from './figures.ts';
import { isEnglish } from './number-words.ts';

/** A number in digits that is no part of a name (`F-16`, `G7`). */
const NUMBER = /(?<![\p{L}\p{N}][-\u2010\u2011]?)\p{Nd}+(?:[.,:'\u2019\u00a0\u202f\u066b\u066c]\p{Nd}+)*/gu;

/**
 * The figures in digits of a label that its quotes do not have, however they write it: `12,000` is in `12 000`, in
 * `١٢ ألف` and in `twelve thousand`. Of quotes in other languages that have no digit nothing can be said.
 * @param language BCP 47, of the quotes
 */
export function findUnquotedFigures(label: string, quotes: readonly string[], language?: string): readonly string[] {
  const figures = label.match(NUMBER) ?? [];
  if (figures.length === 0 || (!isEnglish(language) && !quotes.some((quote) => /\p{Nd}/u.test(quote)))) return [];
  const values = findFigures(joinParagraphs(quotes), language).map(({ value }) => String(value));
  const written = quotes.flatMap((quote) => quote.match(/\p{Nd}+(?:[.,:'\u2019\s\u066b\u066c]\p{Nd}+)*/gu) ?? []);
  const parts = written.flatMap((number) => [number, ...number.split(/\D+/u)]);
  const quoted = new Set([...values, ...parts, ...quotes.flatMap(readMyriads)].map(keepTelling));
  return figures.filter((figure) => !quoted.has(keepTelling(figure)));
}

/** Numbers with words for four more digits in them, as Chinese, Japanese and Korean have them: 4万6584 is 46584. */
function readMyriads(quote: string): readonly string[] {
  const written = readDigits(quote).match(/\d+(?:[億亿억万萬만]\d+)+/gu) ?? [];
  return written.map((number) => number.replaceAll(/\D(\d+)/gu, (_, digits: string) => digits.padStart(4, '0')));
}

/** The digits that tell: without separators, and without the zeros at either end. */
function keepTelling(number: string): string {
  return readDigits(number)
    .replaceAll(/\D/gu, '')
    .replaceAll(/^0+|0+$/gu, '');
}
