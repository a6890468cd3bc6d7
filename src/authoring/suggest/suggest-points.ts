import { isOverlapping } from '../../domain/range.ts';
import { comparePairs } from './compare-pairs.ts';
import { findCounts } from './counts.ts';
import { groupCounts } from './group-counts.ts';
import { findPairs, measureWeights, type Pair, type Weights } from './likeness.ts';
import { compareNames } from './names.ts';
import { compareOpenings } from './openings.ts';
import { findProperNames } from './proper-names.ts';
import { compareQuotations } from './compare-quotations.ts';
import {
  findReprints,
  foldVoices,
  isSameLanguage,
  splitStatements,
  type Statement,
  type SuggestionText,
  type Voice,
} from './statements.ts';
import { shorten, spreadVoice, type Suggestion } from './suggestion.ts';

/** What was found in the texts of a story. */
export interface SuggestedPoints {
  /** What readers would call the difference comes first. */
  readonly suggestions: readonly Suggestion[];
  /** Articles that are mostly the text of another. */
  readonly reprints: ReturnType<typeof findReprints>;
  readonly statements: readonly Statement[];
  readonly weights: Weights;
}

/**
 * Proposes points on which the articles of a story may be compared. Each comes with the words of the articles and with
 * reasons; none is a judgement.
 *
 * Texts are cut into statements; those in the same words are one voice; voices are paired by the weight of the words
 * that they have in common (`likeness.ts`). Figures are grouped by what they count, pairs by the respect in which they
 * differ, and each answer of a group is about the same thing as each other. Rules of thumb, the same on every machine.
 * Alignment, figures, quotations and openings work in every language, denials in those of `denials.ts`; who says so,
 * spelt names, clauses and figures in words in English alone.
 * @param texts articles in the order of the story, and records; fewer than two articles give nothing
 */
export function suggestPoints(texts: readonly SuggestionText[]): SuggestedPoints {
  const read = texts.map(splitStatements);
  const statements = read.flat();
  const weights = measureWeights(statements);
  const voices = foldVoices(statements);
  const articles = read.filter((_own, index) => texts[index]?.isRecord !== true);
  const reprints = findReprints(voices);
  if (articles.length < 2) return { suggestions: [], reprints, statements, weights };
  const copies = new Set(reprints.map(({ id }) => id));
  const pairs = findPairs(voices, weights);
  const all = [
    ...groupCounts(read.flatMap(findCounts), weights),
    ...comparePairs(pairs, weights),
    ...compareOpenings(
      articles.filter((own) => !copies.has(own[0]?.source.id ?? '')),
      weights,
    ),
    ...compareQuotations(pairs),
    ...compareNames(statements),
    ...findAlone(
      voices,
      pairs,
      weights,
      articles.flatMap(([one]) => one?.source ?? []),
    ),
  ].map(heedRecords);
  return { suggestions: rank(all.filter(isSaid)), reprints, statements, weights };
}

/** What no article says, records may say alone. */
function isSaid({ answers }: Suggestion): boolean {
  return answers.some(({ statement }) => statement.source.isRecord !== true);
}

/** What the record says otherwise counts for more. */
function heedRecords(suggestion: Suggestion): Suggestion {
  const { answers, kind, score, reasons } = suggestion;
  const [told, recorded] = [false, true].map(
    (isRecord) =>
      new Set(answers.flatMap((one) => ((one.statement.source.isRecord ?? false) === isRecord ? [one.position] : []))),
  ) as [Set<string>, Set<string>];
  const isOther = recorded.size > 0 && told.difference(recorded).size > 0 && kind !== 'agreement';
  return isOther
    ? { ...suggestion, score: score + 10, reasons: [...reasons, 'A record says it otherwise.'] }
    : suggestion;
}

