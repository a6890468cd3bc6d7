import type { Article } from '../domain/article.ts';
import type { PointComparison } from '../domain/comparison.ts';
import { comparePassages, namePassages } from '../domain/passage-names.ts';
import type { CopiedText } from '../markdown/copied-text.ts';
import { renderMarked, type MarkedText } from './annotated-article.ts';
import { nameMark } from './wording.ts';

/** Id of a passage on a page that has several texts. */
export function nameParallel({ siglum }: Article, passage: string): string {
  return `${siglum}_${passage}`;
}

/** The articles that speak to a point, in the order of the story. */
export function listSpeakers({ answers }: PointComparison): readonly Article[] {
  return answers.filter(({ kind }) => kind === 'claims').map(({ article }) => article);
}

/**
 * A whole text as it stands beside others, with the passages on which they differ marked. A passage leads to the other
 * article's passage on the same point, or where more than one other speaks, to the point in the list of differences,
 * which leads to each.
 */
export function layParallel(article: Article, differences: readonly PointComparison[], copied: CopiedText): MarkedText {
  const names = namePassages(article);
  const marked = differences.flatMap((comparison) => {
    const { point, standing, answers } = comparison;
    const own = answers.find((answer) => answer.article === article);
    if (own?.kind !== 'claims') return [];
    const [other, ...further] = listSpeakers(comparison).filter((speaker) => speaker !== article);
    const href = other && further.length === 0 ? `#${nameParallel(other, point.id)}` : `#${point.id}`;
    return own.claims
      .flatMap(({ passages }) => passages)
      .map((passage) => ({
        passage,
        mark: {
          range: passage.range,
          id: nameParallel(article, names.get(passage) ?? point.id),
          classNames: [nameMark(standing)],
          cue: { sign: other && further.length === 0 ? other.siglum : '↑', href, label: point.question },
        },
      }));
  });
  const sorted = marked.toSorted((a, b) => comparePassages(a.passage, b.passage));
  return renderMarked(article, sorted, copied);
}
