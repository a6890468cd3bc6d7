import { compareWords, isVerbatim } from '../../domain/drift.ts';
import { findNearestText } from '../../domain/nearest-text.ts';
import { findQuotedWords } from '../../domain/quoted-words.ts';
import type { Range } from '../../domain/range.ts';
import { foldCase, splitWords } from '../../domain/words.ts';
import { splitContentWords } from './content-words.ts';
import type { Pair } from './likeness.ts';
import type { Statement, SuggestionText } from './statements.ts';
import { shorten, type Suggestion } from './suggestion.ts';

/** Two quotations share at least so many of their words, in their order, when they render the same ones. */
const LEAST_SHARE = 0.5;
/** With fewer content words in common they may speak of anything. */
const FEWEST_COMMON = 3;
/** Longest quotation that is compared word by word, in words. */
const MOST_WORDS = 400;

interface Rendering {
  readonly statement: Statement;
  readonly range: Range;
  readonly words: string;
}

/** Words in quotation marks that two articles have differently, or that a record has, in statements that are alike. */
export function compareQuotations(pairs: readonly Pair[]): readonly Suggestion[] {
  const quoted = new Map<SuggestionText, readonly Range[]>();
  const render = (statement: Statement, range: Range): Rendering => ({
    statement,
    range,
    words: statement.source.text.content.slice(range.start, range.end),
  });
  const find = (statement: Statement): readonly Rendering[] => {
    const { source, place, start, end } = statement;
    if (place === 'headline') return [];
    const ranges = quoted.get(source) ?? findQuotedWords(source.text);
    quoted.set(source, ranges);
    return ranges.filter((range) => range.start >= start && range.start < end).map((range) => render(statement, range));
  };
  return pairs.flatMap(({ a: { first: a }, b: { first: b } }) => {
    const [article, other] = a.source.isRecord === true ? [b, a] : [a, b];
    if (article.source.isRecord === true || other.place === 'headline') return [];
    return find(article).flatMap((one) => {
      if (other.source.isRecord !== true) return find(other).flatMap((rival) => compareRenderings(one, rival));
      const near = findNearestText(other.source.text.content, one.words);
      return near ? compareRenderings(one, render(other, near)) : [];
    });
  });
}

function compareRenderings(one: Rendering, other: Rendering): readonly Suggestion[] {
  const [less, more] = [one.words, other.words].toSorted((a, b) => a.length - b.length) as [string, string];
  const { source, prominence } = one.statement;
  if (splitWords(more).length > MOST_WORDS || !isRendering(less, more, source.language)) return [];
  const steps = compareWords(one.words, other.words);
  const isRecord = other.statement.source.isRecord === true;
  const isSame = isVerbatim(steps);
  // An article that quotes less of the same words quotes no other words.
  const isPart = (['quoted', 'recorded'] as const).some((kind) => steps.every((step) => step.kind !== kind));
  if (!isRecord && isPart) return [];
  const told = `“${shorten(one.words, 60)}” in ${source.id}, “${shorten(other.words, 60)}” in ${other.statement.source.id}`;
  return [
    {
      kind: 'quotation',
      score: isSame ? 12 : 38 + 20 * prominence,
      topic: shorten(one.words, 50),
      reasons: [isSame ? `A record has it word for word: ${told}.` : `Words in quotation marks differ: ${told}.`],
      aspects: ['quotation'],
      relation: 'refine',
      answers: [one, other].map(({ statement, range, words }) => ({
        statement,
        range,
        position: isSame ? 'so' : foldCase(words),
        label: `“${shorten(words, 60)}”`,
      })),
      ...(isRecord && {
        quotation: {
          statement: one.statement,
          range: one.range,
          record: other.statement.source,
          recorded: other.range,
        },
      }),
    },
  ];
}

/** Whether two texts render the same words; a few of them inside a long quotation are no rendering of it. */
function isRendering(less: string, more: string, language?: string): boolean {
  const [few, many] = [splitContentWords(less, language), splitContentWords(more, language)];
  const stems = new Set(many.map(({ stem }) => stem));
  const common = few.filter(({ stem }) => stems.has(stem)).length;
  if (common < FEWEST_COMMON || few.length * 3 < many.length || common < LEAST_SHARE * few.length) return false;
  const same = compareWords(less, more).filter(({ kind }) => kind === 'same');
  return same.reduce((sum, { text }) => sum + splitWords(text).length, 0) >= LEAST_SHARE * splitWords(less).length;
}
