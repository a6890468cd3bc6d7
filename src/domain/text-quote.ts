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
 * White space between the quote and its prefix or suffix is not compared. Words may be cut anywhere, as in any
 * text quote, but a number may not: a part of one is another number.
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
    if (isInsideNumber(text.text, at) || isInsideNumber(text.text, after)) continue;
    matches.push({ start: text.starts[at] ?? 0, end: text.ends[after - 1] ?? 0 });
  }
  return matches;
}

/** Whether a cut at `at` would part a number: “5 million” is not what “15 million” says. */
function isInsideNumber(text: string, at: number): boolean {
  return (
    /\p{Nd}[.,]?$/u.test(text.slice(Math.max(0, at - 3), at)) &&
    /^[.,]?\p{Nd}/u.test(text.slice(at, at + 3)) &&
    !/[.,]{2}/u.test(text.slice(at - 1, at + 1))
  );
}

function isPrecededBy(text: string, at: number, words: string): boolean {
  const end = text.charAt(at - 1) === ' ' ? at - 1 : at;
  return text.slice(0, end).endsWith(words);
}

function isFollowedBy(text: string, at: number, words: string): boolean {
  return text.startsWith(words, text.charAt(at) === ' ' ? at + 1 : at);
}
