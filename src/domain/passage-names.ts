import type { ArticleOutline } from './article.ts';
import type { Passage } from './passage.ts';
import { remember } from './remember.ts';

/**
 * The name by which a passage is addressed on the page of its article: the id of its point, with `-2`, `-3` …
 * for the further passages on the same point, from top to bottom.
 */
export const namePassages = remember((article: ArticleOutline): ReadonlyMap<Passage, string> => {
  const names = new Map<Passage, string>();
  for (const point of new Set(article.claims.map((claim) => claim.point))) {
    const passages = article.claims.filter((claim) => claim.point === point).flatMap((claim) => claim.passages);
    passages.toSorted(comparePassages).forEach((passage, index) => {
      names.set(passage, index === 0 ? point : `${point}-${String(index + 1)}`);
    });
  }
  return names;
});

/** The headline comes first, then the body from top to bottom. */
export function comparePassages(a: Passage, b: Passage): number {
  const rank = (passage: Passage) => (passage.location.kind === 'headline' ? 0 : 1);
  return rank(a) - rank(b) || a.range.start - b.range.start || a.range.end - b.range.end;
}
