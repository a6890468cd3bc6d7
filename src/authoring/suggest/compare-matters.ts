import { quoteClause } from './clauses.ts';
import { growGroup, LEAST_LIKENESS, measureLength, type NearVoices, type Pair, type Weights } from './likeness.ts';
import { nameTopic } from './name-topic.ts';
import { findSharedMatter } from './shared-matter.ts';
import { areInOneLanguage, type Voice } from './statements.ts';
import { spreadVoice, type Suggestion } from './suggestion.ts';

/** What has less of its own, as the length of a vector of weights, says what the other says. */
const MUCH = 3;
/** What has so much of what two have in common tells of it; a matter that has so much of another is that. */
const MOSTLY = 0.35;
const SAME_MATTER = 0.25;
/** Of more articles some two always do. */
const MOST_ARTICLES = 10;
/** Where one denies or hedges and another does not, the matter is told otherwise. */
const WEIGHT_OF_RESERVATION = 1.3;
/** What is longer is quoted in part, in characters. */
const LONGEST_SENTENCE = 200;

/**
 * Passages on one matter that each have much in common and much of their own, side by side: whether they say the same
 * is for a reader to judge. What two share is the matter, so a statement may tell of several.
 */
export function compareMatters(
  pairs: readonly Pair[],
  neighbours: NearVoices,
  weights: Weights,
  articles: number,
): readonly Suggestion[] {
  if (articles > MOST_ARTICLES) return [];
  const measure = (stems: ReadonlySet<string>) => measureLength(stems, weights);
  const seeds = pairs
    .flatMap((pair) => {
      const [a, b] = [pair.a.first, pair.b.first];
      if (a.place === 'headline' || b.place === 'headline' || !areInOneLanguage(a.source, b.source)) return [];
      const common = a.stems.intersection(b.stems);
      const own = Math.min(measure(a.stems.difference(common)), measure(b.stems.difference(common)));
      const matter = findSharedMatter(a, b, weights);
      if (!matter) return [];
      const weight =
        matter.weight *
        Math.sqrt(pair.likeness) *
        Math.min(1, own / MUCH) *
        (matter.isReserved ? WEIGHT_OF_RESERVATION : 1);
      return [{ pair, common, matter, weight }];
    })
    .toSorted((x, y) => y.weight - x.weight);
  const told = new Map<Voice, ReadonlySet<string>[]>();
  return seeds.flatMap(({ pair: { a, b }, common, matter: { stems, weigh }, weight }): readonly Suggestion[] => {
    const measureShare = (stems: ReadonlySet<string>) => (measure(stems.intersection(common)) / measure(common)) ** 2;
    const before = [a, b].map((voice) => told.get(voice) ?? []);
    if (before.every(({ length }) => length > 0) || before.flat().some((other) => measureShare(other) >= SAME_MATTER))
      return [];
    const group = growGroup([a, b], neighbours, LEAST_LIKENESS).filter(
      ({ first }) => first.place === 'body' && measureShare(first.stems) >= MOSTLY,
    );
    const clauses = group.map(({ first }) => quoteClause(first, stems, weights));
    // The same words in other marks are one quotation.
    if (new Set(clauses.map((clause) => clause.replaceAll(/[\p{P}\s]/gu, '').toLowerCase())).size < 2) return [];
    for (const voice of group) told.set(voice, [...(told.get(voice) ?? []), common]);
    const eye = group.reduce((sum, { first }) => sum + first.prominence, 0) / group.length;
    return [
      {
        kind: 'wording',
        score: 14 + 4 * weight + 36 * eye,
        topic: nameTopic(a.first, b.first, ({ stem }) => -weigh(stem), stems),
        reasons: ['Passages on one matter. Look whether they say the same.'],
        answers: group.flatMap((voice, index) => {
          const { start, end } = voice.first.sentence;
          const label = clauses[index] ?? '';
          return spreadVoice(voice, {
            position: `${String(index)} ${label}`,
            label,
            ...(end - start <= LONGEST_SENTENCE && voice.all.length === 1 && { range: voice.first.sentence }),
          });
        }),
      },
    ];
  });
}
