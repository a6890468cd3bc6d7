import { findFigures } from '../../analysis/figures.ts';
import { isOverlapping } from '../../domain/range.ts';
import { alignStatements, measureWeights } from './statement-alignment.ts';
import { isSameLanguage, splitStatements, type SuggestionText } from './statements.ts';
import { suggestAbsences } from './suggest-absences.ts';
import { suggestFigures } from './suggest-figures.ts';
import { suggestLeads } from './suggest-leads.ts';
import { suggestNames } from './suggest-names.ts';
import { suggestPair, type ReadText } from './suggest-pairs.ts';
import { suggestQuotations } from './suggest-quotations.ts';
import { SUGGESTION_KINDS, type SuggestedPassage, type Suggestion } from './suggestion.ts';

/**
 * Proposes points on which the articles of a story may be compared: where they differ, where one alone speaks, and
 * what they agree on. Each comes with the words of the articles and with reasons; none is a judgement.
 *
 * Articles are cut into statements, statements of two articles are aligned by the weight of the words they have in
 * common (`statement-alignment.ts`), and aligned statements are looked at for what differs: figures and their bounds,
 * denial, words for the time, labels, speakers. What no other article has is found by words that stand nowhere in it;
 * quotations are compared with those of other articles and with the records. Rules of thumb, the same on every
 * machine, written for English; of other languages alignment, figures, quotations and absences work.
 *
 * Takes about one step for every pair of statements of two articles.
 * @param articles in the order of the story; fewer than two give nothing
 * @returns the most telling first
 */
export function suggestPoints(
  articles: readonly SuggestionText[],
  records: readonly SuggestionText[] = [],
): readonly Suggestion[] {
  if (articles.length < 2) return [];
  const [own, documents] = [articles.map(readText), records.map(readText)];
  const weights = measureWeights(own.flatMap(({ statements }) => statements));
  const pairs = own.flatMap((a, index) =>
    own
      .slice(index + 1)
      .filter((b) => isSameLanguage(a.source, b.source))
      .flatMap((b) =>
        alignStatements(a.statements, b.statements, weights).map((pair) => suggestPair(pair, [a, b], weights)),
      ),
  );
  const all = [
    ...suggestLeads(own, weights),
    ...joinPairs(pairs),
    ...suggestQuotations(own, documents),
    ...suggestNames(own),
    ...suggestAbsences(own, weights),
    ...suggestFigures(own),
  ];
  const order = new Map(articles.map(({ id }, index) => [id, index]));
  const place = ({ passages: [first] }: Suggestion) =>
    (order.get(first?.id ?? '') ?? 0) * 1e9 + (first?.range.start ?? 0);
  const ranked = all
    .map((suggestion) => sortPassages(suggestion, order))
    .toSorted(
      (a, b) =>
        b.score - a.score || SUGGESTION_KINDS.indexOf(a.kind) - SUGGESTION_KINDS.indexOf(b.kind) || place(a) - place(b),
    );
  return dropRepeated(ranked);
}

function readText(source: SuggestionText): ReadText {
  return { source, statements: splitStatements(source), figures: findFigures(source.text, source.language) };
}

/**
 * Pairs that share a statement become one point where the others are of a third article, or stand right beside what
 * the point has of theirs: one article says in two sentences what another says in one.
 */
