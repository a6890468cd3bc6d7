import { shorten } from '../../content/excerpt.ts';
import { isTelling } from '../../analysis/telling-term.ts';
import type { NamedCopy } from '../../content/read-story-texts.ts';
import { findTerm, isFindable } from '../../domain/find-term.ts';
import { foldCase } from '../../domain/words.ts';
import { splitContentWords } from './content-words.ts';
import { LEAST_LIKENESS, measureLikeness, type Weights } from './likeness.ts';
import { areInOneLanguage, type Statement, type SuggestionText } from './statements.ts';

/** An article without a claim on a point, and the sentence of it that comes nearest to what the others say. */
export interface Unheard {
  readonly article: string;
  /** `look` when it may say so there; `unread` when its language is none of theirs. */
  readonly reading: 'silent' | 'look' | 'unread';
  /** From 1; 0 is the headline. */
  readonly paragraph?: number;
  readonly nearest?: string;
}

export interface FoundSilence {
  readonly unheard: readonly Unheard[];
  /** Words that would prove the silence of all, by the rules of the check, once each was looked at; none when no words do. */
  readonly terms: readonly string[];
}

/** What is known of those who speak to a point. */
export interface Spoken {
  readonly text: SuggestionText;
  /** Its evidence. */
  readonly quotes: readonly string[];
}

/** So many of those who speak are held against each article that does not. */
const MOST_SPOKEN = 12;

/**
 * Looks what articles without a claim on a point come nearest to say on it. Nobody is called silent without terms that
 * prove it.
 * @param figures stems of what is counted: who has one of these has nothing nearer
 */
export function findSilence(
  spoken: readonly Spoken[],
  others: readonly NamedCopy[],
  statements: ReadonlyMap<string, readonly Statement[]>,
  weights: Weights,
  figures: readonly ReadonlySet<string>[] = [],
): FoundSilence {
  const told = spoken.slice(0, MOST_SPOKEN).flatMap(({ text, quotes }) =>
    quotes.map((quote) => ({
      text,
      stems: new Set(splitContentWords(quote, text.language).map(({ stem }) => stem)),
    })),
  );
  const read = others.map((copy) => {
    const own = statements.get(copy.id) ?? [];
    const source = own[0]?.source;
    const heard = source ? told.filter(({ text }) => areInOneLanguage(text, source)) : [];
    const near = own.map((statement) => ({
      statement,
      likeness:
        Math.max(0, ...heard.map(({ stems }) => measureLikeness(stems, statement.stems, weights))) +
        Number(figures.some((stems) => stems.size > 0 && stems.isSubsetOf(statement.stems))),
    }));
    const [best] = near.toSorted((a, b) => b.likeness - a.likeness);
    const reading = heard.length === 0 ? 'unread' : (best?.likeness ?? 0) >= LEAST_LIKENESS ? 'look' : 'silent';
    return { copy, reading, best: heard.length === 0 ? undefined : best?.statement } as const;
  });
  const words = spoken.flatMap(({ text, quotes }) =>
    quotes.flatMap((quote) =>
      splitContentWords(quote, text.language).map(({ start, end, stem }) => ({
        word: quote.slice(start, end).replace(/['\u2019]s$/u, ''),
        weight: weights(stem),
      })),
    ),
  );
  const ordered = words.toSorted((a, b) => b.weight - a.weight).map(({ word }) => word);
  const terms = chooseTerms(
    ordered,
    read.flatMap(({ copy, reading }) => (reading === 'unread' ? [] : [copy])),
    spoken.map(({ quotes }) => quotes),
  );
  return {
    unheard: read.map(({ copy, reading, best }) => ({
      article: copy.id,
      reading: reading === 'silent' && terms.length === 0 ? 'look' : reading,
      ...(best && { paragraph: best.paragraph, nearest: shorten(best.words, 70) }),
    })),
    terms,
  };
}

const MOST_TERMS = 4;

/**
 * Words that the check accepts as a proof of silence: none of the silent articles has them, and they find every
 * article that speaks. None when there are no such words.
 * @param words the likeliest first
 * @param speakers the evidence of each article that speaks
 */
function chooseTerms(
  words: readonly string[],
  silent: readonly NamedCopy[],
  speakers: readonly (readonly string[])[],
): readonly string[] {
  if (silent.length === 0) return [];
  const isMissing = (word: string) =>
    silent.every(({ copy }) => {
      const { headline, body } = copy.searchable.loosen();
      return findTerm(headline, word).length + findTerm(body, word).length === 0;
    });
  const keys = words.map(foldCase);
  const fit = words
    .filter((_word, index) => keys.indexOf(keys[index] ?? '') === index)
    .filter((word) => isFindable(word) && isMissing(word))
    .map((word) => ({ word, found: speakers.filter((evidence) => isTelling(word, evidence)) }))
    .filter(({ found }) => found.length > 0)
    .toSorted((a, b) => b.found.length - a.found.length || b.word.length - a.word.length);
  const needed = speakers.map((evidence) => fit.find(({ found }) => found.includes(evidence))?.word);
  if (needed.includes(undefined)) return [];
  const telling = new Set(needed.flatMap((word) => word ?? []));
  return [...telling, ...fit.map(({ word }) => word).filter((word) => !telling.has(word))].slice(
    0,
    Math.max(MOST_TERMS, telling.size),
  );
}
