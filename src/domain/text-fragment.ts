import type { Range } from './range.ts';
import { foldCase, isWordBoundary, splitWords } from './words.ts';

/** Longer quotes are given by their first and last words, which also keeps links short. */
const LONGEST_QUOTE = 120;
/** How many code units of words stand for the beginning, the end or the surroundings of a quote, at least. */
const ENOUGH = 24;

/**
 * The address of a page with the request to show a passage of it: `#:~:text=[prefix-,]start[,end][,-suffix]`
 * (URL Fragment Text Directives, W3C Community Group draft, section 3). Browsers that know no text fragments open
 * the page as usual.
 * @param text the text in which the passage stands; no more than what may be shown, for its words are in the address
 * @param range the passage in it, in code units
 */
export function linkPassage(address: string, text: string, range: Range): string {
  const directive = writeTextDirective(text, widenToWords(text, range));
  return directive === undefined ? address : addDirectives(address, [directive]);
}

/** Adds directives to an address. A fragment that it has stays, for browsers that do not know these. */
export function addDirectives(address: string, directives: readonly string[]): string {
  return `${address}${address.includes('#') ? '' : '#'}:~:${directives.join('&')}`;
}

/** Undefined for a passage without words. */
function writeTextDirective(text: string, { start, end }: Range): string | undefined {
  const lines = splitLines(text.slice(start, end));
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const isShort = lines.length === 1 && first.length <= LONGEST_QUOTE;
  const quote = isShort ? [first] : [takeFirstWords(first), takeLastWords(last)];
  // Words that stand several times are told apart by what is beside them in their own paragraph.
  const isClear = countPlaces(text, quote[0] ?? '') < 2;
  const before = isClear ? '' : takeLastWords(text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim());
  const after = isClear ? '' : takeFirstWords(/^.*/u.exec(text.slice(end))?.[0].trim() ?? '');
  const parts = [
    ...(before === '' ? [] : [`${escapeDirective(before)}-`]),
    ...quote.map(escapeDirective),
    ...(after === '' ? [] : [`-${escapeDirective(after)}`]),
  ];
  return `text=${parts.join(',')}`;
}

/** A text fragment finds whole words only. */
function widenToWords(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from > 0 && !isWordBoundary(text, from)) from -= 1;
  while (to < text.length && !isWordBoundary(text, to)) to += 1;
  return { start: from, end: to };
}

/** The lines of a passage that have words: a quote in one piece is looked for inside one paragraph only. */
function splitLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}

function takeFirstWords(line: string): string {
  const last = splitWords(line).find(({ end }) => end >= ENOUGH);
  return last ? line.slice(0, last.end) : line;
}

function takeLastWords(line: string): string {
  const first = splitWords(line).findLast(({ start }) => line.length - start >= ENOUGH);
  return first ? line.slice(first.start) : line;
}

/** In how many places words stand, as a text fragment looks for them: in any case, white space evened out. */
function countPlaces(text: string, words: string): number {
  return foldText(text).split(foldSpace(words)).length - 1;
}

/** Texts as they were folded: each is asked for once for every passage, and those of one story after another. */
const folded = new Map<string, string>();
const MOST_FOLDED = 50;

function foldText(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const fold = foldSpace(text);
  folded.set(text, fold);
  return fold;
}

function foldSpace(text: string): string {
  return foldCase(text).replaceAll(/\s+/gu, ' ');
}

/** A comma, an ampersand and a hyphen have a meaning of their own in a directive; `encodeURIComponent` leaves the hyphen. */
export function escapeDirective(words: string): string {
  // Half a surrogate pair cannot be written in an address.
  return encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');
}
