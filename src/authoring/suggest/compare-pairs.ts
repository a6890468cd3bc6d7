import { compareDays } from './days.ts';
import { compareDenials } from './denials.ts';
import { growGroup, type NearVoices, type Pair, type Weights } from './likeness.ts';
import { nameTopic } from './name-topic.ts';
import type { Voice } from './statements.ts';
import { spreadVoice, type Difference, type Suggestion } from './suggestion.ts';

/** In which respects two voices may differ, what readers would call the difference first. */
const RESPECTS: readonly {
  readonly compare: (pair: Pair) => Difference | undefined;
  /** For the order: a part that is sure, and one that grows with what catches the eye. */
  readonly score: number;
  readonly eye: number;
}[] = [
  { compare: compareDenials, score: 40, eye: 28 },
  { compare: compareDays, score: 22, eye: 22 },
];
const SCORE_OF_LIKENESS = 40;

/**
 * Points from pairs of voices on one thing, by the first respect in which they differ. Others join that are on the
 * same thing as each that is there.
 */
export function comparePairs(pairs: readonly Pair[], neighbours: NearVoices, weights: Weights): readonly Suggestion[] {
  const seeds = pairs
    .flatMap((pair) => {
      const difference = findDifference(pair);
      return difference ? [{ pair, ...difference }] : [];
    })
    .toSorted((x, y) => y.score - x.score);
  const taken = new Map<string, Set<Voice>>();
  return seeds.flatMap(({ pair, score, difference }): readonly Suggestion[] => {
    const { kind, described, reason } = difference;
    const used = taken.get(kind) ?? new Set();
    taken.set(kind, used);
    if (used.has(pair.a) || used.has(pair.b)) return [];
    const answers = growGroup([pair.a, pair.b], neighbours).flatMap((voice) => {
      const answer = difference.answer(voice);
      if (answer) used.add(voice);
      return answer ? spreadVoice(voice, answer) : [];
    });
    const texts = new Set(answers.map(({ statement }) => statement.source));
    return [
      {
        kind,
        score: score + 2 * Math.log2(texts.size),
        topic: nameTopic(pair.a.first, pair.b.first, ({ stem }) => -weights(stem)),
        reasons: [reason],
        ...(described && { described }),
        answers,
      },
    ];
  });
}

function findDifference(pair: Pair): { readonly difference: Difference; readonly score: number } | undefined {
  const { a, b, likeness } = pair;
  const eye = (a.first.prominence + b.first.prominence) / 2;
  for (const { compare, score, eye: share } of RESPECTS) {
    const difference = compare(pair);
    if (difference) return { difference, score: score + share * eye + SCORE_OF_LIKENESS * likeness };
  }
  return undefined;
}
