import type { Article } from './article.ts';
import type { PointComparison } from './comparison.ts';
import type { Location } from './plain-text.ts';

/** Where an article first speaks to a point. */
export interface MapPlace {
  readonly article: Article;
  readonly location: Location;
  /** Share of its text that stands before it, between 0 and 1; a headline stands at the very top. */
  readonly start: number;
  readonly end: number;
}

/** A point that one article tells early and another late. */
export interface Crossing {
  readonly comparison: PointComparison;
  readonly early: MapPlace;
  readonly late: MapPlace;
}

/** What stands less of a text apart is told at much the same place. */
const LEAST_SHIFT = 1 / 3;

/** Of a text with fewer paragraphs nothing stands late. */
const FEWEST_PARAGRAPHS = 4;

/** The points whose places differ most between two articles. */
export function findCrossings(comparisons: readonly PointComparison[], most: number): readonly Crossing[] {
  const measureShift = ({ early, late }: Crossing) => late.start - early.start;
  return comparisons
    .flatMap((comparison) => {
      const places = comparison.answers
        .filter(({ article }) => article.text.paragraphs.length >= FEWEST_PARAGRAPHS)
        .flatMap(({ article }) => findPlace(article, comparison.point.id))
        .toSorted((a, b) => a.start - b.start);
      const [early, late] = [places[0], places.at(-1)];
      return early && late ? [{ comparison, early, late }] : [];
    })
    .filter((crossing) => measureShift(crossing) >= LEAST_SHIFT)
    .toSorted((a, b) => measureShift(b) - measureShift(a))
    .slice(0, most);
}

function findPlace(article: Article, point: string): readonly MapPlace[] {
  const length = Math.max(1, article.text.content.length);
  return article.claims
    .filter((claim) => claim.point === point)
    .flatMap((claim) => claim.passages)
    .map(({ location, range }) => {
      const { start, end } = location.kind === 'headline' ? { start: 0, end: 0 } : range;
      return { article, location, start: start / length, end: end / length };
    })
    .toSorted((a, b) => a.start - b.start)
    .slice(0, 1);
}
