import type { Article } from '../domain/article.ts';
import { describeLocation, type BodyLocation } from '../domain/plain-text.ts';
import { isShownWhole } from '../domain/published-text.ts';
import type { Range } from '../domain/range.ts';
import { remember } from '../domain/remember.ts';
import { splitWords, type Word } from '../domain/words.ts';
import { findSharedWording, type RunPlace } from './shared-wording.ts';

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

/**
 * Looks for wordings that articles have in common, longest first, without the function words at their ends. Only articles that are shown in full take part:
 * a wording would show words of the others that their owners may not want shown.
 */
export const compareWording = remember((articles: readonly Article[]): readonly CommonWording[] => {
  const open = articles.filter(isShownWhole);
  const wordings = findSharedWording(open.map(({ text }) => text)).flatMap(({ places }) => {
    const [first, second, ...others] = places.flatMap((place) => describePlace(open, place));
    return first && second
      ? [{ words: splitWords(first.text).length, places: [first, second, ...others] as const }]
      : [];
  });
  return wordings.toSorted((a, b) => b.words - a.words);
});

/** The first of some wordings, as many as have so many words together, counted at each of their places. */
export function takeWordings(wordings: readonly CommonWording[], mostWords: number): readonly CommonWording[] {
  let room = mostWords;
  const end = wordings.findIndex(({ words, places }) => (room -= words * places.length) < 0);
  return end === -1 ? wordings : wordings.slice(0, end);
}

function describePlace(articles: readonly Article[], { text, range: found }: RunPlace): readonly WordingPlace[] {
  const article = articles[text];
  const range = article && trimFunctionWords(article, found);
  if (!range) return [];
  const words = article.text.content.slice(range.start, range.end);
  return [{ article, text: words, location: describeLocation(article.text, range) }];
}

/** Fewer words that are left of a wording may be anybody's. */
const LEAST_WORDS = 5;

/** Words of English that bind others and say nothing at either end of a wording. */
const FUNCTION_WORDS = new Set(
  'a an and are as at be been but by for from had has have in into is it its of on or that the their this to was were which who will with'.split(
    ' ',
  ),
);

/** A wording without the function words at its ends; undefined when too little is left. */
function trimFunctionWords({ text }: Article, { start, end }: Range): Range | undefined {
  const words = splitWords(text.content.slice(start, end), start);
  const isTelling = ({ key }: Word) => !FUNCTION_WORDS.has(key);
  const [first, last] = [words.findIndex(isTelling), words.findLastIndex(isTelling)];
  const [from, to] = [words[first], words[last]];
  return from && to && last - first + 1 >= LEAST_WORDS ? { start: from.start, end: to.end } : undefined;
}
