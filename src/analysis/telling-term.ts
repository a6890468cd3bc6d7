import { findTerm } from '../domain/find-term.ts';
import { loosenText } from '../domain/loose-text.ts';
import { joinParagraphs } from '../domain/plain-text.ts';
import { HAN_NUMERALS } from '../domain/text-quote.ts';
import { foldCase } from '../domain/words.ts';
import { findFigures } from './figures.ts';
import { isQuantity } from './quantity.ts';
import { isSpeltNumber } from './spelt-numbers.ts';

/**
 * A number that counts what follows it, as in `12 people`, `12 %` and `12人`; names end in theirs (`G7`, `Resolution
 * 12`).
 */
const COUNTS =
  /^\P{L}*\p{Nd}(?![\p{Nd}-]|(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])\p{L})/u;
/** The same in Chinese words, where a name may begin with one, as in 三峡. */
const COUNTS_IN_HAN = new RegExp(`^[${HAN_NUMERALS}数數]+[人名年月日号號位元円个個岁歲歳件次天倍枚台]$`, 'u');
/** Who says `one in five` says it too. */
const PERCENT =
  /^(?:per ?cents?|prozent|pour ?cent|por ?cien(?:to)?|por ?cento|per ?cento|procent|процент\p{L}*|yüzde)$/iu;
/** Articles, and words that join numbers. */
const NO_NUMBERS = new Set(
  'ein eine einen einer een un une una uno um uma en ett bir jeden jedna jedno один одна одно یک एक 한 ei egy unu ένας ένα μία μια und et e y og și و ו'.split(
    ' ',
  ),
);

/**
 * Whether a term finds an article by the passages that it speaks in; with a number, a date or a sum it finds its own
 * answer only. `language` is that of the article.
 */
export function isTelling(term: string, passages: readonly string[], language?: string): boolean {
  return !isAnswer(term, language) && passages.some((passage) => findTerm(loosenText(passage), term).length > 0);
}

function isAnswer(term: string, language: string | undefined): boolean {
  if (isQuantity(term, language) || [COUNTS, COUNTS_IN_HAN, PERCENT].some((sign) => sign.test(term))) return true;
  const first = foldCase(/^\S*/u.exec(term)?.[0] ?? '');
  if (language !== undefined && isSpeltNumber(first, language) && !NO_NUMBERS.has(first)) return true;
  return findFigures(joinParagraphs([term]), language).some(({ kind, value, range, phrase, unit }) => {
    if (phrase.start > 0 || value === 1) return false;
    // A “third term”, and what happened on “October 7”, are matters.
    if (kind === 'ordinal' && unit !== undefined) return false;
    return phrase.end === term.length || (kind !== 'date' && term.charAt(range.end) === ' ');
  });
}
