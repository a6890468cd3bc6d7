import { shorten } from '../../content/excerpt.ts';
import { quoteClause } from './clauses.ts';
import { measureLikeness, SURE_LIKENESS, type Weights } from './likeness.ts';
import { nameTopic } from './name-topic.ts';
import type { Statement } from './statements.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * What each article tells first, where it is not the same: most differences that readers name stand in the opening, in
 * words that have little in common.
 */
export function compareOpenings(articles: readonly (readonly Statement[])[], weights: Weights): readonly Suggestion[] {
  const openings = articles.flatMap((own) => own.find(isTold) ?? []);
  const [first] = openings;
  const other = openings.find(
    ({ stems, source }) =>
      source !== first?.source && measureLikeness(first?.stems ?? new Set(), stems, weights) < SURE_LIKENESS,
  );
  if (!first || !other) return [];
  return [
    {
      kind: 'opening',
      score: 60,
      topic: nameTopic(first, other, ({ start }) => start) || shorten(first.words, 50),
      reasons: ['The articles begin in words of their own. Look what each puts first.'],
      answers: openings.map((statement) => ({
        statement,
        position: statement.words,
        label: quoteClause(statement, statement.stems),
      })),
    },
  ];
}

/** Whether a statement is one of the text: a copy may begin with its headline. */
function isTold({ place, words }: Statement): boolean {
  return place === 'body' && /\p{P}$/u.test(words);
}
