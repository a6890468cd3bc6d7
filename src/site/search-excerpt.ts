import { joinUnspaced, readParts, type TextWord } from './search-text.ts';

/** A run of an excerpt: words as they stand, found or not. */
export interface ExcerptRun {
  readonly text: string;
  readonly isFound: boolean;
}

export interface Excerpt {
  /** Number of the record's part that it is cut from. */
  readonly part: number;
  readonly runs: readonly ExcerptRun[];
  /** Found words with their neighbours, the best first: what a browser is asked to mark on the page. */
  readonly found: readonly FoundWord[];
}

export interface FoundWord {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/** Longest excerpt, in words. */
const MOST_WORDS = 42;
/** Words of it that stand before the first found one. */
const LEAD = 10;
/** A word's letters, apart from the marks around them; the last full stop of an abbreviation belongs to it. */
const CORE = /^([^\p{L}\p{N}]*)((?:\p{L}\.){2,}|.*?)([^\p{L}\p{N}\p{M}]*)$/su;

/**
 * Cuts the excerpt of a record's text: out of the part in which most is found, around what is found.
 * @param positions numbers of the found words in the whole text, as Pagefind counts them
 * @param first how many of the first parts it may be cut of
 */
export function cutExcerpt(content: string, positions: readonly number[], first = Infinity): Excerpt {
  const found = new Set(positions);
  const parts = readParts(content).slice(0, first);
  const scores = parts.map((part) => new Set(part.filter((word) => found.has(word.position)).map(nameWord)).size);
  const part = Math.max(0, scores.indexOf(Math.max(...scores)));
  const words = parts[part] ?? [];
  const start = findStart(words, found);
  const end = Math.min(words.length, start + MOST_WORDS);
  const cut = words.slice(start, end);
  const runs: ExcerptRun[] = start > 0 ? [{ text: '… ', isFound: false }] : [];
  cut.forEach((word, index) => {
    const space = index === 0 ? '' : ' ';
    if (!found.has(word.position)) {
      runs.push({ text: space + word.text, isFound: false });
      return;
    }
    const [, before = '', core = '', after = ''] = CORE.exec(word.text) ?? [];
    const isNext = runs.at(-1)?.isFound === true && before === '';
    runs.push({ text: space + before, isFound: isNext }, { text: core, isFound: true });
    if (after !== '') runs.push({ text: after, isFound: false });
  });
  if (end < words.length) runs.push({ text: ' …', isFound: false });
  return { part, runs: joinRuns(runs), found: listFound(cut, found) };
}

/** The same word in another case or between other marks is no further word. */
function nameWord({ text }: TextWord): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Where most of what is found fits into one excerpt; at the beginning of a sentence, when one is near. */
function findStart(words: readonly TextWord[], found: ReadonlySet<number>): number {
  if (words.length <= MOST_WORDS) return 0;
  const hits = words.flatMap((word, index) => (found.has(word.position) ? [index] : []));
  const countFrom = (first: number) => hits.filter((hit) => hit >= first && hit < first + MOST_WORDS - LEAD).length;
  const best = hits.reduce((one, other) => (countFrom(other) > countFrom(one) ? other : one), hits[0] ?? 0);
  const earliest = Math.max(0, best - LEAD);
  const sentence = words.slice(earliest, best).findLastIndex(({ text }) => /[.!?]["'”’)]*$/u.test(text));
  return sentence === -1 ? earliest : earliest + sentence + 1;
}

function joinRuns(runs: readonly ExcerptRun[]): readonly ExcerptRun[] {
  const joined: ExcerptRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.isFound === run.isFound) joined[joined.length - 1] = { ...run, text: last.text + run.text };
    else joined.push(run);
  }
  // Spaces that were put between the characters of a language without spaces go, within a run and between two.
  return joined
    .map((run, index) => {
      const last = joined[index - 1]?.text ?? '';
      const next = joined[index + 1]?.text ?? '';
      const whole = joinUnspaced(last.slice(-1) + run.text + next.slice(0, 1));
      return { ...run, text: whole.slice(last === '' ? 0 : 1, next === '' ? undefined : -1) };
    })
    .filter(({ text }) => text !== '');
}

/** Found words that follow one another are marked as one. */
function listFound(words: readonly TextWord[], found: ReadonlySet<number>): readonly FoundWord[] {
  const isFound = (word: TextWord | undefined) => word !== undefined && found.has(word.position);
  return words.flatMap((word, first) => {
    if (!isFound(word) || isFound(words[first - 1])) return [];
    let last = first;
    while (isFound(words[last + 1])) last += 1;
    const run = words.slice(first, last + 1).map(({ text }) => text);
    const [, opening = '', core = '', closing = ''] = CORE.exec(joinUnspaced(run.join(' '))) ?? [];
    if (core === '') return [];
    const before = words[first - 1]?.text;
    const after = words[last + 1]?.text;
    return [
      {
        // Before a colon stands who says it, which the page has elsewhere.
        before: before === undefined || before.endsWith(':') ? '' : `${before} ${opening}`.trim(),
        word: core,
        after: after === undefined ? '' : `${closing} ${after}`.trim(),
      },
    ];
  });
}
