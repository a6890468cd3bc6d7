import { splitContentWords } from './content-words.ts';
import { findProperNames } from './proper-names.ts';
import { LEAST_LIKENESS, measureLength, measureLikeness, type Weights } from './statement-alignment.ts';
import { isSameLanguage, type Statement } from './statements.ts';
import { describePassage, type ReadText } from './suggest-pairs.ts';
import { shorten } from './suggest-quotations.ts';
import type { Suggestion } from './suggestion.ts';

/** So much of what a statement says, by weight, must stand nowhere in the other article. */
const LEAST_NEW = 0.45;
/** Shorter statements say too little by themselves. */
const FEWEST_STEMS = 4;

/** A statement that begins so tells of somebody named before it. */
const UNBOUND = /^["\u201c\u2018]?(?:they|he|she|it|this|these|those|that|we|i)\b/iu;

/** What newsrooms write below a text. */
const IMPRINT =
  /\b(?:contributed to this (?:report|story|article)|(?:is|this) a developing story|reporting by|editing by|additional reporting|all rights reserved)\b/iu;

/** What one or some articles tell and others do not: statements whose words stand nowhere in them. */
export function suggestAbsences(articles: readonly ReadText[], weights: Weights): readonly Suggestion[] {
  const vocabulary = new Map(
    articles.map((text) => [text, new Set(text.statements.flatMap(({ stems }) => [...stems]))]),
  );
  return articles.flatMap((text) =>
    text.statements.flatMap((statement): readonly Suggestion[] => {
      if (statement.stems.size < FEWEST_STEMS || IMPRINT.test(statement.words)) return [];
      const others = articles.filter((other) => other !== text && isSameLanguage(other.source, text.source));
      const silent = others.filter((other) => {
        const words = vocabulary.get(other) ?? new Set();
        const isTold = other.statements.some(
          ({ stems }) => measureLikeness(statement.stems, stems, weights) >= LEAST_LIKENESS,
        );
        return !isTold && measureNew(statement, words, weights) >= LEAST_NEW;
      });
      if (silent.length === 0) return [];
      const lacking = silent.flatMap((other) => vocabulary.get(other) ?? []);
      const missing = splitContentWords(statement.words).filter(
        ({ stem }) => !lacking.some((words) => words.has(stem)),
      );
      const terms = [...new Set(missing.map(({ start, end }) => statement.words.slice(start, end)))];
      const newness = Math.min(
        ...silent.map((other) => measureNew(statement, vocabulary.get(other) ?? new Set(), weights)),
      );
      const { content } = text.source.text;
      const isNamed = findProperNames(content, statement).length > 0;
      const isCounted = text.figures.some(({ range }) => range.start >= statement.start && range.end <= statement.end);
      const tellers = articles.filter((other) => !silent.includes(other)).map(({ source }) => source.id);
      return [
        {
          kind: 'absence',
          score: Math.round(
            (UNBOUND.test(statement.words) ? 22 : 28) +
              20 * newness +
              (isNamed ? 6 : 0) +
              (isCounted ? 8 : 0) +
              Math.min(8, statement.stems.size / 2),
          ),
          topic: shorten(statement.words),
          reasons: [
            `${list.format(silent.map(({ source }) => source.id))} ${silent.length === 1 ? 'has' : 'have'} nothing like it; ${tellers.length > 1 ? 'among its words' : 'its words'} ${list.format(terms.slice(0, 6).map((word) => `“${word}”`))} stand nowhere there.`,
            ...(isCounted ? ['It has a figure.'] : []),
          ],
          aspects: ['inclusion'],
          passages: [describePassage(statement, text)],
          silent: silent.map(({ source }) => source.id),
          terms,
          quotations: [],
        },
      ];
    }),
  );
}

const list = new Intl.ListFormat('en');

/** The share of a statement's weight that stands nowhere in a text. */
function measureNew({ stems }: Statement, vocabulary: ReadonlySet<string>, weights: Weights): number {
  const missing = [...stems].filter((stem) => !vocabulary.has(stem));
  return measureLength(missing, weights) / Math.max(1e-9, measureLength(stems, weights));
}
