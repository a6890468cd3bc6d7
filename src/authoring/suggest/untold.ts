import { findProperNames } from './proper-names.ts';
import { growGroup, type Neighbours, type Weights } from './likeness.ts';
import { isSameLanguage, type Statement, type SuggestionText, type Voice } from './statements.ts';
import { scoreMany, shorten, spreadVoice, type Suggestion } from './suggestion.ts';

/** Shorter statements say too little by themselves. */
const FEWEST_STEMS = 5;
/** A text that has so much of what is said, by weight, in two statements that follow one another may say it too. */
const MOST_COVERED = 0.33;
/** A statement that begins so tells of somebody or something named before it. */
const UNBOUND =
  /^["\u201c\u2018]?(?:they|he|she|it|this|these|those|that|we|i|his|her|their|its|one|another|then|such|you|your|my|our|there|here|both|some|others?)\b/iu;
/** From here statements tell the same. */
const SAME_LIKENESS = 0.4;
/** Of a group of texts that tell something more must be silent than may say it. */
const MOST_UNSURE = 0.5;

/**
 * What some articles tell and others do not, as far as words can show: what a text has in no two statements that
 * follow one another it is taken not to tell. Each article that may tell it is left for the author to look at.
 */
export function findUntold(
  voices: readonly Voice[],
  neighbours: Neighbours,
  weights: Weights,
  articles: readonly SuggestionText[],
): readonly Suggestion[] {
  const measure = openCoverage(voices, weights);
  const used = new Set<Voice>();
  const ordered = voices.toSorted((a, b) => b.first.prominence - a.first.prominence);
  return ordered.flatMap((voice): readonly Suggestion[] => {
    const { first } = voice;
    if (used.has(voice) || !isTelling(first)) return [];
    const group = growGroup([voice], neighbours, SAME_LIKENESS).filter((one) => one.first.stems.size >= FEWEST_STEMS);
    for (const one of group) used.add(one);
    const telling = new Set(group.flatMap(({ all }) => all.map(({ source }) => source)));
    const others = articles.filter((text) => !telling.has(text) && isSameLanguage(text, first.source));
    if (others.length === 0 || telling.size > others.length + 1) return [];
    const covered = measure(first);
    const unsure = others.filter((text) => (covered.get(text) ?? 0) >= MOST_COVERED);
    if (unsure.length > MOST_UNSURE * (others.length - unsure.length)) return [];
    const nearest = Math.max(0, ...others.map((text) => covered.get(text) ?? 0));
    const isNamed = findProperNames(first.source.text.content, first).length > 0;
    return [
      {
        kind: 'absence',
        score:
          15 +
          18 * first.prominence +
          12 * (1 - nearest) +
          (isNamed ? 3 : -3) -
          (/^["\u201c]/u.test(first.words) ? 5 : 0) +
          (/\p{N}/u.test(first.words) ? 3 : 0) +
          (telling.size > 1 ? 4 : 0) -
          scoreMany(articles.length) -
          (isVerbatim(group, neighbours) ? SCORE_OF_WIRE : 0),
        topic: shorten(first.words, 50),
        reasons: [
          telling.size === 1
            ? `${first.source.id} alone seems to tell it.`
            : `${String(telling.size)} of ${String(articles.length)} articles tell it; ${String(others.length - unsure.length)} seem not to.`,
        ],
        aspects: ['inclusion'],
        relation: 'refine',
        answers: group.flatMap((one) =>
          spreadVoice(one, { position: 'so', label: '', ...(telling.size === 1 && { range: one.first.sentence }) }),
        ),
      },
    ];
  });
}

/** Almost the same sentence: an agency wrote it, and whoever cut it had no reason of his own. */
const WIRE_LIKENESS = 0.75;
const SCORE_OF_WIRE = 12;

function isVerbatim([a, ...others]: readonly Voice[], neighbours: Neighbours): boolean {
  if (!a) return false;
  const isAlike = (b: Voice) => (neighbours.get(a)?.get(b) ?? 0) >= WIRE_LIKENESS;
  return others.length > 0 ? others.every(isAlike) : a.all.length > 1;
}

/** Whether a statement says something by itself: not the end of a sentence, nor the opening, which tells what all tell. */
function isTelling({ stems, place, words, source, start, sentence }: Statement): boolean {
  const isBeginning = start - sentence.start < LONGEST_JOINT && sentence.start > 0;
  return (
    place === 'body' && source.isRecord !== true && isBeginning && stems.size >= FEWEST_STEMS && !UNBOUND.test(words)
  );
}

/** Joining words before a statement, in characters. */
const LONGEST_JOINT = 6;

/** Who has the same figure mostly tells the same. */
const WEIGHT_OF_FIGURES = 2;

/** Of a statement, how much of its weight each other text has in two statements that follow one another. */
function openCoverage(voices: readonly Voice[], weights: Weights) {
  const statements = [...new Set(voices.flatMap(({ all }) => all))];
  const bySource = Map.groupBy(statements, ({ source }) => source);
  const places = new Map<string, { readonly source: SuggestionText; readonly at: number }[]>();
  for (const [source, own] of bySource)
    own
      .toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start)
      .forEach(({ stems }, at) => {
        for (const stem of stems) {
          const known = places.get(stem);
          if (known) known.push({ source, at });
          else places.set(stem, [{ source, at }]);
        }
      });
  return ({ stems, source }: Statement): ReadonlyMap<SuggestionText, number> => {
    const sums = new Map<SuggestionText, Map<number, number>>();
    let total = 0;
    for (const stem of stems) {
      const weight = weights(stem) * (/\p{N}/u.test(stem) ? WEIGHT_OF_FIGURES : 1);
      total += weight;
      for (const place of places.get(stem) ?? []) {
        if (place.source === source) continue;
        const own = sums.get(place.source) ?? new Map<number, number>();
        sums.set(place.source, own.set(place.at, (own.get(place.at) ?? 0) + weight));
      }
    }
    const measure = (own: ReadonlyMap<number, number>) =>
      Math.max(...Array.from(own, ([at, sum]) => sum + (own.get(at + 1) ?? 0)));
    return new Map(Array.from(sums, ([text, own]) => [text, measure(own) / total]));
  };
}
