import { shorten } from '../../content/excerpt.ts';
import { compareWords, isVerbatim, type DriftStep } from '../../domain/drift.ts';
import { findNearestText } from '../../domain/nearest-text.ts';
import { findQuotedWords } from '../../domain/quoted-words.ts';
import type { Range } from '../../domain/range.ts';
import { foldCase, splitWords } from '../../domain/words.ts';
import { splitContentWords } from './content-words.ts';
import type { Pair } from './likeness.ts';
import type { Statement, SuggestionText } from './statements.ts';
import type { Suggestion } from './suggestion.ts';

/** Two quotations share at least so many of their words, in their order, when they render the same ones. */
const LEAST_SHARE = 0.65;
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
    const [article, other] = a.source.isRecord ? [b, a] : [a, b];
    if (article.source.isRecord || other.place === 'headline') return [];
    return find(article).flatMap((one) => {
      if (!other.source.isRecord) return find(other).flatMap((rival) => compareRenderings(one, rival));
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
  const isRecord = other.statement.source.isRecord;
  const isSame = isVerbatim(steps);
  // An article that quotes less of the same words quotes no other words.
  const [own, others] = (['quoted', 'recorded'] as const).map((kind) => joinLetters(steps, kind)) as [string, string];
  const isPart = own.includes(others) || others.includes(own);
  if (!isRecord && isPart) return [];
  const [label, rival] = [one, other].map(({ words }) => `“${cutToDifference(words, steps)}”`) as [string, string];
  const told = `${label} in ${source.id}, ${rival} in ${other.statement.source.id}`;
  return [
    {
      kind: 'quotation',
      score: isSame ? 12 : 38 + 20 * prominence,
      topic: shorten(one.words, 50),
      reasons: [isSame ? `A record has it word for word: ${told}.` : `Words in quotation marks differ: ${told}.`],
      described: { relation: 'refine', aspects: ['quotation'] },
      answers: [one, other].map(({ statement, range, words }) => ({
        statement,
        range,
        position: isSame ? 'so' : foldCase(words),
        label: words === one.words ? label : rival,
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

/** What one of two texts has alone, by its letters. */
function joinLetters(steps: readonly DriftStep[], kind: DriftStep['kind']): string {
  const alone = steps.flatMap((step) => (step.kind === kind ? step.text : []));
  return foldCase(alone.join('')).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** So many words in front of the first that differs are shown. */
const WORDS_BEFORE = 4;

/** The words of a quotation from where another differs, for what is long may differ late. */
function cutToDifference(words: string, [first]: readonly DriftStep[]): string {
  const same = first?.kind === 'same' ? splitWords(first.text).length : 0;
  const start = splitWords(words)[same - WORDS_BEFORE]?.start ?? 0;
  return shorten(`${start > 0 ? '… ' : ''}${words.slice(start)}`, 60);
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
