import { findTerm } from '../domain/find-term.ts';
import { loosenText } from '../domain/loose-text.ts';
import { isQuantity } from './quantity.ts';

/** A number that counts what follows it, as in `12 people` and `12 %`; names end in theirs (`G7`, `Resolution 12`). */
const COUNTS = /^\P{L}*\p{Nd}(?![\p{L}\p{Nd}-])/u;

/** Whether a term finds an article by the passages that it speaks in; with a number it finds its own answer only. `language` is that of the article. */
export function isTelling(term: string, passages: readonly string[], language?: string): boolean {
  return (
    !isQuantity(term, language) &&
    !COUNTS.test(term) &&
    passages.some((passage) => findTerm(loosenText(passage), term).length > 0)
  );
}
