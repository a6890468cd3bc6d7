import type { Problem } from '../domain/problem.ts';
import type { ContentDocument } from './content-document.ts';
import { describeProblem } from './describe-problem.ts';
import { listTexts } from './list-texts.ts';
import { isPlaceholder } from './placeholders.ts';

/** Finds what a draft had in fields until its author would write something, and tells of it once for a file. */
export function findPlaceholders<Data>(document: ContentDocument<Data>): readonly Problem[] {
  const left = listTexts(document.data).filter(({ words }) => isPlaceholder(words));
  const placed = left
    .map(({ path, words, isName }) => ({ words, place: isName ? document.placeKey(path) : document.placeValue(path) }))
    .toSorted((a, b) => a.place.line - b.place.line);
  const [first, ...others] = placed;
  if (!first) return [];
  const lines = [...new Set(others.map(({ place }) => place.line))];
  return [describeProblem('placeholder-left', first.place, { text: first.words, lines })];
}
