import { compareDays } from './days.ts';
import { compareDenials, isDenialApart } from './denials.ts';
import { growGroup, SURE_LIKENESS, type Neighbours, type Pair, type Weights } from './likeness.ts';
import { splitContentWords, type ContentWord } from './content-words.ts';
import { compareSpeakers } from './speakers.ts';
import { compareSureness } from './sureness.ts';
import type { Statement, Voice } from './statements.ts';
import { scoreMany, spreadVoice, type Difference, type Suggestion } from './suggestion.ts';

/** From here two statements are sentence for sentence the same but for what differs. */
const ALIKE = 0.4;

/** Less alike, statements of one matter are hard to tell from others. */
const LEAST_WORDING = 0.28;

/** In which respects two voices may differ, what readers would call the difference first. */
const RESPECTS: readonly {
  readonly compare: (pair: Pair, weights: Weights) => Difference | undefined;
  readonly least: number;
  /** For the order: a part that is sure, and one that grows with what catches the eye. */
  readonly score: number;
  readonly eye: number;
}[] = [
  { compare: compareDenials, least: 0, score: 40, eye: 28 },
  { compare: compareDays, least: SURE_LIKENESS, score: 22, eye: 22 },
  { compare: compareSureness, least: SURE_LIKENESS, score: 24, eye: 22 },
  { compare: compareSpeakers, least: ALIKE, score: 24, eye: 20 },
  { compare: compareWording, least: LEAST_WORDING, score: 6, eye: 22 },
];
const SCORE_OF_LIKENESS = 20;
/** From here statements are as alike as need be. */
const SAME_LIKENESS = 0.5;

/**
 * Points from pairs of voices on one thing, by the first respect in which they differ. Others join that are on the
 * same thing as each that is there.
 */
export function comparePairs(pairs: readonly Pair[], neighbours: Neighbours, weights: Weights): readonly Suggestion[] {
  const count = new Set([...neighbours.keys()].map(({ first }) => first.source)).size;
  const seeds = pairs
    .filter((pair) => pair.likeness >= LEAST_WORDING || isDenialApart(pair))
    .flatMap((pair) => {
      const difference = findDifference(pair, weights, count);
      return difference ? [{ pair, ...difference }] : [];
    })
    .toSorted((x, y) => y.score - x.score);
  const taken = new Map<string, Set<Voice>>();
  return seeds.flatMap(({ pair, score, difference }): readonly Suggestion[] => {
    const { kind, aspects, relation, reason } = difference;
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
        topic: nameTopic(pair.a.first, pair.b.first, weights),
        reasons: [reason],
        aspects,
        relation,
        answers,
      },
    ];
  });
}

function findDifference(
  pair: Pair,
  weights: Weights,
  count: number,
): { readonly difference: Difference; readonly score: number } | undefined {
  const { a, b, likeness } = pair;
  const eye = (a.first.prominence + b.first.prominence) / 2;
  const sure = SCORE_OF_LIKENESS * Math.min(1, likeness / SAME_LIKENESS);
  for (const { compare, least, score, eye: share } of RESPECTS) {
    const difference = likeness >= least ? compare(pair, weights) : undefined;
    if (!difference) continue;
    const many = difference.kind === 'wording' ? scoreMany(count) : 0;
    return { difference, score: score + share * eye + sure - many };
  }
  return undefined;
}

/** With fewer content words in common two statements hardly tell of the same. */
const FEWEST_COMMON = 3;
/** Each says so much by itself, by weight, that it does not say just what the other says. */
const LEAST_OWN = 0.3;
const WORDS_SHOWN = 4;
/** What is longer is quoted in part, in characters. */
const LONGEST_SENTENCE = 200;

/** Two that tell of one matter, each with words of its own. */
function compareWording({ a: { first: a }, b: { first: b } }: Pair, weights: Weights): Difference | undefined {
  const weigh = (stems: Iterable<string>) => Array.from(stems, (stem) => weights(stem) ** 2).reduce((x, y) => x + y, 0);
  const isOther = [a, b].every(
    (one) => weigh(one.stems.difference(one === a ? b.stems : a.stems)) >= LEAST_OWN * weigh(one.stems),
  );
  const common = listWords(a, (stem) => b.stems.has(stem));
  // Names alone may stand in two statements of two matters, and openings are compared as wholes.
  const bare = common.filter(({ start }) => !/^\p{Lu}/u.test(a.words.slice(start)));
  if (!isOther || bare.length < FEWEST_COMMON || a.place === 'headline' || b.place === 'headline') return undefined;
  const quote = (one: Statement, words: readonly ContentWord[]) =>
    words
      .slice(0, WORDS_SHOWN)
      .map(({ start, end }) => `“${one.words.slice(start, end)}”`)
      .join(', ');
  const labels = new Map(
    [a, b].map((one) => [
      one,
      quote(
        one,
        listWords(one, (stem) => !(one === a ? b : a).stems.has(stem)),
      ),
    ]),
  );
  return {
    kind: 'wording',
    aspects: ['label', 'scope'],
    relation: 'refine',
    reason: `Both have ${quote(
      a,
      listWords(a, (stem) => b.stems.has(stem)),
    )}; ${a.source.id} alone ${labels.get(a) ?? ''}, ${b.source.id} alone ${labels.get(b) ?? ''}. Look whether they say the same.`,
    answer: ({ first }) => {
      const label = labels.get(first);
      const { sentence } = first;
      const isShort = sentence.end - sentence.start <= LONGEST_SENTENCE;
      return label === undefined ? undefined : { position: label, label, ...(isShort && { range: sentence }) };
    },
  };
}

/** Content words of a statement with certain stems, each once. */
function listWords({ words, source }: Statement, isMeant: (stem: string) => boolean): readonly ContentWord[] {
  const meant = splitContentWords(words, source.language).filter(({ stem }) => isMeant(stem));
  return meant.filter(({ stem }, index) => meant.findIndex((word) => word.stem === stem) === index);
}

/** How many words make a topic. */
const WORDS_OF_A_TOPIC = 4;

/** The weightiest of the words that two statements have in common, in the order of the first. */
function nameTopic(a: Statement, b: Statement, weights: Weights): string {
  return listWords(a, (stem) => b.stems.has(stem))
    .toSorted((x, y) => weights(y.stem) - weights(x.stem) || x.start - y.start)
    .slice(0, WORDS_OF_A_TOPIC)
    .toSorted((x, y) => x.start - y.start)
    .map(({ start, end }) => a.words.slice(start, end))
    .join(', ');
}
