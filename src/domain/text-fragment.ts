import { findWholeWords } from './find-term.ts';
import { loosenText, type LooseText } from './loose-text.ts';
import type { Range } from './range.ts';
import { selectText } from './text-selectors.ts';
import { isUnspaced } from './words.ts';

/** Longer quotes are given by their first and last words, which also keeps links short. */
const LONGEST_QUOTE = 120;
/** How many code units of words stand for the beginning or the end of a long quote, at least. */
const ENOUGH = 24;

/**
 * The address of a page with the request to show a passage of it: `#:~:text=[prefix-,]start[,end][,-suffix]`
 * (URL Fragment Text Directives, W3C Community Group draft, section 3). Browsers that know no text fragments open
 * the page as usual, and all do where no directive would be right.
 * @param text the text in which the passage stands; no more than what may be shown, for its words are in the address
 * @param range the passage in it, in code units
 */
export function linkPassage(address: string, text: string, range: Range): string {
  const directive = writeTextDirective(text, range);
  return directive === undefined ? address : addDirectives(address, [directive]);
}

/** Adds directives to an address. A fragment that it has stays, for browsers that do not know these. */
export function addDirectives(address: string, directives: readonly string[]): string {
  if (directives.length === 0) return address;
  return `${address}${address.includes('#') ? '' : '#'}:~:${directives.join('&')}`;
}

/** The words of a directive. */
interface Directive {
  readonly before: string;
  /** The quote in one piece, or where it begins and ends. */
  readonly pieces: readonly Range[];
  readonly after: string;
}

/** The directive of a passage. Undefined for a passage without words, and where nothing beside it tells it from another. */
function writeTextDirective(text: string, passage: Range): string | undefined {
  const quote = widenToWords(text, dropWordlessLines(text, passage));
  if (!hasWords(text.slice(quote.start, quote.end))) return undefined;
  const pieces = cutQuote(text, quote);
  const { prefix, suffix } = selectText(text, quote);
  const around = widenToWords(text, { start: quote.start - prefix.length, end: quote.end + suffix.length });
  // Of one line: browsers look for each part inside one paragraph.
  const before = text.slice(around.start, quote.start).trimEnd().split('\n').at(-1) ?? '';
  const [after = ''] = text.slice(quote.end, around.end).trimStart().split('\n', 1);
  const alone = { before: '', pieces, after: '' };
  const beside = { before: hasWords(before) ? before : '', pieces, after: hasWords(after) ? after : '' };
  const directive = [alone, beside].find((one) => isClear(text, one));
  return directive && printDirective(text, directive);
}

function printDirective(text: string, { before, pieces, after }: Directive): string {
  const print = (words: string) => escapeDirective(words.replaceAll(/\s+/gu, ' ').trim());
  const parts = [
    ...(before === '' ? [] : [`${print(before)}-`]),
    ...pieces.map(({ start, end }) => print(text.slice(start, end))),
    ...(after === '' ? [] : [`-${print(after)}`]),
  ];
  return `text=${parts.join(',')}`;
}

/** Whether browsers find it in its own place only: in any case, without accents, whatever signs are between the letters. */
function isClear(text: string, { before, pieces: [start, end], after }: Directive): boolean {
  const find = (...parts: readonly (Range | string | undefined)[]) => {
    const words = parts.map((part = '') => (typeof part === 'string' ? part : text.slice(part.start, part.end)));
    return findWholeWords(loosenOnce(text), words.join(' '));
  };
  if (!end) return find(before, start, after).length === 1;
  const [opening, ...others] = find(before, start);
  const closing = find(end, after).find((range) => range.start >= (opening?.end ?? 0));
  return others.length === 0 && closing !== undefined && closing.start >= end.start;
}

/** A quote in one piece, which browsers look for inside one paragraph; or where it begins and ends. */
function cutQuote(text: string, { start, end }: Range): readonly Range[] {
  const words = text.slice(start, end);
  if (words.length <= LONGEST_QUOTE && !words.includes('\n')) return [{ start, end }];
  const [firstLine = ''] = words.split('\n', 1);
  const opening = widenToWords(text, { start, end: start + Math.min(ENOUGH, firstLine.length) });
  const lastLine = words.split('\n').at(-1) ?? '';
  const closing = widenToWords(text, { start: end - Math.min(ENOUGH, lastLine.length), end });
  return opening.end > closing.start ? [{ start, end }] : [opening, closing];
}

function dropWordlessLines(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end);
  const [before = ''] = /^(?:[^\p{L}\p{N}]*\n)?\s*/u.exec(words) ?? [];
  // What stands before is looked at first, for a text may have thousands of signs in a row.
  const [signs = ''] = /(?<![^\p{L}\p{N}])[^\p{L}\p{N}]*$/u.exec(words.slice(before.length)) ?? [];
  const [kept = ''] = signs.split('\n', 1);
  return { start: start + before.length, end: end - signs.length + kept.trimEnd().length };
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Browsers find whole words only. */
function widenToWords(text: string, { start, end }: Range): Range {
  return { start: findWord(text, start).start, end: findWord(text, end - 1).end };
}

/**
 * The word at a place, or the sign. In scripts without spaces each browser asks a dictionary of its own, so that only
 * what has no letters parts words for sure.
 */
function findWord(text: string, at: number): Range {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const [line = ''] = text.slice(lineStart).split('\n', 1);
  const [before = ''] = /(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}\p{M}]*$/u.exec(line.slice(0, at - lineStart)) ?? [];
  const [after = ''] = /^[\p{L}\p{N}\p{M}]*/u.exec(text.slice(at)) ?? [];
  if (after !== '' && isUnspaced(before + after)) return { start: at - before.length, end: at + after.length };
  const { index, segment } = segmenter.segment(line).containing(at - lineStart) ?? { index: line.length, segment: '' };
  return { start: lineStart + index, end: lineStart + index + segment.length };
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Texts made ready for looking: each is asked for every passage of it, and those of one story after another. */
const loosened = new Map<string, LooseText>();
const MOST_LOOSENED = 50;

function loosenOnce(text: string): LooseText {
  const known = loosened.get(text);
  if (known) return known;
  if (loosened.size >= MOST_LOOSENED) loosened.clear();
  const loose = loosenText(text);
  loosened.set(text, loose);
  return loose;
}

/** A comma, an ampersand and a hyphen have a meaning of their own in a directive; `encodeURIComponent` leaves the hyphen. */
export function escapeDirective(words: string): string {
  // Half a surrogate pair cannot be written in an address.
  return encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');
}
