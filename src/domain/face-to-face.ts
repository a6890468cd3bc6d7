import type { Article, Claim } from './article.ts';
import type { PointComparison } from './comparison.ts';
import type { Passage } from './passage.ts';
import { groupByPosition, type PositionGroup } from './position-groups.ts';
import { isTextShown } from './published-text.ts';

/** One side of a difference in one passage, so that it can be set against the others. */
export interface Side {
  /** The label of the position. */
  readonly position: string;
  /** Who takes it here, in the order of the story; never empty. */
  readonly articles: readonly Article[];
  /** Whose words the passage is. */
  readonly article: Article;
  readonly claim: Claim;
  /** Left out when no text of this side may be shown. */
  readonly passage?: Passage;
}

type Taker = PositionGroup['takers'][number];

/** A point's sides face to face: two articles each for itself, of more than two the camps. */
export function chooseSides(comparison: PointComparison): readonly Side[] {
  return comparison.answers.length > 2 ? chooseCamps(comparison, 'article') : opposeArticles(comparison);
}

/** What the records say on a point: each position that one takes, in one passage. */
export function chooseRecordSides(comparison: PointComparison): readonly Side[] {
  return chooseCamps(comparison, 'record');
}

function chooseCamps(comparison: PointComparison, kind: Article['kind']): readonly Side[] {
  return groupByPosition(comparison).flatMap(({ label, takers }) =>
    describeSide(
      label,
      takers.filter(({ article }) => article.kind === kind),
    ),
  );
}

/** An article that takes several positions stands for the first that the other does not take. */
function opposeArticles({ point, answers }: PointComparison): readonly Side[] {
  const taken = answers.map((answer) => (answer.kind === 'claims' ? answer.claims : []));
  return answers.flatMap(({ article }, index) => {
    const claims = taken[index] ?? [];
    const others = new Set(taken.toSpliced(index, 1).flatMap((other) => other.map(({ position }) => position)));
    const position = (claims.find((claim) => !others.has(claim.position)) ?? claims[0])?.position ?? '';
    const own = claims.filter((claim) => claim.position === position);
    return describeSide(
      point.positions[position] ?? '',
      own.map((claim) => ({ article, claim })),
    );
  });
}

/** The sharpest that an article says: a headline, else the shortest passage. */
export function sortBySharpness<Quoted extends { readonly passage: Passage }>(
  quoted: readonly Quoted[],
): readonly Quoted[] {
  const weigh = ({ passage: { location, text } }: Quoted) => (location.kind === 'headline' ? 0 : text.length);
  return quoted.toSorted((a, b) => weigh(a) - weigh(b));
}

function describeSide(position: string, takers: readonly Taker[]): readonly Side[] {
  const [first] = takers;
  if (!first) return [];
  const quoted = takers
    .filter(({ article }) => isTextShown(article))
    .flatMap(({ article, claim }) => claim.passages.map((passage) => ({ article, claim, passage })));
  const [chosen = first] = sortBySharpness(quoted);
  return [{ position, articles: [...new Set(takers.map(({ article }) => article))], ...chosen }];
}
