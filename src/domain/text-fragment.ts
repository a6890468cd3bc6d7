import { findWholeWords } from './find-term.ts';
import { loosenText, type LooseText } from './loose-text.ts';
import type { Range } from './range.ts';
import { isUnspaced } from './words.ts';

/** Longer quotes are given by their first and last words, which also keeps links short. */
const LONGEST_QUOTE = 120;
/** How many code units of words stand for the beginning or the end of a long quote, at least. */
const ENOUGH = 24;
/** How many code units beside a quote are given, tried in turn until browsers find it in one place only. */
const CONTEXTS = [0, 24, 48, 96, 192];

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

/** What a directive names, as ranges of a text. */
interface Directive {
  readonly before?: Range | undefined;
  readonly quote: Range;
  readonly after?: Range | undefined;
}

/**
 * The directive of a passage, with what tells it from the same words elsewhere: of its own paragraph, or of the one
 * beside it when the whole paragraph stands twice. Undefined for a passage without words, and where nothing tells it.
 */
function writeTextDirective(text: string, passage: Range): string | undefined {
  const lines = listLines(text);
  const first = lines.findIndex(({ end }) => end > passage.start);
  const last = lines.findLastIndex(({ start }) => start < passage.end);
  const [top, bottom] = [lines[first], lines[last]];
  if (!top || !bottom || first > last) return undefined;
  const quote = {
    start: widenStart(text, top, Math.max(passage.start, top.start)),
    end: widenEnd(text, bottom, Math.min(passage.end, bottom.end)),
  };
  if (!hasWords(text, quote)) return undefined;
  // One after another, for the first mostly tells it.
  function* listDirectives(line: Range, lastLine: Range): Generator<Directive> {
    for (const length of CONTEXTS) {
      const before = takeBefore(text, line, quote.start, length);
      yield { before, quote, after: takeAfter(text, lastLine, quote.end, length) };
    }
    const whole = { start: line.start, end: lastLine.end };
    const [above, below] = [lines[first - 1], lines[last + 1]];
    for (const length of CONTEXTS.slice(1)) {
      yield { quote: whole, after: below && takeAfter(text, below, below.start, length) };
      yield { before: above && takeBefore(text, above, above.end, length), quote: whole };
    }
  }
  const directive = listDirectives(top, bottom).find((one) => isClear(text, one));
  return directive && printDirective(text, directive);
}

function printDirective(text: string, { before, quote, after }: Directive): string {
  const print = (range: Range) => escapeDirective(readWords(text, range));
  const parts = [
    ...(before ? [`${print(before)}-`] : []),
    ...cutQuote(text, quote).map(print),
    ...(after ? [`-${print(after)}`] : []),
  ];
  return `text=${parts.join(',')}`;
}

/** Whether browsers find it in its own place only: in any case, without accents, whatever signs are between the letters. */
function isClear(text: string, { before, quote, after }: Directive): boolean {
  const loose = loosenOnce(text);
  const [start = quote, end] = cutQuote(text, quote);
  const find = (...ranges: readonly (Range | undefined)[]) =>
    findWholeWords(loose, ranges.map((range) => (range ? readWords(text, range) : '')).join(' '));
  if (!end) return find(before, start, after).length === 1;
  const [opening, ...others] = find(before, start);
  const closing = find(end, after).find((range) => range.start >= (opening?.end ?? 0));
  return others.length === 0 && closing !== undefined && closing.start >= end.start;
}

/** A quote in one piece, which browsers look for inside one line; or where it begins and ends. */
function cutQuote(text: string, quote: Range): readonly Range[] {
  const lines = listLines(text).filter(({ start, end }) => start < quote.end && end > quote.start);
  const [top = quote, bottom = top] = [lines[0], lines.at(-1)];
  if (top === bottom && quote.end - quote.start <= LONGEST_QUOTE) return [quote];
  const start = takeAfter(text, { ...top, end: Math.min(top.end, quote.end) }, quote.start, ENOUGH) ?? quote;
  const end = takeBefore(text, { ...bottom, start: Math.max(bottom.start, quote.start) }, quote.end, ENOUGH) ?? quote;
  return start.end > end.start ? [quote] : [start, end];
}

/** The words of a line before a place, so many code units or more. */
function takeBefore(text: string, line: Range, at: number, length: number): Range | undefined {
  if (length === 0 && isPlainEdge(text, line, at)) return undefined;
  const start = listEdges(text, line).findLast((edge) => edge <= at - length) ?? line.start;
  return hasWords(text, { start, end: at }) ? { start, end: at } : undefined;
}

function takeAfter(text: string, line: Range, at: number, length: number): Range | undefined {
  if (length === 0 && isPlainEdge(text, line, at)) return undefined;
  const end = listEdges(text, line).find((edge) => edge >= at + length) ?? line.end;
  return hasWords(text, { start: at, end }) ? { start: at, end } : undefined;
}

/** Whole words only are found; where no space shows them, what stands beside the quote is given as far as an edge. */
function widenStart(text: string, line: Range, at: number): number {
  if (isPlainEdge(text, line, at) || isUnspaced(text.slice(at - 1, at + 1))) return at;
  return listEdges(text, line).findLast((edge) => edge <= at) ?? at;
}

function widenEnd(text: string, line: Range, at: number): number {
  if (isPlainEdge(text, line, at) || isUnspaced(text.slice(at - 1, at + 1))) return at;
  return listEdges(text, line).find((edge) => edge >= at) ?? at;
}

/** Whether words are parted at a place for all to see, so that no dictionary need be asked. */
function isPlainEdge(text: string, line: Range, at: number): boolean {
  return at === line.start || at === line.end || /\s/u.test(text.slice(at - 1, at + 1));
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * The places of a line at which every browser parts words. In scripts without spaces each asks a dictionary of its own,
 * so that only what has no letters parts them for sure.
 */
function listEdges(text: string, { start, end }: Range): readonly number[] {
  const pieces = [...segmenter.segment(text.slice(start, end))];
  const edges = pieces.filter(({ segment }, index) => {
    const before = pieces[index - 1]?.segment ?? '';
    return !WORD.test(before) || !WORD.test(segment) || !isUnspaced(before + segment);
  });
  return [...edges.map(({ index }) => start + index), end];
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

function hasWords(text: string, { start, end }: Range): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}

/** The lines of a text that have words, without white space around them. */
function listLines(text: string): readonly Range[] {
  return Array.from(text.matchAll(/[^\s](?:[^\n\r]*[^\s])?/gu), ({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  })).filter((line) => hasWords(text, line));
}

function readWords(text: string, { start, end }: Range): string {
  return text.slice(start, end).replaceAll(/\s+/gu, ' ').trim();
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
