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

/** Folded texts before and behind the one that is searched, into which a prefix or a suffix may reach. */
export interface Neighbours {
  readonly before?: string;
  readonly after?: string;
}

/**
 * Finds every place where a quote stands, in reading order, as ranges of the unfolded text.
 *
 * None and several are results like any other: which of them is acceptable is for the caller to say.
 * White space between the quote and its prefix or suffix is not compared. Words may be cut anywhere, as in any
 * text quote, but a number may not: a part of one is another number.
 */
export function findTextQuote(
  text: FoldedText,
  quote: TextQuote,
  { before = '', after = '' }: Neighbours = {},
): readonly Range[] {
  const exact = foldWords(quote.exact);
  if (exact === '') return [];
  const prefix = foldWords(quote.prefix ?? '');
  const suffix = foldWords(quote.suffix ?? '');
  const matches: Range[] = [];

  for (let at = text.text.indexOf(exact); at !== -1; at = text.text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    if (isInsideNumber(text, at) || isInsideNumber(text, end)) continue;
    const [first, last] = [at - prefix.length - 1, end + suffix.length + 1];
    const lead = first < 0 ? `${before} ${text.text.slice(0, at)}` : text.text.slice(first, at);
    const tail = last > text.text.length ? `${text.text.slice(end)} ${after}` : text.text.slice(end, last);
    if (!lead.trimEnd().endsWith(prefix) || !tail.trimStart().startsWith(suffix)) continue;
    matches.push({ start: text.starts[at] ?? 0, end: text.ends[end - 1] ?? 0 });
  }
  return matches;
}

/** What a number in Chinese or Japanese is written with, besides digits. */
export const HAN_NUMERALS = '〇零一二三四五六七八九十百千万萬亿億两兩';
/** What stands inside a number. */
const DIGIT = String.raw`[\p{Nd}${HAN_NUMERALS}]`;
const SIGN = String.raw`[.,'·٫٬/:⁄–−-]`;
const DIGIT_BEFORE = new RegExp(`${DIGIT}${SIGN}?$`, 'u');
const DIGIT_BEHIND = new RegExp(`^(?:${SIGN}?${DIGIT}|[¼-¾⅐-⅞])`, 'u');
const TWO_SIGNS = new RegExp(`${SIGN}{2}`, 'u');
const GROUP_BEFORE = /(?<!\p{Nd})\p{Nd}{1,3} ?$/u;
const GROUP_BEHIND = /^ ?\p{Nd}{3}(?!\p{Nd})/u;
const TENS_BEFORE = /(?:twen|thir|for|fif|six|seven|eigh|nine)ty-$/iu;
const MINUS_BEFORE = /(?<![^\s("'])[-–−]$/u;

/** Whether a cut at `at` would part a number: “5 million” is not what “15 million” says, nor “20” what “10-20” does. */
function isInsideNumber({ text, starts, ends }: FoldedText, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at);
  const after = text.slice(at, at + 8);
  if (DIGIT_BEFORE.test(before) && DIGIT_BEHIND.test(after)) return !TWO_SIGNS.test(text.slice(at - 1, at + 1));
  if (TENS_BEFORE.test(before) || (MINUS_BEFORE.test(before) && /^\p{Nd}/u.test(after))) return true;
  // Between two paragraphs, such as the cells of a table, more than one space was folded.
  const space = before.endsWith(' ') ? at - 1 : at;
  return (ends[space] ?? 0) - (starts[space] ?? 0) === 1 && GROUP_BEFORE.test(before) && GROUP_BEHIND.test(after);
}
