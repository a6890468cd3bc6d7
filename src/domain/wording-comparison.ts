import type { Article } from './article.ts';
import { describeLocation, type BodyLocation } from './plain-text.ts';
import { findSharedWording, type SharedRun } from './shared-wording.ts';

/** A wording that two articles have in common, as each has it. */
export interface CommonWording {
  /** How many words it has. */
  readonly words: number;
  readonly places: readonly [WordingPlace, WordingPlace];
}

/** Where an article has a wording first. */
export interface WordingPlace {
  readonly article: Article;
  readonly text: string;
  readonly location: BodyLocation;
}

/** Two articles and the wordings that both have: longest first, never empty. */
export interface WordingPair {
  readonly articles: readonly [Article, Article];
  readonly wordings: readonly CommonWording[];
}

/** The page of a story and its data ask for the same. */
const pairsOf = new WeakMap<readonly Article[], readonly WordingPair[]>();

/**
 * Looks in every pair of articles for wordings that both have. Only articles that are shown in full take part:
 * a wording would show words of the others that their owners may not want shown.
 */
export function compareWording(articles: readonly Article[]): readonly WordingPair[] {
  const known = pairsOf.get(articles);
  if (known) return known;
  const pairs = comparePairs(articles);
  pairsOf.set(articles, pairs);
  return pairs;
}

function comparePairs(articles: readonly Article[]): readonly WordingPair[] {
  const open = articles.filter(({ publish }) => publish === 'full');
  return open.flatMap((left, index) =>
    open.slice(index + 1).flatMap((right): readonly WordingPair[] => {
      const { runs } = findSharedWording(left.text, right.text);
      const wordings = runs.flatMap((run) => describeWording(run, left, right));
      return wordings.length > 0 ? [{ articles: [left, right], wordings }] : [];
    }),
  );
}

function describeWording(run: SharedRun, left: Article, right: Article): readonly CommonWording[] {
  const place = (article: Article, [range]: SharedRun['left']): WordingPlace | undefined =>
    range && {
      article,
      text: article.text.content.slice(range.start, range.end),
      location: describeLocation(article.text, range),
    };
  const [inLeft, inRight] = [place(left, run.left), place(right, run.right)];
  return inLeft && inRight ? [{ words: run.words, places: [inLeft, inRight] }] : [];
}
