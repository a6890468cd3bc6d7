import { measureDistance } from '../../domain/nearest-name.ts';
import { foldCase } from '../../domain/words.ts';
import { findProperNames } from './proper-names.ts';
import { areInOneLanguage, type Statement, type SuggestionText } from './statements.ts';
import type { Suggestion } from './suggestion.ts';

interface NameUse {
  readonly statement: Statement;
  readonly words: string;
  readonly parts: readonly string[];
}

/** Two spellings are worth a look when there is nothing else. */
const LAST = -100;

/** Names of several words that two texts spell differently, in one word: `Katrin Vossberg`, `Katrin Vosberg`. */
export function compareNames(statements: readonly Statement[]): readonly Suggestion[] {
  const uses = statements
    .filter(({ place }) => place === 'body')
    .flatMap((statement) =>
      findProperNames(statement.source.text.content, statement).map(({ words }): NameUse => ({
        statement,
        words,
        parts: foldCase(words).replaceAll("'s", '').split(/\s+/u),
      })),
    )
    .filter(({ parts }) => parts.length > 1);
  const first = [...Map.groupBy(uses, ({ words }) => words).values()].flatMap(([use]) => use ?? []);
  // Names that are the same but for one word, whose first letters are the same.
  const alike = Map.groupBy(
    first.flatMap((use) =>
      use.parts.map((part, at) => ({ use, part, key: use.parts.with(at, `${part.slice(0, 2)}*`).join(' ') })),
    ),
    ({ key }) => key,
  );
  return [...alike.values()].flatMap((group) =>
    group.flatMap(({ use: a, part: x }, index) =>
      group.slice(index + 1).flatMap(({ use: b, part: y }): readonly Suggestion[] => {
        if (!areInOneLanguage(a.statement.source, b.statement.source)) return [];
        const isSpelling = x !== y && Math.min(x.length, y.length) >= 4 && measureDistance(x, y) <= 2;
        if (!isSpelling || hasWords(b.statement.source, a.words) || hasWords(a.statement.source, b.words)) return [];
        return [
          {
            kind: 'name',
            score: LAST,
            topic: a.words,
            reasons: [
              `A name is written in two ways: “${a.words}” in ${a.statement.source.id}, “${b.words}” in ${b.statement.source.id}.`,
            ],
            aspects: ['identity', 'label'],
            relation: 'refine',
            answers: [a, b].map(({ statement, words }) => ({ statement, position: words, label: words })),
          },
        ];
      }),
    ),
  );
}

function hasWords({ text, headline = '' }: SuggestionText, words: string): boolean {
  return text.content.includes(words) || headline.includes(words);
}
