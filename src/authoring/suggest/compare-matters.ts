import { isEnglish } from '../../analysis/number-words.ts';
import { splitWords } from '../../domain/words.ts';
import { quoteClause } from './clauses.ts';
import { listStems, splitContentWords } from './content-words.ts';
import { growGroup, LEAST_LIKENESS, measureLength, type NearVoices, type Pair, type Weights } from './likeness.ts';
import { nameTopic } from './name-topic.ts';
import { areInOneLanguage, type Statement, type Voice } from './statements.ts';
import { spreadVoice, type Suggestion } from './suggestion.ts';

/** What has less of its own, as the length of a vector of weights, says what the other says. */
const MUCH = 3;
/** What has so much of what two have in common tells of it. */
const MOSTLY = 0.35;
/** What counts of a name, which is in every text of a story, and of words that both have in one row. */
const SHARE = 0.3;
const WORDS_OF_A_ROW = 6;

/**
 * Passages on one matter that each have much in common and much of their own, side by side: whether they say the same
 * is for a reader to judge.
 */
export function compareMatters(
  pairs: readonly Pair[],
  neighbours: NearVoices,
  weights: Weights,
): readonly Suggestion[] {
  const measure = (stems: ReadonlySet<string>) => measureLength(stems, weights);
  const seeds = pairs
    .flatMap((pair) => {
      const [a, b] = [pair.a.first, pair.b.first];
      if (a.place === 'headline' || b.place === 'headline' || !areInOneLanguage(a.source, b.source)) return [];
      const common = a.stems.intersection(b.stems);
      const plain = listPlain(a).union(listPlain(b));
      if (common.isDisjointFrom(plain)) return [];
      const copied = listStems([...listRows(a).intersection(listRows(b))].join(' '), a.source.language);
      const weigh = (stem: string) => weights(stem) * (plain.has(stem) && !copied.has(stem) ? 1 : SHARE);
      const own = Math.min(measure(a.stems.difference(common)), measure(b.stems.difference(common)));
      const weight = measureLength(common, weigh) * Math.sqrt(pair.likeness) * Math.min(1, own / MUCH);
      return [{ pair, common, weigh, weight }];
    })
    .toSorted((x, y) => y.weight - x.weight);
  const told = new Set<Voice>();
  return seeds.flatMap(({ pair: { a, b }, common, weigh, weight }): readonly Suggestion[] => {
    if (told.has(a) && told.has(b)) return [];
    const measureShare = (stems: ReadonlySet<string>) => (measure(stems.intersection(common)) / measure(common)) ** 2;
    const group = growGroup([a, b], neighbours, LEAST_LIKENESS).filter(
      ({ first }) => first.place === 'body' && measureShare(first.stems) >= MOSTLY,
    );
    const clauses = group.map(({ first }) => quoteClause(first, common, weights));
    // The same words in other marks are one quotation.
    if (new Set(clauses.map((clause) => clause.replaceAll(/[\p{P}\s]/gu, '').toLowerCase())).size < 2) return [];
    for (const voice of group) told.add(voice);
    const eye = group.reduce((sum, { first }) => sum + first.prominence, 0) / group.length;
    return [
      {
        kind: 'wording',
        score: 14 + 4 * weight + 36 * eye,
        topic: nameTopic(a.first, b.first, ({ stem }) => -weigh(stem)),
        reasons: ['Passages on one matter. Look whether they say the same.'],
        answers: group.flatMap((voice, index) => {
          const label = clauses[index] ?? '';
          return spreadVoice(voice, { position: `${String(index)} ${label}`, label });
        }),
      },
    ];
  });
}

/** Stems of words that are neither names nor figures; where every noun may have a capital, of all words. */
function listPlain({ words, source: { language } }: Statement): ReadonlySet<string> {
  const content = splitContentWords(words, language);
  const plain = isEnglish(language) ? content.filter(({ start }) => /\p{Ll}/u.test(words.charAt(start))) : content;
  return new Set(plain.map(({ stem }) => stem));
}

/** Each so many words of a statement that follow one another. */
function listRows({ words }: Statement): ReadonlySet<string> {
  const keys = splitWords(words).map(({ key }) => key);
  return new Set(keys.slice(WORDS_OF_A_ROW - 1).map((_key, at) => keys.slice(at, at + WORDS_OF_A_ROW).join(' ')));
}
