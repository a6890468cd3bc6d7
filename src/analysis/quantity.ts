import { isNumberWord, isScale } from './number-words.ts';
import { findScale } from './scale-words.ts';
import { isSpeltNumber } from './spelt-numbers.ts';
import { splitWords } from '../domain/words.ts';

/**
 * Whether words are a number and nothing else: `2,500`, `nine thousand`, `tens`. Such words are an answer, and who
 * gives another answer speaks of the matter too.
 * @param language of the text (BCP 47); without it the words may be a number in any language
 */
export function isQuantity(text: string, language?: string): boolean {
  const keys = splitWords(text)
    .flatMap(({ key }) => key.split(/[^\p{L}\p{N}\p{M}]+/u))
    .filter((key) => key !== '');
  return keys.every(
    (key) => !/\p{L}/u.test(key) || isNumber(key) || isNumber(key.replace(/s$/u, '')) || isSpeltNumber(key, language),
  );
}

function isNumber(key: string): boolean {
  return isNumberWord(key) || isScale(key) || findScale(key) !== undefined;
}
