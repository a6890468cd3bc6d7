import { compareWords, type DriftStep } from '../../domain/drift.ts';
import { compareDays } from './days.ts';
import { compareDenials } from './denials.ts';
import { growGroup, SURE_LIKENESS, type NearVoices, type Pair, type Weights } from './likeness.ts';
import { splitContentWords } from './content-words.ts';
import { listWords, nameTopic } from './name-topic.ts';
import { compareSureness } from './sureness.ts';
import { areInOneLanguage, type Statement, type Voice } from './statements.ts';
import { spreadVoice, type Difference, type Suggestion } from './suggestion.ts';

/** From here two statements are sentence for sentence the same but for what differs. */
const ALIKE = 0.4;

/** Of more articles some two always have other words for a matter. */
const FEW_ARTICLES = 2;

/** In which respects two voices may differ, what readers would call the difference first. */
const RESPECTS: readonly {
  readonly compare: (pair: Pair) => Difference | undefined;
  readonly least: number;
  /** For the order: a part that is sure, and one that grows with what catches the eye. */
  readonly score: number;
  readonly eye: number;
}[] = [
  { compare: compareDenials, least: 0, score: 40, eye: 28 },
  { compare: compareDays, least: 0, score: 22, eye: 22 },
  { compare: compareSureness, least: SURE_LIKENESS, score: 24, eye: 22 },
  { compare: compareWording, least: ALIKE, score: 8, eye: 8 },
];
/** So many of the first hold between languages. */
const IN_ANY_LANGUAGE = 2;
const SCORE_OF_LIKENESS = 40;

/**
 * Points from pairs of voices on one thing, by the first respect in which they differ. Others join that are on the
 * same thing as each that is there.
 */
export function comparePairs(
  pairs: readonly Pair[],
  neighbours: NearVoices,
  weights: Weights,
  articles: number,
): readonly Suggestion[] {
  const seeds = pairs
    .flatMap((pair) => {
      const difference = findDifference(pair);
      return !difference || (articles > FEW_ARTICLES && difference.difference.kind === 'wording')
        ? []
        : [{ pair, ...difference }];
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
        topic: nameTopic(pair.a.first, pair.b.first, ({ stem }) => -weights(stem)),
        reasons: [reason],
        aspects,
        relation,
        answers,
      },
    ];
  });
}

function findDifference(pair: Pair): { readonly difference: Difference; readonly score: number } | undefined {
  const { a, b, likeness } = pair;
  const eye = (a.first.prominence + b.first.prominence) / 2;
  const respects = areInOneLanguage(a.first.source, b.first.source) ? RESPECTS : RESPECTS.slice(0, IN_ANY_LANGUAGE);
  for (const { compare, least, score, eye: share } of respects) {
    const difference = likeness >= least ? compare(pair) : undefined;
    if (difference) return { difference, score: score + share * eye + SCORE_OF_LIKENESS * likeness };
  }
  return undefined;
}

const WORDS_SHOWN = 4;
/** What is longer is quoted in part, in characters. */
const LONGEST_SENTENCE = 200;

/** Two that tell of one matter, each with words of its own; openings are compared as wholes. */
function compareWording({ a: { first: a }, b: { first: b } }: Pair): Difference | undefined {
  if (a.place === 'headline' || b.place === 'headline' || !hasReplacement(a, b)) return undefined;
  const quoteOwn = (one: Statement, other: Statement) =>
    listWords(one, (stem) => !other.stems.has(stem))
      .slice(0, WORDS_SHOWN)
      .map(({ start, end }) => `“${one.words.slice(start, end)}”`)
      .join(', ');
  const labels = new Map([
    [a, quoteOwn(a, b)],
    [b, quoteOwn(b, a)],
  ]);
  return {
    kind: 'wording',
    aspects: ['label', 'scope'],
    relation: 'refine',
    reason: `Of one matter ${a.source.id} alone has ${labels.get(a) ?? ''}, ${b.source.id} alone ${labels.get(b) ?? ''}. Look whether they say the same.`,
    answer: ({ first }) => {
      const label = labels.get(first);
      const isShort = first.sentence.end - first.sentence.start <= LONGEST_SENTENCE;
      return label === undefined ? undefined : { position: label, label, ...(isShort && { range: first.sentence }) };
    },
  };
}

/** Whether two statements have other words in one place: each there some that the other has nowhere. */
function hasReplacement(a: Statement, b: Statement): boolean {
  const isOwn = ({ kind, text }: DriftStep) => {
    const other = kind === 'quoted' ? b : a;
    return splitContentWords(text, other.source.language).some(({ stem }) => !other.stems.has(stem));
  };
  const steps = compareWords(a.words, b.words).map((step) => step.kind !== 'same' && isOwn(step));
  return steps.some((isOther, index) => isOther && steps[index + 1] === true);
}
