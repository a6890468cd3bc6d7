import { isEnglish } from '../../analysis/number-words.ts';
import { isTelling } from '../../analysis/telling-term.ts';
import { isFindable } from '../../domain/find-term.ts';
import { foldCase } from '../../domain/words.ts';
import { splitContentWords } from './content-words.ts';
import type { Weights } from './likeness.ts';
import type { SuggestionText } from './statements.ts';
import { BROAD } from './telling-count.ts';

/** Evidence of one who speaks to a point. */
export interface Spoken {
  readonly text: SuggestionText;
  readonly quote: string;
}

const MOST_TERMS = 4;
/** English words with such endings tell what was done, or how. */
const NO_NOUN = /(?:ed|ing|ly)$/u;
/** A name that the question names is a term where so few statements have it: one in ten. */
const LEAST_OF_A_NAME = Math.log(1 + 10);

/** The nouns of a matter that its question names and that find every article that speaks; none when there are none. */
export function chooseTerms(
  spoken: readonly Spoken[],
  named: ReadonlySet<string>,
  isMatter: (word: string) => boolean,
  weights: Weights,
): readonly string[] {
  const words = spoken.flatMap(({ text, quote }) =>
    splitContentWords(quote, text.language).map(({ start, end, stem }) => ({
      text,
      word: quote.slice(start, end).replace(/['\u2019]s$|(?<=^\p{Ll}+..(?!ie)..)(?<![su])s$/u, ''),
      stem,
    })),
  );
  const best = [...Map.groupBy(words, ({ word }) => foldCase(word)).values()]
    .flatMap((uses) => {
      const { word = '', stem = '' } = uses.find((use) => /^\p{Ll}/u.test(use.word)) ?? uses[0] ?? {};
      const isName = uses.every((use) => /^\p{Lu}/u.test(use.word) && isEnglish(use.text.language));
      const isNoun =
        named.has(stem) && !(NO_NOUN.test(word) || BROAD.has(word)) && (!isName || weights(stem) >= LEAST_OF_A_NAME);
      if (!(isMatter(word) || isNoun) || !isFindable(word)) return [];
      const telling = spoken.filter(({ text, quote }) => isTelling(word, [quote], text.language));
      return [{ word, found: new Set(telling.map(({ text }) => text)) }];
    })
    // Of two words the noun stands behind.
    .reverse()
    .toSorted((a, b) => b.found.size - a.found.size);
  const needed = spoken.map(({ text }) => best.find(({ found }) => found.has(text)));
  const other = best.filter(({ word }) => isMatter(word)).slice(0, MOST_TERMS);
  return needed.includes(undefined) ? [] : [...new Set([...needed, ...other].flatMap((one) => one?.word ?? []))];
}
