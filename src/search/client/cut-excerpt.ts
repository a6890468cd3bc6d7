import { addDirectives, escapeDirective } from '../../domain/text-fragment.ts';
import { isUnspaced } from '../../domain/words.ts';
import { listSpellings, type SearchedText, type TextWord } from '../records/searched-text.ts';

/** A run of an excerpt: words as they stand, found or not. */
export interface ExcerptRun {
  readonly text: string;
  readonly isFound: boolean;
}

interface Excerpt {
  readonly runs: readonly ExcerptRun[];
  /** Found words with their neighbours, in the order of the text: what a browser is asked to mark on the page. */
  readonly found: readonly FoundWords[];
}

export interface FoundWords {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Longest excerpt, in words. */
const MOST_WORDS = 42;
/** Words of it that stand before the first found one. */
const LEAD = 10;
/** A word's letters, apart from the marks around them; the last full stop of an abbreviation belongs to it. */
const CORE = /^([^\p{L}\p{N}]*)((?:\p{L}\.){2,}|.*?)([^\p{L}\p{N}\p{M}]*)$/su;

/**
 * Cuts the excerpt of an entry's text: out of the part in which most is found, around what is found.
 * @param positions numbers of the found words in the whole text, as Pagefind counts them
 * @param first how many of the first parts it may be cut of
 */
export function cutExcerpt(text: SearchedText, positions: readonly number[], first = Infinity): Excerpt {
  const numbers = new Set(positions);
  const spelt = new Set(text.spellings.filter(({ position }) => numbers.has(position)).map((word) => word.text));
  const has: IsFound = (word) =>
    word !== undefined && (numbers.has(word.position) || listSpellings(word.text).some((one) => spelt.has(one)));
  const parts = text.parts.slice(0, first);
  const scores = parts.map((part) => new Set(part.filter(has).map(nameWord)).size);
  const words = parts[Math.max(0, scores.indexOf(Math.max(...scores)))] ?? [];
  const start = findStart(words, has);
  const cut = words.slice(start, start + MOST_WORDS);
  const runs: ExcerptRun[] = [];
  const add = (text: string, isFound: boolean) => {
    const last = runs.at(-1);
    if (text === '') return;
    if (last?.isFound === isFound) runs[runs.length - 1] = { text: last.text + text, isFound };
    else runs.push({ text, isFound });
  };
  if (start > 0) add('… ', false);
  cut.forEach((word, index) => {
    const [, before = '', core = '', after = ''] = has(word) ? (CORE.exec(word.text) ?? []) : ['', word.text];
    const space = index === 0 || word.isJoined ? '' : ' ';
    add(space + before, core !== '' && before === '' && runs.at(-1)?.isFound === true);
    add(core, true);
    add(after, false);
  });
  if (start + cut.length < words.length) add(' …', false);
  return { runs, found: listFound(cut, has) };
}

/** The same word in another case or between other marks is no further word. */
function nameWord({ text }: TextWord): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

type IsFound = (word: TextWord | undefined) => boolean;

/** Where most of what is found fits into one excerpt; at the beginning of a sentence, when one is near. */
function findStart(words: readonly TextWord[], isFound: IsFound): number {
  if (words.length <= MOST_WORDS) return 0;
  const hits = words.flatMap((word, index) => (isFound(word) ? [index] : []));
  const countFrom = (first: number) => hits.filter((hit) => hit >= first && hit < first + MOST_WORDS - LEAD).length;
  const best = hits.reduce((one, other) => (countFrom(other) > countFrom(one) ? other : one), hits[0] ?? 0);
  const earliest = Math.max(0, best - LEAD);
  const sentence = words.slice(earliest, best).findLastIndex(({ text }) => /[.!?]["'”’)]*$/u.test(text));
  return earliest + sentence + 1;
}

/** The words of a text as they stand in it, with the spaces that it has. */
export function writeWords(words: readonly TextWord[]): string {
  return words.map(({ text, isJoined }, index) => (index === 0 || isJoined ? '' : ' ') + text).join('');
}

/** Found words that follow one another are marked as one. */
function listFound(words: readonly TextWord[], isFound: IsFound): readonly FoundWords[] {
  return words.flatMap((word, first) => {
    if (!isFound(word) || isFound(words[first - 1])) return [];
    let end = first + 1;
    while (isFound(words[end])) end += 1;
    const [, opening = '', core = '', closing = ''] = CORE.exec(writeWords(words.slice(first, end))) ?? [];
    if (core === '') return [];
    if (isUnspaced(core)) return widenUnspaced(words, first, end);
    const before = words[first - 1]?.text;
    const after = words[end]?.text;
    return {
      // Before a colon stands who says it, which the page has elsewhere.
      before: before === undefined || before.endsWith(':') ? '' : `${before} ${opening}`.trim(),
      words: core,
      after: after === undefined ? '' : `${closing} ${after}`.trim(),
    };
  });
}

/** Browsers mark whole words only, in scripts without spaces too, where they ask a dictionary for them. */
function widenUnspaced(words: readonly TextWord[], first: number, end: number): readonly FoundWords[] {
  const text = writeWords(words);
  const measure = (count: number) => writeWords(words.slice(0, count)).length;
  const [from, to] = [measure(first), measure(end)];
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  const within = [...segments].filter(({ index, segment, isWordLike }) => {
    return isWordLike === true && index + segment.length > from && index < to;
  });
  const [start, last] = [within[0], within.at(-1)];
  if (!start || !last) return [];
  return [{ before: '', words: text.slice(start.index, last.index + last.segment.length), after: '' }];
}

/** How many words a browser is asked to mark: the address is seen, and may be shared. */
const MOST_MARKED = 4;

/**
 * Adds to an address what a browser shall mark on the page, without any script: a text fragment of the URL Fragment
 * Text Directives (WICG). An id that the address has stays, for browsers that do not know these.
 */
export function linkFound(address: string, found: readonly FoundWords[]): string {
  const directives = found.slice(0, MOST_MARKED).map(({ before, words, after }) => {
    const prefix = before === '' ? '' : `${escapeDirective(before)}-,`;
    const suffix = after === '' ? '' : `,-${escapeDirective(after)}`;
    return `text=${prefix}${escapeDirective(words)}${suffix}`;
  });
  return directives.length === 0 ? address : addDirectives(address, directives);
}
