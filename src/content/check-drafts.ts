import { foldWords } from '../domain/folded-text.ts';
import type { Problem } from '../domain/problem.ts';
import type { ArticleDocument } from './assemble-article.ts';
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

/** Warns of a statement that is the passage itself. */
export function findUnworded(document: ArticleDocument): readonly Problem[] {
  return document.data.claims.flatMap(({ statement, evidence }, index) => {
    const isCopied = statement !== undefined && evidence.some(({ exact }) => foldWords(exact) === foldWords(statement));
    const place = () => document.placeValue(['claims', index, 'statement']);
    return isCopied ? [describeProblem('statement-copied', place(), { text: statement })] : [];
  });
}
