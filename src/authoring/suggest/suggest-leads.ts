import { measureLikeness, type Weights } from './statement-alignment.ts';
import { describePassage, type ReadText } from './suggest-pairs.ts';
import { shorten } from './suggest-quotations.ts';
import type { SuggestedPassage, Suggestion } from './suggestion.ts';

/** What says less is a place and a day in front of the text. */
const FEWEST_STEMS = 5;

/** Above this likeness two articles begin with the same. */
const MOST_LIKENESS = 0.55;

/** What each article puts first, where they do not put the same first. One suggestion for all, or none. */
export function suggestLeads(articles: readonly ReadText[], weights: Weights): readonly Suggestion[] {
  const leads = articles.flatMap((text) => {
    const first = text.statements.find(({ stems }) => stems.size >= FEWEST_STEMS);
    return first ? [{ text, statement: first }] : [];
  });
  const isDifferent = leads.some((a, index) =>
    leads.slice(index + 1).some((b) => measureLikeness(a.statement.stems, b.statement.stems, weights) < MOST_LIKENESS),
  );
  if (leads.length < 2 || !isDifferent) return [];
  return [
    {
      kind: 'lead',
      score: 80,
      topic: 'what each puts first',
      reasons: [
        'The articles do not open alike. What stands first is what most readers keep; look whether the openings answer one question differently.',
        ...leads.map(
          ({ text, statement }) =>
            `${text.source.id} opens with “${shorten(text.source.headline ?? statement.words)}”.`,
        ),
      ],
      aspects: ['frame', 'emphasis'],
      passages: leads.flatMap(({ text, statement }): readonly SuggestedPassage[] => [
        ...(text.source.headline === undefined
          ? []
          : [
              { id: text.source.id, range: { start: 0, end: text.source.headline.length }, place: 'headline' as const },
            ]),
        describePassage(statement, text),
      ]),
      silent: [],
      terms: [],
      quotations: [],
    },
  ];
}
