import { shorten } from '../../content/excerpt.ts';
import { isDenying } from './denials.ts';
import { measureLikeness, type Weights } from './likeness.ts';
import type { Statement } from './statements.ts';
import type { SuggestedAnswer, Suggestion } from './suggestion.ts';

/** What says less is a place and a day in front of the text. */
const FEWEST_STEMS = 4;
/** From here two articles begin with the same. */
const SAME_LIKENESS = 0.4;
/** Of more articles some two always open in their own way. */
const FEW = 4;

interface Opening {
  readonly statements: readonly Statement[];
  readonly stems: ReadonlySet<string>;
}

/** What a few articles of a language put first, where one denies there what another does not. One suggestion for each language, or none. */
export function compareOpenings(articles: readonly (readonly Statement[])[], weights: Weights): readonly Suggestion[] {
  const language = ([one]: readonly Statement[]) => one?.source.language?.toLowerCase().split('-')[0];
  return [...Map.groupBy(articles, language).values()].flatMap((own) =>
    own.length > FEW ? [] : compareInOneLanguage(own, weights),
  );
}

function compareInOneLanguage(articles: readonly (readonly Statement[])[], weights: Weights): readonly Suggestion[] {
  const all = articles.flatMap((statements): readonly Opening[] => {
    const telling = statements.filter(({ stems }) => stems.size >= FEWEST_STEMS);
    const headline = telling.find(({ place }) => place === 'headline');
    const lead = telling.find(({ place, words }) => place === 'body' && words !== headline?.words);
    const own = [headline, lead].flatMap((one) => one ?? []);
    return own.length === 0 ? [] : [{ statements: own, stems: new Set(own.flatMap(({ stems }) => [...stems])) }];
  });
  const groups = Map.groupBy(all, (opening) =>
    all.find((one) => measureLikeness(one.stems, opening.stems, weights) >= SAME_LIKENESS),
  );
  const parted = [...groups.values()];
  if (!parted.some((group) => parted.some((others) => isContradicted(group, others)))) return [];
  const answers = parted.flatMap((group) => {
    const [first] = group[0]?.statements ?? [];
    const answer = { position: first?.source.id ?? '', label: `“${shorten(first?.words ?? '')}”` };
    return group.flatMap(({ statements }) =>
      statements.map((statement): SuggestedAnswer => ({ ...answer, statement })),
    );
  });
  return [
    {
      kind: 'lead',
      score: 50,
      topic: shorten(answers[0]?.statement.words ?? '', 40),
      reasons: ['An opening denies something where another does not, and what stands first is what most readers keep.'],
      aspects: ['frame', 'emphasis'],
      relation: 'tension',
      answers,
    },
  ];
}

/** Whether one group denies something, and the others nothing. */
function isContradicted(group: readonly Opening[], others: readonly Opening[]): boolean {
  const denies = ({ statements }: Opening) => statements.some(isDenying);
  return group.some(denies) && !others.some(denies);
}
