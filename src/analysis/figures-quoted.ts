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
  const quoted = new Set([...values, ...parts].map(keepTelling));
  return figures.filter((figure) => !quoted.has(keepTelling(figure)) && !quoted.has(keepTelling(turnClock(figure))));
}

/** The digits that tell: without separators, and without the zeros at either end. */
function keepTelling(number: string): string {
  return readDigits(number)
    .replaceAll(/\D/gu, '')
    .replaceAll(/^0+|0+$/gu, '');
}

/** `18:07` as `6:07`. */
function turnClock(figure: string): string {
  const [, hour, minutes] = /^(1[3-9]|2[0-3])[:.](\d\d)$/u.exec(figure) ?? [];
  return hour === undefined || minutes === undefined ? figure : `${String(Number(hour) - 12)}${minutes}`;
}
