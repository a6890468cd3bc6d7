import { isNumberWord, isScale } from './number-words.ts';
import { findScale } from './scale-words.ts';
import { splitWords } from '../domain/words.ts';

/**
 * Whether words are a number and nothing else: `2,500`, `nine thousand`, `tens`. Such words are an answer, and who
 * gives another answer speaks of the matter too.
 */
export function isQuantity(text: string): boolean {
  const keys = splitWords(text)
    .flatMap(({ key }) => key.split(/[^\p{L}\p{N}\p{M}]+/u))
    .filter((key) => key !== '');
  return keys.every((key) => !/\p{L}/u.test(key) || isNumber(key) || isNumber(key.replace(/s$/u, '')));
}

function isNumber(key: string): boolean {
  return isNumberWord(key) || isScale(key) || findScale(key) !== undefined;
}