/** Shorter statements say too little by themselves. */
const FEWEST_STEMS = 5;
/** So much of what a statement says, by weight, must stand in no other text. */
const LEAST_NEW = 0.45;
/** A statement that begins so tells of somebody named before it. */
const UNBOUND = /^["\u201c\u2018]?(?:they|he|she|it|this|these|those|that|we|i|his|her|their|its|one)\b/iu;

/** What one article alone tells. */
function findAlone(
  voices: readonly Voice[],
  pairs: readonly Pair[],
  weights: Weights,
  texts: readonly SuggestionText[],
): readonly Suggestion[] {
  const paired = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const told = new Set([...paired].flatMap(({ all }) => all.map(({ sentence }) => sentence)));
  const having = new Map<string, Set<SuggestionText>>();
  for (const { all } of voices)
    for (const { stems, source } of all)
      for (const stem of stems) having.set(stem, (having.get(stem) ?? new Set()).add(source));
  return voices.flatMap((voice): readonly Suggestion[] => {
    const { first, all } = voice;
    // Where nobody else writes the language, everything would be told by one alone.
    const isRead = texts.some((other) => other !== first.source && isSameLanguage(other, first.source));
    if (!isRead || paired.has(voice) || all.length > 1 || first.stems.size < FEWEST_STEMS || first.place === 'headline')
      return [];
    if (UNBOUND.test(first.source.text.content.slice(first.sentence.start, first.sentence.end))) return [];
    const weigh = (stems: readonly string[]) => stems.reduce((sum, stem) => sum + weights(stem) ** 2, 0);
    const own = [...first.stems].filter((stem) => having.get(stem)?.size === 1);
    const share = weigh(own) / weigh([...first.stems]);
    if (share < LEAST_NEW) return [];
    const isNamed = findProperNames(first.source.text.content, first).length > 0;
    return [
      {
        kind: 'absence',
        score:
          12 +
          12 * share +
          18 * first.prominence +
          (isNamed ? 3 : -4) +
          (/\p{N}/u.test(first.words) ? 4 : 0) -
          Math.log2(texts.length),
        topic: shorten(first.words, 50),
        reasons: [`${first.source.id} alone seems to tell it.`],
        aspects: ['inclusion'],
        relation: 'refine',
        answers: spreadVoice(voice, {
          position: 'so',
          label: '',
          range: told.has(first.sentence) ? first : first.sentence,
        }),
      },
    ];
  });
}

/** What each suggestion of one kind takes from the next of the kind: an author wants to see several. */
const REPEATED = 3;
const MOST_REPEATED = 4;

/** Orders suggestions; of those that stand in one before them, that tells the reason. */
function rank(all: readonly Suggestion[]): readonly Suggestion[] {
  const sorted = all.toSorted((a, b) => b.score - a.score);
  const counts = new Map<string, number>();
  const spread = sorted
    .map((suggestion) => {
      const count = counts.get(suggestion.kind) ?? 0;
      counts.set(suggestion.kind, count + 1);
      return { suggestion, score: suggestion.score - REPEATED * Math.min(count, MOST_REPEATED) };
    })
    .toSorted((a, b) => b.score - a.score);
  const kept: Suggestion[] = [];
  // Only what quotes the same sentence comes into question.
  const having = new Map<Statement['sentence'], number[]>();
  for (const { suggestion, score } of spread) {
    const sentences = new Set(suggestion.answers.map(({ statement }) => statement.sentence));
    const candidates = new Set([...sentences].flatMap((sentence) => having.get(sentence) ?? []));
    const index = [...candidates].find((at) => isInside(suggestion, kept[at]));
    const one = index === undefined ? undefined : kept[index];
    if (index !== undefined && one) {
      const isTold = ['agreement', 'absence'].includes(suggestion.kind) || one.kind === suggestion.kind;
      kept[index] = isTold ? one : { ...one, reasons: [...one.reasons, ...suggestion.reasons] };
      continue;
    }
    for (const sentence of sentences) having.set(sentence, [...(having.get(sentence) ?? []), kept.length]);
    kept.push({ ...suggestion, score: Math.round(score) });
  }
  return kept;
}

/** So much of the answers of one suggestion must stand in another for it to be told there. */
const MOSTLY = 0.6;

/** Whether a suggestion has mostly the passages of another; openings are compared as wholes, so they hide nothing. */
function isInside(suggestion: Suggestion, other: Suggestion | undefined): boolean {
  if (!other) return false;
  if (other.kind === 'lead' && suggestion.kind !== 'agreement') return false;
  const common = suggestion.answers.filter(({ statement, range }) =>
    other.answers.some(
      (one) =>
        one.statement.source === statement.source &&
        one.statement.place === statement.place &&
        isOverlapping(one.range ?? one.statement, range ?? statement),
    ),
  );
  return common.length >= MOSTLY * suggestion.answers.length;
}
