import type { Article } from '../domain/article.ts';
import { describeLocation, type BodyLocation } from '../domain/plain-text.ts';
import { isShownWhole } from '../domain/published-text.ts';
import { findSharedWording, type RunPlaces } from './shared-wording.ts';

/** A wording that several articles have in common. */
export interface CommonWording {
  /** How many words it has. */
  readonly words: number;
  /** In the order of the articles. */
  readonly places: readonly [WordingPlace, WordingPlace, ...(readonly WordingPlace[])];
}

/** Where an article has a wording first. */
export interface WordingPlace {
  readonly article: Article;
  readonly text: string;
  readonly location: BodyLocation;
}

/** The page of a story and its data ask for the same. */
const wordingsOf = new WeakMap<readonly Article[], readonly CommonWording[]>();

/**
 * Looks for wordings that articles have in common, longest first. Only articles that are shown in full take part:
 * a wording would show words of the others that their owners may not want shown.
 */
export function compareWording(articles: readonly Article[]): readonly CommonWording[] {
  const known = wordingsOf.get(articles);
  if (known) return known;
  const open = articles.filter(isShownWhole);
  const wordings = findSharedWording(open.map(({ text }) => text)).flatMap(({ words, places }) => {
    const [first, second, ...others] = places.flatMap((place) => describePlace(open, place));
    return first && second ? [{ words, places: [first, second, ...others] as const }] : [];
  });
  wordingsOf.set(articles, wordings);
  return wordings;
}

/** The first of some wordings, as many as have so many words together, counted at each of their places. */
export function takeWordings(wordings: readonly CommonWording[], mostWords: number): readonly CommonWording[] {
  let room = mostWords;
  const end = wordings.findIndex(({ words, places }) => (room -= words * places.length) < 0);
  return end === -1 ? wordings : wordings.slice(0, end);
}

function describePlace(articles: readonly Article[], { text, ranges: [range] }: RunPlaces): readonly WordingPlace[] {
  const article = articles[text];
  if (!article || !range) return [];
  const words = article.text.content.slice(range.start, range.end);
  return [{ article, text: words, location: describeLocation(article.text, range) }];
}
