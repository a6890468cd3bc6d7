import { compareDays } from './days.ts';
import { compareDenials } from './denials.ts';
import { growGroup, type NearVoices, type Pair, type Weights } from './likeness.ts';
import { nameTopic } from './name-topic.ts';
import { spreadVoice, type Suggestion } from './suggestion.ts';

/** For the order: a part that is sure, and one that grows with what catches the eye. */
const SCORES = { denial: { sure: 40, eye: 28 }, time: { sure: 22, eye: 22 } };
const SCORE_OF_LIKENESS = 40;

/**
 * Points from pairs of voices on one thing, of which one denies what the other says, or which tell another day. Others
 * join that are on the same thing as each that is there.
 */
export function comparePairs(pairs: readonly Pair[], neighbours: NearVoices, weights: Weights): readonly Suggestion[] {
  return pairs.flatMap((pair): readonly Suggestion[] => {
    const difference = compareDenials(pair) ?? compareDays(pair);
    if (!difference) return [];
    const { kind, described, reason, answer } = difference;
    const [a, b] = [pair.a.first, pair.b.first];
    const { sure, eye } = SCORES[kind];
    return [
      {
        kind,
        score: sure + (eye * (a.prominence + b.prominence)) / 2 + SCORE_OF_LIKENESS * pair.likeness,
        topic: nameTopic(a, b, ({ stem }) => -weights(stem)),
        reasons: [reason],
        ...(described && { described }),
        answers: growGroup([pair.a, pair.b], neighbours).flatMap((voice) => {
          const own = answer(voice);
          return own ? spreadVoice(voice, own) : [];
        }),
      },
    ];
  });
}
