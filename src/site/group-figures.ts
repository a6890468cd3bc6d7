import type { Article } from '../domain/article.ts';
import type { Figure } from '../analysis/figure.ts';
import { compareFigures, isByChance, type FigureRow } from '../analysis/figure-comparison.ts';
import { describeLocation, type BodyLocation } from '../domain/plain-text.ts';
import { isShownWhole } from '../domain/published-text.ts';
import { remember } from '../domain/remember.ts';
import type { Story } from '../domain/story.ts';

/** A figure as a page shows it. */
export interface ListedFigure {
  /** What it is, in short: “2,500 troops”. */
  readonly name: string;
  /** How each article that has it says it, each way once. */
  readonly phrases: readonly FigurePhrase[];
  readonly missing: readonly Article[];
  /** Other figures of the same unit that lie close to it. */
  readonly near: readonly string[];
}

/** An article’s own words for a figure, and where they stand first. */
export interface FigurePhrase {
  readonly article: Article;
  readonly phrase: string;
  readonly location: BodyLocation;
}

/** The figures of a story, those that readers can hold against one another apart from the rest. */
export interface GroupedFigures {
  /** Given by several articles, or near to a figure of another. */
  readonly commonFigures: readonly ListedFigure[];
  readonly loneFigures: readonly ListedFigure[];
}

/**
 * Compares the figures of a story's articles; its page and its data both ask. Only articles that are shown in full take
 * part, for their words are shown.
 */
export const groupFigures = remember(({ articles }: Story): GroupedFigures => {
  const open = articles.filter(isShownWhole);
  const { rows, near } = compareFigures(open);
  const listed = rows.map((row) => {
    const others = near.filter((group) => group.includes(row)).flat();
    const figure: ListedFigure = {
      name: nameFigure(row),
      phrases: row.givers.flatMap(({ giver, figures }) => listPhrases(giver, figures)),
      missing: row.missing,
      near: others.filter((other) => other !== row).map(nameFigure),
    };
    // Small numbers without a unit, `two`, are in several texts without counting the same.
    const isChance = row.unitKeys.length === 0 && isByChance(row);
    return { figure, isCommon: others.length > 0 || (row.givers.length > 1 && !isChance) };
  });
  const list = (wanted: boolean) => listed.flatMap(({ figure, isCommon }) => (isCommon === wanted ? [figure] : []));
  return { commonFigures: list(true), loneFigures: list(false) };
});

function listPhrases(article: Article, figures: readonly Figure[]): readonly FigurePhrase[] {
  const { content } = article.text;
  const written = figures.map(({ phrase }) => ({
    article,
    phrase: content.slice(phrase.start, phrase.end),
    location: describeLocation(article.text, phrase),
  }));
  return written.filter(({ phrase }, index) => written.findIndex((other) => other.phrase === phrase) === index);
}

const numbers = new Intl.NumberFormat('en');

/** A quantity by its number and unit, so that the articles' own ways to write it stand beside it; anything else as it is written. */
function nameFigure({ kind, value, givers }: FigureRow): string {
  const figures = givers.flatMap((one) => one.figures);
  const [first] = figures;
  if (!first) return '';
  if (kind !== 'quantity') return first.text;
  const unit = figures.find((figure) => figure.unit !== undefined)?.unit;
  return [numbers.format(value), unit].filter(Boolean).join(' ');
}
