import type { Figure } from '../../analysis/figure.ts';
import { compareFigures, type FigureGiver, type FigureRow } from '../../analysis/figure-comparison.ts';
import { describePassage, type ReadText } from './suggest-pairs.ts';
import type { SuggestedPassage, Suggestion } from './suggestion.ts';

/**
 * Figures by themselves, whatever stands around them, so that articles in different languages are compared as well:
 * values of one unit close to each other, figures that several articles give, and those that one alone gives.
 */
export function suggestFigures(articles: readonly ReadText[]): readonly Suggestion[] {
  const { rows, near } = compareFigures(
    articles.map(({ source: { id, text, language } }) => ({
      id,
      text,
      ...(language === undefined ? {} : { language }),
    })),
  );
  const texts = new Map(articles.map((text) => [text.source.id, text]));
  const passages = (givers: readonly FigureGiver[]) => givers.flatMap((giver) => findPassage(giver, texts));
  const rival = near.flatMap((group): readonly Suggestion[] => {
    const givers = group.rows.flatMap((row) => row.givers);
    return build('number', 66, group.rows, passages(givers), [
      `Figures of one kind lie close to each other: ${list.format(givers.map((giver) => tell(giver, texts)))}. Look whether they count the same.`,
    ]);
  });
  const single = rows.flatMap((row): readonly Suggestion[] => {
    const [giver, ...others] = row.givers;
    if (!giver || row.kind === 'ordinal') return [];
    if (others.length === 0) {
      return build(
        'number',
        44,
        [row],
        passages([giver]),
        [`${giver.id} alone gives the figure ${tell(giver, texts, 'alone')}.`],
        row.missing,
      );
    }
    if (row.kind === 'date') return [];
    return build('agreement', 46, [row], passages(row.givers), [
      `One figure stands in several: ${list.format(row.givers.map((one) => tell(one, texts)))}.`,
    ]);
  });
  return [...rival, ...single];
}

const list = new Intl.ListFormat('en');

function build(
  kind: Suggestion['kind'],
  score: number,
  rows: readonly FigureRow[],
  passages: readonly SuggestedPassage[],
  reasons: readonly string[],
  silent: readonly string[] = [],
): readonly Suggestion[] {
  if (passages.length === 0) return [];
  const isTime = rows.some((row) => row.kind === 'date' || row.kind === 'time');
  const figures = rows.flatMap((row) => row.givers.flatMap((giver) => giver.figures[0]?.text ?? []));
  const aspect = isTime ? ('time' as const) : ('number' as const);
  return [
    {
      kind,
      score,
      topic: [...new Set(figures)].join(', '),
      reasons,
      aspects: silent.length > 0 ? [aspect, 'inclusion'] : [aspect],
      passages,
      silent,
      terms: silent.length > 0 ? figures : [],
      quotations: [],
    },
  ];
}

function firstOf({ figures }: FigureGiver): Figure | undefined {
  return figures[0];
}

/** The statement in which an article gives a figure first. */
function findPassage(giver: FigureGiver, texts: ReadonlyMap<string, ReadText>): readonly SuggestedPassage[] {
  const text = texts.get(giver.id);
  const range = firstOf(giver)?.range;
  const statement = range && text?.statements.find(({ start, end }) => range.start >= start && range.end <= end);
  return text && statement ? [describePassage(statement, text)] : [];
}

function tell(giver: FigureGiver, texts: ReadonlyMap<string, ReadText>, how: 'alone' | 'by-name' = 'by-name'): string {
  const figure = firstOf(giver);
  const content = texts.get(giver.id)?.source.text.content ?? '';
  const words = figure ? `“${content.slice(figure.phrase.start, figure.phrase.end)}”` : '';
  return how === 'alone' ? words : `${words} in ${giver.id}`;
}
