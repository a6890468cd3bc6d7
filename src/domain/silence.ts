import { foldText } from './folded-text.ts';
import type { Range } from './range.ts';
import { isWordStart } from './words.ts';

const BETWEEN_WORDS = String.raw`[\p{L}\p{N}\p{M}]*[^\p{L}\p{N}\p{M}]+`;

/**
 * Finds every place where a term occurs: whole words, any case, word forms by prefix, so that "withdraw"
 * also finds "withdrawal". An article that has none of a point's terms is silent on it, and that is the proof.
 */
export function findTerm(text: string, term: string): readonly Range[] {
  const words = lowerCase(foldText(term).text).trim().split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const folded = foldText(text);
  const lowered = lowerCase(folded.text);
  const pattern = new RegExp(words.map((word) => RegExp.escape(word)).join(BETWEEN_WORDS), 'gu');

  return Array.from(lowered.matchAll(pattern))
    .filter((match) => isWordStart(lowered, match.index))
    .map((match) => ({
      start: folded.starts[match.index] ?? 0,
      end: folded.ends[match.index + match[0].length - 1] ?? 0,
    }));
}

/** Lower case without a change of length, so that offsets stay true: the few letters that grow are left alone. */
function lowerCase(text: string): string {
  const lowered = text.toLowerCase();
  if (lowered.length === text.length) return lowered;
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join('');
}
