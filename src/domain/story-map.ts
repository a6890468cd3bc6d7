import type { Article } from './article.ts';
import { isDifference, type PointComparison } from './comparison.ts';
import type { Passage } from './passage.ts';

/** A stretch of a strip, as shares of its length between 0 and 1. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface MapPassage extends Stretch {
  readonly comparison: PointComparison;
  readonly passage: Passage;
  readonly isDifferent: boolean;
}

/** One article as a strip: a cell a paragraph, as long as its text, and the passages where they stand. */
export interface MapStrip {
  readonly article: Article;
  readonly paragraphs: readonly Stretch[];
  readonly passages: readonly MapPassage[];
}

/** Lays a story out so that one sees where each article places what. Passages in a headline stand at the very top. */
export function drawStoryMap(
  comparisons: readonly PointComparison[],
  articles: readonly Article[],
): readonly MapStrip[] {
  return articles.map((article) => {
    const length = Math.max(1, article.text.content.length);
    const share = (start: number, end: number): Stretch => ({ start: start / length, end: end / length });
    return {
      article,
      paragraphs: article.text.paragraphs.map(({ start, end }) => share(start, end)),
      passages: comparisons.flatMap((comparison) =>
        article.claims
          .filter((claim) => claim.point === comparison.point.id)
          .flatMap((claim) => claim.passages)
          .map((passage) => ({
            ...(passage.location.kind === 'headline' ? share(0, 0) : share(passage.range.start, passage.range.end)),
            comparison,
            passage,
            isDifferent: isDifference(comparison),
          })),
      ),
    };
  });
}
