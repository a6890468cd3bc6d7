import { splitContentWords } from './content-words.ts';
import { areInOneLanguage, type Statement, type Voice } from './statements.ts';

/** How much a stem says: the rarer among the statements of a story, the more. */
export type Weights = (stem: string) => number;

/**
 * Inverse document frequency (Sparck Jones 1972) with a statement as the document: ln(1 + statements / those with the
 * stem). What stands in every statement of an event, such as the country, says little.
 */
export function measureWeights(statements: readonly Statement[]): Weights {
  const counts = new Map<string, number>();
  for (const { stems } of statements) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const weigh = (count: number) => Math.log(1 + statements.length / count);
  const weights = new Map(Array.from(counts, ([stem, count]) => [stem, weigh(count)]));
  return (stem) => weights.get(stem) ?? weigh(1);
}

/** Below this two statements hardly tell of the same thing: found by trial, and told in the reasons as it is. */
export const LEAST_LIKENESS = 0.16;

/** From here two statements surely tell of the same thing. */
export const SURE_LIKENESS = 0.3;

/**
 * The cosine of the vectors of weights of two statements (Salton's vector space model), from 0 to 1: what both say, by
 * how much each says. No model is asked, so that it is the same on every machine, and the words in common explain it.
 */
export function measureLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>, weights: Weights): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const stem of few) if (many.has(stem)) common += weights(stem) ** 2;
  return common === 0 ? 0 : common / (measureLength(a, weights) * measureLength(b, weights));
}

/** The length of a vector of weights: how much some stems say together. */
export function measureLength(stems: Iterable<string>, weights: Weights): number {
  let sum = 0;
  for (const stem of stems) sum += weights(stem) ** 2;
  return Math.sqrt(sum);
}

/** Two voices that may tell of the same thing. */
export interface Pair {
  readonly a: Voice;
  readonly b: Voice;
  readonly likeness: number;
}

/** With fewer content words in common likeness is chance. */
const FEWEST_COMMON = 2;
/** A stem that stands in more of many statements finds no pair by itself. */
const MOST_SHARE = 0.1;
const FEW_STATEMENTS = 400;

/** So many of the voices nearest to one are looked at. */
const MOST_NEIGHBOURS = 40;

/**
 * Pairs of voices of different texts that are alike, each with its nearest, the most alike first. Between languages
 * names and numbers alone are the same.
 */
export function findPairs(voices: readonly Voice[], weights: Weights): readonly Pair[] {
  const numbers = new Map<string, number[]>();
  voices.forEach(({ first }, index) => {
    for (const stem of first.stems) {
      const own = numbers.get(stem);
      if (own) own.push(index);
      else numbers.set(stem, [index]);
    }
  });
  const most = Math.max(FEW_STATEMENTS, voices.length * MOST_SHARE);
  const lengths = voices.map(({ first }) => measureLength(first.stems, weights));
  const sums = new Float64Array(voices.length);
  const counts = new Uint16Array(voices.length);
  const pairs = voices.flatMap((a, index): readonly Pair[] => {
    const touched: number[] = [];
    for (const stem of a.first.stems) {
      const own = numbers.get(stem) ?? [];
      if (own.length > most) continue;
      const weight = weights(stem) ** 2;
      for (const other of own) {
        if (other <= index) continue;
        if (counts[other] === 0) touched.push(other);
        sums[other] = (sums[other] ?? 0) + weight;
        counts[other] = (counts[other] ?? 0) + 1;
      }
    }
    const found = touched.flatMap((other): readonly Pair[] => {
      const b = voices[other];
      if (!b || (counts[other] ?? 0) < FEWEST_COMMON || a.first.source === b.first.source) return [];
      const likeness = areInOneLanguage(a.first.source, b.first.source)
        ? (sums[other] ?? 0) / ((lengths[index] ?? 1) * (lengths[other] ?? 1))
        : measureLikenessAbroad(a.first, b.first, weights);
      return likeness >= LEAST_LIKENESS ? [{ a, b, likeness }] : [];
    });
    for (const other of touched) sums[other] = counts[other] = 0;
    return found.length <= MOST_NEIGHBOURS
      ? found
      : found.toSorted((x, y) => y.likeness - x.likeness).slice(0, MOST_NEIGHBOURS);
  });
  return pairs.toSorted((x, y) => y.likeness - x.likeness);
}

/** Stems of the names and numbers of a statement. */
function listAnchors({ words, source }: Statement): ReadonlySet<string> {
  const content = splitContentWords(words, source.language);
  return new Set(content.flatMap(({ start, stem }) => (/^[\p{Lu}\p{N}]/u.test(words.slice(start)) ? stem : [])));
}

/** Of statements in two languages names and numbers alone can be compared. */
function measureLikenessAbroad(a: Statement, b: Statement, weights: Weights): number {
  const [own, other] = [listAnchors(a), listAnchors(b)];
  return own.intersection(other).size < FEWEST_COMMON ? 0 : measureLikeness(own, other, weights);
}

/** Pairs of voices that are alike, by voice. */
export type NearVoices = ReadonlyMap<Voice, ReadonlyMap<Voice, number>>;

export function listNeighbours(pairs: readonly Pair[]): NearVoices {
  const neighbours = new Map<Voice, Map<Voice, number>>();
  for (const { a, b, likeness } of pairs) {
    neighbours.set(a, (neighbours.get(a) ?? new Map<Voice, number>()).set(b, likeness));
    neighbours.set(b, (neighbours.get(b) ?? new Map<Voice, number>()).set(a, likeness));
  }
  return neighbours;
}

/** A few voices with those that are surely like each of them and like each other, one of each text. */
export function growGroup(
  seeds: readonly [Voice, ...Voice[]],
  neighbours: NearVoices,
  needed = SURE_LIKENESS,
): readonly Voice[] {
  const group: Voice[] = [...seeds];
  const measure = (voice: Voice) => Math.min(...group.map((one) => neighbours.get(one)?.get(voice) ?? 0));
  const common = [...(neighbours.get(seeds[0])?.keys() ?? [])]
    .map((voice) => ({ voice, least: measure(voice) }))
    .filter(({ least }) => least >= needed)
    .toSorted((x, y) => y.least - x.least);
  for (const { voice } of common) {
    const isNew = voice.all.every(({ source }) => !group.some(({ all }) => all.some((one) => one.source === source)));
    if (isNew && measure(voice) >= needed) group.push(voice);
  }
  return group;
}
