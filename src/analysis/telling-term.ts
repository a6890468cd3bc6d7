import { findTerm } from '../domain/find-term.ts';
import { loosenText } from '../domain/loose-text.ts';
import { isQuantity } from './quantity.ts';

/** Whether a term finds an article by the passages that it speaks in; a number alone finds its own answer only. */
export function isTelling(term: string, passages: readonly string[]): boolean {
  return !isQuantity(term) && passages.some((passage) => findTerm(loosenText(passage), term).length > 0);
}
