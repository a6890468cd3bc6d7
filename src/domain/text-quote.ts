import { foldWords, type FoldedText } from './folded-text.ts';
import type { Range } from './range.ts';

/**
 * Words cut from a text, with enough of their surroundings to tell them from the same words elsewhere.
 * The W3C Web Annotation Data Model calls it `TextQuoteSelector` (section 4.2.4) and so names its parts.
 */
export interface TextQuote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/**
 * Finds every place where a quote stands, in reading order, as ranges of the unfolded text.
 *
 * None and several are results like any other: which of them is acceptable is for the caller to say.
 * White space between the quote and its prefix or suffix is not compared.
 */
export function findTextQuote(text: FoldedText, quote: TextQuote): readonly Range[] {
  const exact = foldWords(quote.exact);
  if (exact === '') return [];
  const prefix = foldWords(quote.prefix ?? '');
  const suffix = foldWords(quote.suffix ?? '');
  const matches: Range[] = [];

  for (let at = text.text.indexOf(exact); at !== -1; at = text.text.indexOf(exact, at + 1)) {
    const after = at + exact.length;
    if (!isPrecededBy(text.text, at, prefix) || !isFollowedBy(text.text, after, suffix)) continue;
    matches.push({ start: text.starts[at] ?? 0, end: text.ends[after - 1] ?? 0 });
  }
  return matches;
}

function isPrecededBy(text: string, at: number, words: string): boolean {
  const end = text.charAt(at - 1) === ' ' ? at - 1 : at;
  return text.slice(0, end).endsWith(words);
}

function isFollowedBy(text: string, at: number, words: string): boolean {
  return text.startsWith(words, text.charAt(at) === ' ' ? at + 1 : at);
}
