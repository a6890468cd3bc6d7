import { compareWords, isVerbatim } from '../../domain/drift.ts';
import { findNearestText } from '../../domain/nearest-text.ts';
import { findQuotedWords } from '../../domain/quoted-words.ts';
import type { Range } from '../../domain/range.ts';
import { splitWords } from '../../domain/words.ts';
import { splitContentWords } from './content-words.ts';
import type { Pair } from './likeness.ts';
import type { Statement, SuggestionText } from './statements.ts';
import { shorten, type Suggestion } from './suggestion.ts';

/** Two quotations share at least so many of their words when they render the same ones. */
const LEAST_SHARE = 0.5;
/** With fewer words in common they may speak of anything. */
const FEWEST_COMMON = 3;
/** Longest quotation that is compared word by word, in words. */
const MOST_WORDS = 400;

interface Rendering {
  readonly statement: Statement;
  readonly range: Range;
  readonly words: string;
}

/** Quotations that two articles have in other words, in statements that are alike, and those that differ from a record. */
export function compareQuotations(
  statements: readonly Statement[],
  pairs: readonly Pair[],
  records: readonly SuggestionText[],
): readonly Suggestion[] {
  const quoted = new Map<SuggestionText, readonly Range[]>();
  const find = (statement: Statement): readonly Rendering[] => {
    const { source, place } = statement;
    if (place === 'headline') return [];
    const ranges = quoted.get(source) ?? findQuotedWords(source.text);
    quoted.set(source, ranges);
    return ranges
      .filter(({ start }) => start >= statement.start && start < statement.end)
      .map((range) => ({ statement, range, words: source.text.content.slice(range.start, range.end) }));
  };
  const rivals = pairs
    .filter(({ a, b }) => a.first.source.isRecord !== true && b.first.source.isRecord !== true)
    .flatMap(({ a, b }) => find(a.first).flatMap((one) => find(b.first).flatMap((other) => compareRivals(one, other))));
  const own = records.length === 0 ? [] : statements.filter(({ source }) => source.isRecord !== true);
  return [...rivals, ...own.flatMap(find).flatMap((rendering) => compareRecords(rendering, records))];
}

function compareRivals(one: Rendering, other: Rendering): readonly Suggestion[] {
  const share = measureShare(one.words, other.words, one.statement.source.language);
  if (share < LEAST_SHARE || Math.max(splitWords(one.words).length, splitWords(other.words).length) > MOST_WORDS)
    return [];
  const [less, more] = [one.words, other.words].toSorted((a, b) => a.length - b.length);
  if (measureOrder(less ?? '', more ?? '') < LEAST_SHARE) return [];
  const steps = compareWords(one.words, other.words);
  // One that quotes less of the same words quotes no other words.
  const isPart = (['quoted', 'recorded'] as const).some((kind) => steps.every((step) => step.kind !== kind));
  if (isVerbatim(steps) || isPart) return [];
  const eye = (one.statement.prominence + other.statement.prominence) / 2;
  return [
    {
      kind: 'quotation',
      score: 36 + 14 * share + 20 * eye,
      topic: shorten(one.words, 50),
      reasons: [`Both quote, in words that differ: ${tell(one)}, ${tell(other)}.`],
      aspects: ['quotation'],
      relation: 'refine',
      answers: [one, other].map(({ statement, range, words }) => ({
        statement,
        range,
        position: statement.source.id,
        label: `“${shorten(words, 60)}”`,
      })),
    },
  ];
}

function tell({ words, statement }: Rendering): string {
  return `“${shorten(words, 60)}” in ${statement.source.id}`;
}

function compareRecords(
  { statement, range, words }: Rendering,
  records: readonly SuggestionText[],
): readonly Suggestion[] {
  if (splitWords(words).length > MOST_WORDS) return [];
  const found = records.flatMap((record) => {
    const near = findNearestText(record.text.content, words);
    const recorded = near && record.text.content.slice(near.start, near.end);
    if (!near || recorded === undefined || measureShare(words, recorded, record.language) === 0) return [];
    const share = measureOrder(words, recorded);
    return share >= LEAST_SHARE ? [{ record, near, recorded, share }] : [];
  });
  const [best] = found.toSorted((a, b) => b.share - a.share);
  if (!best) return [];
  const isSame = isVerbatim(compareWords(words, best.recorded));
  const { id } = statement.source;
  return [
    {
      kind: 'quotation',
      score: isSame ? 12 : 46 + 20 * statement.prominence,
      topic: shorten(words, 50),
      reasons: [
        isSame
          ? `The record ${best.record.id} has this quotation of ${id} word for word.`
          : `The record ${best.record.id} has other words for what ${id} quotes: “${shorten(best.recorded)}”.`,
      ],
      aspects: isSame ? [] : ['quotation'],
      relation: 'refine',
      answers: [{ statement, range, position: 'so', label: `“${shorten(words, 60)}”` }],
      quotation: { statement, range, recordId: best.record.id, recorded: best.near },
    },
  ];
}

/** How many words of a quotation stand in another text in the same order, from 0 to 1. */
function measureOrder(quoted: string, recorded: string): number {
  const same = compareWords(quoted, recorded).filter(({ kind }) => kind === 'same');
  return same.reduce((sum, { text }) => sum + splitWords(text).length, 0) / Math.max(1, splitWords(quoted).length);
}

/** How much two texts have in common: content words that both have, by those of the shorter; 0 when that says nothing. */
function measureShare(a: string, b: string, language?: string): number {
  const [few = [], many = []] = [splitContentWords(a, language), splitContentWords(b, language)].toSorted(
    (x, y) => x.length - y.length,
  );
  const stems = new Set(many.map(({ stem }) => stem));
  const common = few.filter(({ stem }) => stems.has(stem)).length;
  // A few words inside a long quotation are no rendering of it.
  return common < FEWEST_COMMON || few.length * 3 < many.length ? 0 : common / few.length;
}
