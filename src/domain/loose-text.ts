import { loosenCharacter, SPELT_OUT } from './loose-letters.ts';
import { isUnspaced } from './words.ts';

/** What stands between a letter and the one before it, from nothing to white space. */
export const GAPS = { none: 0, signs: 1, hyphen: 2, space: 3 } as const;
type Gap = (typeof GAPS)[keyof typeof GAPS];

/**
 * A text made ready for looking generously: its letters and digits alone, each as `loosenCharacter` has it, and where
 * each of them came from. To find a quote is another matter: there, every letter counts (`foldText`).
 */
export interface LooseText {
  readonly letters: string;
  /** For each code unit of `letters`: what stands before it. Hyphens at line ends, numbers in groups and initials count as one word. */
  readonly gaps: readonly Gap[];
  /** For each code unit of `letters`: where the character that gave it begins. */
  readonly starts: readonly number[];
  /** For each code unit of `letters`: where that character ends, with its marks. */
  readonly ends: readonly number[];
  /** The same text with `ue` for `ü` and the like; undefined when it has no such letter. */
  readonly speltOut?: LooseText;
}

const HAS_SPELT_OUT = new RegExp(`[${[...SPELT_OUT.keys()].join('')}]`, 'iu');

export function loosenText(original: string): LooseText {
  const loose = readText(original, loosenCharacter);
  if (!HAS_SPELT_OUT.test(original)) return loose;
  const spellOut = (character: string) => loosenCharacter(SPELT_OUT.get(character.toLowerCase()) ?? character);
  return { ...loose, speltOut: readText(original, spellOut) };
}

function readText(original: string, loosen: typeof loosenCharacter): LooseText {
  const known = new Map<string, string | Gap>();
  const gaps: Gap[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let letters = '';
  let gap: Gap = GAPS.space;
  let end = 0;
  let before = '';
  let at = 0;
  for (const character of original) {
    const start = at;
    at += character.length;
    let loose = known.get(character);
    if (loose === undefined) known.set(character, (loose = readCharacter(character, loosen)));
    if (typeof loose === 'number') {
      if (loose > gap) gap = loose;
    } else if (loose === '') {
      if (gap === GAPS.none) ends[ends.length - 1] = at;
    } else {
      if (gap === GAPS.space && before !== '') gap = judgeSpace(original, { end, start, before, character });
      for (let unit = 0; unit < loose.length; unit += 1) {
        gaps.push(unit === 0 ? gap : GAPS.none);
        starts.push(start);
        ends.push(at);
      }
      letters += loose;
      gap = GAPS.none;
      end = at;
      before = character;
    }
  }
  return { letters, gaps, starts, ends };
}

/** The letters of a character, none when it is not seen by itself, or the gap that it makes. */
function readCharacter(character: string, loosen: typeof loosenCharacter): string | Gap {
  if (SPACE.test(character)) return GAPS.space;
  if (character === NON_JOINER) return GAPS.hyphen;
  return loosen(character) ?? (HYPHEN.test(character) ? GAPS.hyphen : GAPS.signs);
}

/** The byte order mark is none, though JavaScript counts it as one. */
const SPACE = /(?!\ufeff)\s/u;
const HYPHEN = /\p{Pd}/u;
/** Joins words in Persian and its neighbours, as a hyphen does elsewhere; many write a space for it. */
const NON_JOINER = '\u200c';
const PLAIN = /^[a-z]$/iu;
const LINE_END = /^\p{M}*[-\u2010\u2011\u00ad\u00ac][\s\p{Cf}]+$/u;
const DIGIT = /^\p{Nd}$/u;
const THREE_DIGITS = /^\p{Nd}{3}(?!\p{Nd})/u;
const POINT_AND_SPACE = /^\.\s+$/u;
const INITIAL_BEFORE = /(?<![\p{L}\p{N}\p{M}])\p{L}\p{M}*$/u;
const INITIAL = /^\p{L}\p{M}*\./u;

/** White space that parts no word: behind a hyphen, around “&”, between groups of digits or initials, in scripts without spaces. */
function judgeSpace(
  original: string,
  { end, start, before, character }: { end: number; start: number; before: string; character: string },
): Gap {
  const between = original.slice(end, start);
  // Most words of most texts.
  if (between === ' ' && PLAIN.test(before) && PLAIN.test(character)) return GAPS.space;
  if (LINE_END.test(between)) return GAPS.hyphen;
  if (between.trim() === '&') return GAPS.signs;
  const after = original.slice(start, start + 12);
  if (between.length === 1 && DIGIT.test(before) && THREE_DIGITS.test(after)) return GAPS.signs;
  const isInitial = POINT_AND_SPACE.test(between) && INITIAL.test(after);
  if (isInitial && INITIAL_BEFORE.test(original.slice(Math.max(0, end - 6), end))) return GAPS.signs;
  return isUnspaced(before) && isUnspaced(character) ? GAPS.signs : GAPS.space;
}
