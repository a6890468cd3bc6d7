import type { Article } from './article.ts';
import { isDifference, type PointComparison } from './comparison.ts';

/**
 * So many articles that together take the most positions on the central differences, or on all where none is central.
 * Each is the one that adds most to those before it; of equals, the first of the story.
 */
export function chooseDiffering(
  comparisons: readonly PointComparison[],
  articles: readonly Article[],
  most: number,
): ReadonlySet<Article> {
  const differences = comparisons.filter(isDifference);
  const central = differences.filter(({ point }) => point.weight === 'central');
  const points = new Set((central.length > 0 ? central : differences).map(({ point }) => point.id));
  const shown = new Set<string>();
  const chosen = new Set<Article>();
  for (let left = Math.min(most, articles.length); left > 0; left -= 1) {
    const candidates = articles
      .filter((article) => !chosen.has(article))
      .map((article) => ({ article, added: listPositions(article, points).difference(shown) }));
    const [best] = candidates.toSorted((a, b) => b.added.size - a.added.size);
    if (!best) break;
    chosen.add(best.article);
    for (const position of best.added) shown.add(position);
  }
  return chosen;
}

function listPositions({ claims }: Article, points: ReadonlySet<string>): ReadonlySet<string> {
  const own = claims.filter(({ point }) => points.has(point));
  return new Set(own.map(({ point, position }) => `${point} ${position}`));
}