function joinPairs(pairs: readonly Suggestion[]): readonly Suggestion[] {
  const joined: Suggestion[] = [];
  // Only what has a statement of the pair comes into question.
  const having = new Map<string, Set<number>>();
  const note = (index: number, passages: readonly SuggestedPassage[]) => {
    for (const name of passages.map(nameWords)) having.set(name, (having.get(name) ?? new Set()).add(index));
  };
  for (const pair of pairs.toSorted((a, b) => b.score - a.score)) {
    const candidates = new Set(pair.passages.flatMap((passage) => [...(having.get(nameWords(passage)) ?? [])]));
    const index = findFirst(joined, candidates, (one) => {
      const others = pair.passages.filter((passage) => !one.passages.some((other) => isSame(passage, other)));
      const isFit = (passage: SuggestedPassage) => {
        const own = one.passages.filter(({ id }) => id === passage.id);
        return own.length === 0 || own.some((other) => isBeside(passage, other));
      };
      return others.length < pair.passages.length && others.every(isFit);
    });
    const one = joined[index];
    if (!one) {
      note(joined.length, pair.passages);
      joined.push(pair);
      continue;
    }
    note(index, pair.passages);
    joined[index] = {
      ...one,
      reasons: [...new Set([...one.reasons, ...pair.reasons])],
      aspects: [...new Set([...one.aspects, ...pair.aspects])],
      passages: [
        ...one.passages,
        ...pair.passages.filter((passage) => !one.passages.some((other) => isSame(passage, other))),
      ],
    };
  }
  return joined;
}

/** So many characters may stand between two passages that stand beside each other: a space, a mark, a joining word. */
const WIDEST_GAP = 8;

function isBeside(a: SuggestedPassage, b: SuggestedPassage): boolean {
  return a.range.start - b.range.end <= WIDEST_GAP && b.range.start - a.range.end <= WIDEST_GAP;
}

function isSame(a: SuggestedPassage, b: SuggestedPassage): boolean {
  return a.id === b.id && a.place === b.place && a.range.start === b.range.start && a.range.end === b.range.end;
}

/** The same for passages of the same words, and for no others. */
function nameWords({ id, place, range }: SuggestedPassage): string {
  return [id, place, range.start, range.end].join(' ');
}

/** Index of the first of some suggestions that fits; -1 when none does. */
function findFirst(
  suggestions: readonly Suggestion[],
  candidates: Iterable<number>,
  isFit: (suggestion: Suggestion) => boolean,
): number {
  const inOrder = [...candidates].toSorted((a, b) => a - b);
  return (
    inOrder.find((index) => {
      const suggestion = suggestions[index];
      return suggestion !== undefined && isFit(suggestion);
    }) ?? -1
  );
}

function sortPassages(suggestion: Suggestion, order: ReadonlyMap<string, number>): Suggestion {
  const passages = suggestion.passages.toSorted(
    (a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0) || a.range.start - b.range.start,
  );
  return { ...suggestion, passages };
}

/** A suggestion whose passages all stand in one that comes before it adds its reasons there. */
function dropRepeated(ranked: readonly Suggestion[]): readonly Suggestion[] {
  const kept: Suggestion[] = [];
  // Only what quotes the same texts, and says that the same are silent, comes into question.
  const alike = new Map<string, number[]>();
  const nameAlike = (passage: SuggestedPassage | undefined, silent: string) =>
    JSON.stringify([passage?.id, passage?.place, silent]);
  for (const suggestion of ranked) {
    const silent = suggestion.silent.join(' ');
    const index = findFirst(
      kept,
      alike.get(nameAlike(suggestion.passages[0], silent)) ?? [],
      (one) =>
        one.kind !== 'lead' &&
        suggestion.passages.every((passage) =>
          one.passages.some(
            (other) =>
              other.id === passage.id && other.place === passage.place && isOverlapping(other.range, passage.range),
          ),
        ),
    );
    const one = kept[index];
    if (one) {
      kept[index] = {
        ...one,
        reasons: [...new Set([...one.reasons, ...suggestion.reasons])],
        aspects: [...new Set([...one.aspects, ...suggestion.aspects])],
        terms: [...new Set([...one.terms, ...suggestion.terms])],
        quotations: [...one.quotations, ...suggestion.quotations],
      };
      continue;
    }
    for (const name of new Set(suggestion.passages.map((passage) => nameAlike(passage, silent)))) {
      alike.set(name, [...(alike.get(name) ?? []), kept.length]);
    }
    kept.push(suggestion);
  }
  return kept;
}
