import { foldWords } from '../domain/folded-text.ts';
import type { Problem } from '../domain/problem.ts';
import type { ArticleDocument } from './assemble-article.ts';
import type { ContentDocument } from './content-document.ts';
import { describeProblem } from './describe-problem.ts';
import { listTexts } from './list-texts.ts';
import { isPlaceholder } from './placeholders.ts';

/** Finds what a draft had in a field until its author would write something. */
export function findPlaceholders<Data>(document: ContentDocument<Data>): readonly Problem[] {
  return listTexts(document.data)
    .filter(({ words }) => isPlaceholder(words))
    .map(({ path, words, isName }) => {
      const place = isName ? document.placeKey(path) : document.placeValue(path);
      return describeProblem('placeholder-left', place, { text: words });
    });
}

/** Warns of a statement that is the passage itself. */
export function findUnworded(document: ArticleDocument): readonly Problem[] {
  return document.data.claims.flatMap(({ statement, evidence }, index) => {
    const isCopied = statement !== '' && evidence.some(({ exact }) => foldWords(exact) === foldWords(statement));
    const place = () => document.placeValue(['claims', index, 'statement']);
    return isCopied ? [describeProblem('statement-copied', place(), { text: statement })] : [];
  });
}
