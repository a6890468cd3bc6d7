import { selectClaims, type Article, type Claim } from './article.ts';
import type { PointComparison } from './comparison.ts';
import type { Passage } from './passage.ts';

export interface ChosenWords {
  /** What other articles say on a point, each in its shortest words. */
  readonly words: readonly { readonly article: Article; readonly claim: Claim; readonly passage: Passage }[];
  /** How many further articles speak to the point. */
  readonly others: number;
}

/**
 * The words to set beside a document: of each other article those that are furthest from it, in a position that the
 * document does not take at all, else in another than that of the passage they stand beside; and of the articles one
 * for each position. Where nobody takes another position, those who take the same are heard.
 * @param most how many articles are to be quoted
 * @param position which the passage is evidence for
 */
export function chooseOpposed(
  { answers, point }: PointComparison,
  own: Article,
  most: number,
  position?: string,
): ChosenWords {
  const taken = new Set(selectClaims(own, point.id).map((claim) => claim.position));
  const measureNearness = (claim: Claim) => (taken.has(claim.position) ? (claim.position === position ? 2 : 1) : 0);
  const found = answers
    .filter((answer) => answer.kind === 'claims')
    .filter(({ article }) => article !== own)
    .flatMap(({ article, claims }) =>
      claims
        .flatMap((claim) =>
          claim.passages.map((passage) => ({ article, claim, passage, nearness: measureNearness(claim) })),
        )
        .toSorted((a, b) => a.nearness - b.nearness || a.passage.text.length - b.passage.text.length)
        .slice(0, 1),
    );
  const firsts = [...Map.groupBy(found, ({ claim }) => claim.position).values()]
    .flatMap((camp) => camp.slice(0, 1))
    .toSorted((a, b) => a.nearness - b.nearness);
  const opposed = firsts.filter(({ nearness }) => nearness < 2);
  const words = (opposed.length > 0 ? opposed : firsts).slice(0, most);
  return { words, others: found.length - words.length };
}
