import { shorten } from '../../content/excerpt.ts';
import { splitContentWords } from './content-words.ts';
import type { NearVoices, Weights } from './likeness.ts';
import { areInOneLanguage, type Statement, type SuggestionText, type Voice } from './statements.ts';
import { spreadVoice, type Suggestion } from './suggestion.ts';

/** Shorter statements say too little by themselves. */
const FEWEST_STEMS = 5;
/** Who has more of the words of a statement, by weight, wherever they stand, may say it too. */
const MOST_COMMON = 0.4;
/** A statement that begins so tells of somebody or something named before it. */
const UNBOUND =
  /^["\u201c\u2018]?(?:(?:and|but|so)\s+)?(?:they|he|she|it|this|these|those|that|we|i|his|her|their|its|one|another|then|such|you|your|my|our|there|here|both|some|others?)\b/iu;
/** Names and figures that no other article has: with so many, what is told is a fact that can be looked for. */
const FEWEST_DETAILS = 2;
const WORDS_SHOWN = 3;
/** Of many some one always tells more: each doubling of the articles takes so much. */
const SCORE_OF_MANY = 8;
const QUOTED = /["\u201c\u201e\u00ab][^"\u201c\u201d\u00bb]+/gu;

/**
 * What some articles tell and no other does, as far as words can show: each other has no statement that is like
 * theirs, and few of its words anywhere. One that may tell it in words of its own is enough to propose nothing.
 */
export function findUntold(
  voices: readonly Voice[],
  neighbours: NearVoices,
  weights: Weights,
  articles: readonly SuggestionText[],
): readonly Suggestion[] {
  const bySource = Map.groupBy(
    voices.flatMap(({ all }) => all),
    ({ source }) => source,
  );
  const stemsOf = new Map([...bySource].map(([text, own]) => [text, new Set(own.flatMap(({ stems }) => [...stems]))]));
  const has = (text: SuggestionText, stem: string) => stemsOf.get(text)?.has(stem) ?? false;
  const mayTell = (text: SuggestionText, voice: Voice) => {
    if ([...(neighbours.get(voice)?.keys() ?? [])].some(({ all }) => all.some(({ source }) => source === text)))
      return true;
    const weigh = (stems: readonly string[]) => stems.reduce((sum, stem) => sum + weights(stem), 0);
    const stems = [...voice.first.stems];
    return weigh(stems.filter((stem) => has(text, stem))) > MOST_COMMON * weigh(stems);
  };
  return voices.flatMap((voice): readonly Suggestion[] => {
    const { first, all } = voice;
    if (!isTelling(first)) return [];
    const telling = new Set(all.map(({ source }) => source));
    const others = articles.filter((text) => !telling.has(text) && areInOneLanguage(text, first.source));
    if (others.length === 0 || telling.size > others.length + 1) return [];
    if (others.some((text) => mayTell(text, voice))) return [];
    const own = listDetails(first)
      .filter((word) => !articles.some((text) => !telling.has(text) && has(text, word.stem)))
      .map(({ start, end }) => `“${first.words.slice(start, end)}”`);
    return [
      {
        kind: 'absence',
        score:
          (own.length >= FEWEST_DETAILS ? 40 : 10) +
          16 * first.prominence +
          (telling.size > 1 ? 4 : 0) -
          SCORE_OF_MANY * Math.log2(articles.length),
        topic: shorten(first.words, 50),
        reasons: [
          telling.size === 1
            ? `${first.source.id} alone seems to tell it.`
            : `${String(telling.size)} of ${String(articles.length)} articles tell it; the others seem not to.`,
          ...(own.length === 0 ? [] : [`No other article has ${own.slice(0, WORDS_SHOWN).join(', ')}.`]),
        ],
        answers: spreadVoice(voice, {
          position: 'so',
          label: '',
          ...(telling.size === 1 && { range: first.sentence }),
        }),
      },
    ];
  });
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

/** Names, figures and words in quotation marks inside a statement: in other words nobody tells these. */
function listDetails({ words, source }: Statement) {
  const quoted = Array.from(words.matchAll(QUOTED), ({ 0: quote, index }) => ({ index, end: index + quote.length }));
  return splitContentWords(words, source.language).filter(
    ({ start, stem }) =>
      /\p{N}/u.test(stem) ||
      quoted.some(({ index, end }) => index > 0 && index < start && start < end) ||
      (stem.length > 2 && /^\p{Lu}/u.test(words.slice(start)) && /[\p{L}\p{N},]\s$/u.test(words.slice(0, start))),
  );
}
