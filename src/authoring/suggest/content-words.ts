import { isEnglish } from '../../analysis/number-words.ts';
import { isUnspaced, splitWords, type Word } from '../../domain/words.ts';

/** A word that carries content, with the stem by which its forms are the same. */
export interface ContentWord extends Word {
  readonly stem: string;
}

/** English words that stand in every text. Other languages get along without: weights make frequent words light. */
export const FUNCTION_WORDS = new Set(
  `a about above after again against all also although am among an and another any are aren't around as at be became
  because become been before being below between both but by can cannot could did do does doing down due during each
  either else even ever every few for from further get gets got had has have having he he's her here hers herself him
  himself his how however i if in into is it it's its itself just least less made make makes many may me might more most
  much must my myself near neither no nor not now of off on once one only onto or other others our ours ourselves out
  over own per rather said same say saying says she should since so some still such than that that's the their theirs
  them themselves then there these they they're this those though through thus to too toward towards under until up
  upon us very via was wasn't we were weren't what when where whether which while who whom whose why will with within
  without would yet you your yours told tell tells added according including include includes`.split(/\s+/u),
);

/**
 * Words of a text that carry content, in their order. Scripts without spaces give pairs of characters that follow one
 * another: one character is in too many words, and where words end only a dictionary knows.
 */
export function splitContentWords(text: string, language?: string): readonly ContentWord[] {
  const words = splitWords(text);
  return words.flatMap((word, index) => {
    if (isUnspaced(word.key)) {
      const next = words[index + 1];
      if (next?.start !== word.end || !isUnspaced(next.key)) return [];
      const key = word.key + next.key;
      return [{ start: word.start, end: next.end, key, stem: key }];
    }
    const bare = word.key.replace(/'s$|'$/u, '');
    if (FUNCTION_WORDS.has(bare) && isEnglish(language)) return [];
    if (bare.length < 2 && !/\p{N}|[^\p{ASCII}]/u.test(bare)) return [];
    return [{ ...word, stem: stemWord(bare, language) }];
  });
}

/** The stems of the words that carry content. */
export function listStems(text: string, language?: string): ReadonlySet<string> {
  return new Set(splitContentWords(text, language).map(({ stem }) => stem));
}

/** Longest stems: what stands behind them in longer words is mostly an ending. */
const LONGEST_STEM = { english: 7, other: 6 };

/** The part by which forms of a word are the same: English endings go, and long words of any language are cut. */
function stemWord(key: string, language?: string): string {
  if (!/^[\p{L}\p{M}]+$/u.test(key)) return key;
  if (!isEnglish(language)) return key.replace(/^و?ال(?=..)/u, '').slice(0, LONGEST_STEM.other);
  const bare = key.replace(/(?:ies|ied)$/u, 'y').replace(/(?<=.{4})(?:ing|ed|es|ly)$|(?<=.{3})(?<!s)s$/u, '');
  return (bare.length > 4 ? bare.replace(/e$/u, '') : bare).slice(0, LONGEST_STEM.english);
}
