import { selectClaims, type Article, type ArticleOutline, type Claim } from './article.ts';
import { judgeSilence, type Silence } from './silence.ts';
import { RELATIONS, WEIGHTS, type Point, type StoryOutline } from './story.ts';

/** How the articles of a story can stand to each other on a point, as readers meet it. */
export const STANDINGS = [...RELATIONS, 'nuance', 'agree', 'single'] as const;
export type Standing = (typeof STANDINGS)[number];

const AGREEMENTS: readonly Standing[] = ['nuance', 'agree'];

/** What one document says on one point. It is never empty: saying nothing is a finding too. */
export type Answer<Document extends ArticleOutline = Article> =
  | { readonly kind: 'claims'; readonly article: Document; readonly claims: readonly Claim[] }
  | { readonly kind: 'silence'; readonly article: Document; readonly silence: Silence };

export type SilentAnswer = Extract<Answer<ArticleOutline>, { kind: 'silence' }>;

export interface PointComparison<Document extends ArticleOutline = Article> {
  readonly point: Point;
  /** Place of the point in its story, from 1: the number by which text, card and table refer to it. */
  readonly number: number;
  readonly standing: Standing;
  /** One answer an article, in the order of the story's articles. */
  readonly answers: readonly Answer<Document>[];
  /** The answers of those records that have one. */
  readonly recordAnswers: readonly Answer<Document>[];
}

/** What is derived from the claims of several articles, before any author's judgement is looked at. */
export type Accord = 'none' | 'single' | 'agree' | 'differ';

/**
 * Compares by position ids alone: articles agree when each that speaks takes the same set of positions.
 * The order of articles and of claims makes no difference.
 */
export function judgeAccord(point: string, articles: readonly ArticleOutline[]): Accord {
  const positions = articles
    .map((article) => selectClaims(article, point).map((claim) => claim.position))
    .filter((taken) => taken.length > 0)
    .map((taken) => [...new Set(taken)].toSorted().join(' '));
  if (positions.length === 0) return 'none';
  if (positions.length === 1) return 'single';
  return new Set(positions).size === 1 ? 'agree' : 'differ';
}

/**
 * Sets every point of a story against every article.
 * @throws {RangeError} when a point is spoken to by nobody or differs without a relation; the content checks
 * report both to the author, so a story that passed them never throws.
 */
export function compareStory<Document extends ArticleOutline>(
  story: Pick<StoryOutline, 'points'> & {
    readonly articles: readonly Document[];
    readonly records: readonly Document[];
  },
): readonly PointComparison<Document>[] {
  return story.points.map((point, index) => ({
    point,
    number: index + 1,
    standing: nameStanding(point, judgeAccord(point.id, story.articles)),
    answers: answerPoint(point, story.articles),
    recordAnswers: answerPoint(point, story.records).filter((answer) => answer.kind === 'claims'),
  }));
}

function nameStanding(point: Point, accord: Accord): Standing {
  if (accord === 'agree') return point.relation === 'refine' ? 'nuance' : 'agree';
  if (accord === 'single') return accord;
  if (accord === 'differ' && point.relation) return point.relation;
  throw new RangeError(`Point ${point.id} has no standing: its articles are "${accord}" and its relation is missing.`);
}

function answerPoint<Document extends ArticleOutline>(
  point: Point,
  articles: readonly Document[],
): readonly Answer<Document>[] {
  const speakers = articles.filter((article) => selectClaims(article, point.id).length > 0);
  return articles.map((article) => {
    const claims = selectClaims(article, point.id);
    return claims.length > 0
      ? { kind: 'claims', article, claims }
      : { kind: 'silence', article, silence: judgeSilence(point, article, speakers) };
  });
}

export function isDifference(comparison: PointComparison<ArticleOutline>): boolean {
  return RELATIONS.some((relation) => relation === comparison.standing);
}

/** Central points first, then material, then minor; within a weight in the author's order. */
export function sortByWeight<Document extends ArticleOutline>(
  comparisons: readonly PointComparison<Document>[],
): readonly PointComparison<Document>[] {
  return comparisons.toSorted((a, b) => WEIGHTS.indexOf(a.point.weight) - WEIGHTS.indexOf(b.point.weight));
}

/** The points of a story told apart as a reader meets them. Each group is sorted by weight. */
export interface ComparisonGroups<Document extends ArticleOutline = Article> {
  readonly differences: readonly PointComparison<Document>[];
  readonly agreements: readonly PointComparison<Document>[];
  readonly singles: readonly PointComparison<Document>[];
}

export function groupByStanding<Document extends ArticleOutline>(
  comparisons: readonly PointComparison<Document>[],
): ComparisonGroups<Document> {
  const sorted = sortByWeight(comparisons);
  return {
    differences: sorted.filter(isDifference),
    agreements: sorted.filter(({ standing }) => AGREEMENTS.includes(standing)),
    singles: sorted.filter(({ standing }) => standing === 'single'),
  };
}
