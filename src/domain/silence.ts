import { foldWords, type FoldedText } from './folded-text.ts';
import type { Range } from './range.ts';
import { isWordStart } from './words.ts';

const WORD_CHARACTERS = /[\p{L}\p{N}\p{M}]*/uy;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

/**
 * Finds every place where a term occurs: whole words, any case, word forms by prefix, so that "withdraw"
 * also finds "withdrawal". An article that has none of a point's terms is silent on it, and that is the proof.
 */
export function findTerm(folded: FoldedText, term: string): readonly Range[] {
  const [first, ...rest] = lowerCase(foldWords(term)).split(' ').filter(Boolean);
  if (first === undefined) return [];
  const lowered = lowerCaseOf(folded);
  const matches: Range[] = [];
  for (let at = lowered.indexOf(first); at !== -1; at = lowered.indexOf(first, at + 1)) {
    const end = isWordStart(lowered, at) ? findEnd(lowered, at + first.length, rest) : undefined;
    if (end !== undefined) matches.push({ start: folded.starts[at] ?? 0, end: folded.ends[end - 1] ?? 0 });
  }
  return matches;
}

/** Every text is asked for many terms. */
const loweredTexts = new WeakMap<FoldedText, string>();

function lowerCaseOf(folded: FoldedText): string {
  const known = loweredTexts.get(folded);
  if (known !== undefined) return known;
  const lowered = lowerCase(folded.text);
  loweredTexts.set(folded, lowered);
  return lowered;
}

/** Where the last of some words ends that follow one another from `at` on; undefined when they do not follow. */
function findEnd(text: string, at: number, words: readonly string[]): number | undefined {
  let end = at;
  for (const word of words) {
    // The rest of the word before, then no letter up to the next.
    WORD_CHARACTERS.lastIndex = end;
    WORD_CHARACTERS.test(text);
    const gap = WORD_CHARACTERS.lastIndex;
    const start = text.indexOf(word, gap);
    if (start <= gap || WORD_CHARACTER.test(text.slice(gap, start))) return undefined;
    end = start + word.length;
  }
  return end;
}

/**
 * Lower case without a change of length, so that offsets stay true: the few letters that grow are left alone.
 * The last sigma of a Greek word is made like the others.
 */
function lowerCase(text: string): string {
  const whole = text.toLowerCase();
  const lowered = whole.length === text.length ? whole : lowerLetters(text);
  return lowered.replaceAll('ς', 'σ');
}

function lowerLetters(text: string): string {
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join('');
}
