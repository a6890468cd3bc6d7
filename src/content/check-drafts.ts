import { foldWords } from '../domain/folded-text.ts';
import type { Problem } from '../domain/problem.ts';
import type { ArticleDocument } from './assemble-article.ts';
import type { ContentDocument } from './content-document.ts';
import { describeProblem } from './describe-problem.ts';
import { isPlaceholder } from './placeholders.ts';
import type { FieldPath } from './positioned-yaml.ts';

/** Finds what a draft had in a field until its author would write something. */
export function findPlaceholders<Data>(document: ContentDocument<Data>): readonly Problem[] {
  const walk = (value: unknown, path: FieldPath): readonly Problem[] => {
    if (typeof value === 'string') {
      return isPlaceholder(value)
        ? [describeProblem('placeholder-left', document.placeValue(path), { text: value })]
        : [];
    }
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, inner]) => {
      const own = [...path, Array.isArray(value) ? Number(name) : name];
      const key = isPlaceholder(name)
        ? [describeProblem('placeholder-left', document.placeKey(own), { text: name })]
        : [];
      return [...key, ...walk(inner, own)];
    });
  };
  return walk(document.data, []);
}

/** Warns of a statement that is the passage itself. */
export function findUnworded(document: ArticleDocument): readonly Problem[] {
  return document.data.claims.flatMap(({ statement, evidence }, index) => {
    const isCopied = statement !== '' && evidence.some(({ exact }) => foldWords(exact) === foldWords(statement));
    const place = () => document.placeValue(['claims', index, 'statement']);
    return isCopied ? [describeProblem('statement-copied', place(), { text: statement })] : [];
  });
}
