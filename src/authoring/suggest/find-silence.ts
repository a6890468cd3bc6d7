import { shorten } from '../../content/excerpt.ts';
import { isTelling } from '../../analysis/telling-term.ts';
import type { NamedCopy } from '../../content/read-story-texts.ts';
import { findTerm, isFindable } from '../../domain/find-term.ts';
import { foldCase } from '../../domain/words.ts';
import { splitContentWords } from './content-words.ts';
import { LEAST_LIKENESS, measureLikeness, type Weights } from './likeness.ts';
import { listMatters } from './matters.ts';
import { BROAD, listTelling } from './telling-count.ts';
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
  /** Words that would prove the silence of all who are called silent, by the rules of the check; none when no words do. */
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
/** Who has so much of what the question names, by weight, in one statement, may speak of it. */
const MOSTLY = 0.5;
/** So much of a statement is shown, in characters. */
const EXCERPT = 80;

/**
 * Looks what articles without a claim on a point come nearest to say on it: by what the question names, then by the
 * words of those who speak. Nobody is called silent without terms that prove it, nor who may tell it in other words.
 */
export function findSilence(
  question: string,
  spoken: readonly Spoken[],
  others: readonly NamedCopy[],
  statements: ReadonlyMap<string, readonly Statement[]>,
  weights: Weights,
): FoundSilence {
  const told = spoken.slice(0, MOST_SPOKEN).flatMap(({ text, quotes }) =>
    quotes.map((quote) => ({
      text,
      quote,
      stems: new Set(splitContentWords(quote, text.language).map(({ stem }) => stem)),
    })),
  );
  const language = spoken[0]?.text.language;
  const named = new Set(splitContentWords(question, language).map(({ stem }) => stem));
  const asked = question || told.map(({ quote }) => quote).join(' ');
  const matters = [...listTelling(asked, language), ...listMatters(asked, language)];
  const weigh = (stems: ReadonlySet<string>) => [...stems].reduce((sum, stem) => sum + weights(stem), 0);
  const measureNamed = ({ stems, words }: Statement) =>
    isMatter(words) ? 1 : weigh(named.intersection(stems)) / Math.max(1, weigh(named));
  const isMatter = (words: string) => matters.some((matter) => matter.test(words));
  const terms = chooseTerms(spoken, named, isMatter, weights);
  // A long statement is shown from a little before what is asked.
  const cutTo = ({ words, source }: Statement) => {
    const at = Math.max(0, ...matters.map((matter) => words.search(matter)));
    const [word] = splitContentWords(words, source.language).filter(({ stem }) => named.has(stem));
    const from = Math.max(0, words.lastIndexOf(' ', (at || (word?.start ?? 0)) - EXCERPT / 2));
    return `${from > 0 ? '… ' : ''}${shorten(words.slice(from), EXCERPT)}`;
  };
  const unheard = others.map(({ id, copy }): Unheard => {
    const own = statements.get(id) ?? [];
    const source = own[0]?.source;
    const heard = source ? told.filter(({ text }) => areInOneLanguage(text, source)) : [];
    if (heard.length === 0) return { article: id, reading: 'unread' };
    const near = own.map((statement) => {
      const likeness = Math.max(...heard.map(({ stems }) => measureLikeness(stems, statement.stems, weights)));
      const share = measureNamed(statement);
      return { statement, isNear: share >= MOSTLY || likeness >= LEAST_LIKENESS, score: share + likeness };
    });
    const [best] = near.toSorted((a, b) => b.score - a.score);
    const { headline, body } = copy.searchable.loosen();
    const isSilent =
      terms.length > 0 &&
      !near.some(({ isNear }) => isNear) &&
      terms.every((term) => findTerm(headline, term).length + findTerm(body, term).length === 0);
    return {
      article: id,
      reading: isSilent ? 'silent' : 'look',
      ...(best && { paragraph: best.statement.paragraph, nearest: cutTo(best.statement) }),
    };
  });
  return { unheard, terms };
}

const MOST_TERMS = 4;
/** English words with such endings tell what was done, or how. */
const NO_NOUN = /(?:ed|ing|ly)$/u;
/** A name that the question names is a term where so few statements have it: one in ten. */
const LEAST_OF_A_NAME = Math.log(1 + 10);

/**
 * The nouns of a matter that find every article that speaks: those that its question names, and those that most who
 * speak share. None when there are no such words.
 */
function chooseTerms(
  spoken: readonly Spoken[],
  named: ReadonlySet<string>,
  isMatter: (word: string) => boolean,
  weights: Weights,
): readonly string[] {
  const words = spoken.flatMap(({ text: { language }, quotes }) =>
    quotes.flatMap((quote) =>
      splitContentWords(quote, language).map(({ start, end, stem }) => ({
        word: quote.slice(start, end).replace(/['\u2019]s$|(?<=^\p{Ll}+..(?!ie)..)(?<![su])s$/u, ''),
        stem,
      })),
    ),
  );
  const fit = [...Map.groupBy(words, ({ word }) => foldCase(word)).values()]
    .flatMap((uses) => {
      const { word = '', stem = '' } = uses.find((use) => /^\p{Ll}/u.test(use.word)) ?? uses[0] ?? {};
      const found = spoken.filter(({ quotes, text }) => isTelling(word, quotes, text.language));
      const isShared = found.length > 1 && found.length * 2 > spoken.length;
      const isName = uses.every((use) => /^\p{Lu}/u.test(use.word));
      const isNoun =
        !(NO_NOUN.test(word) || BROAD.has(word)) && (!isName || (named.has(stem) && weights(stem) >= LEAST_OF_A_NAME));
      const rank = isMatter(word) ? 2 : isNoun ? (named.has(stem) ? 2 : Number(isShared)) : 0;
      return isFindable(word) && found.length * rank > 0 ? [{ word, rank, found }] : [];
    })
    // Of two words the noun stands behind.
    .reverse()
    .toSorted((a, b) => b.found.length - a.found.length);
  const best = fit.filter(({ rank }) => rank === 2 || fit.every((one) => one.rank < 2));
  const needed = spoken.flatMap((one) => best.find(({ found }) => found.includes(one)) ?? []);
  const other = best.filter(({ word }) => isMatter(word)).slice(0, MOST_TERMS);
  return needed.length < spoken.length ? [] : [...new Set([...needed, ...other].map(({ word }) => word))];
}
