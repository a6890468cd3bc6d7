import { splitContentWords, type ContentWord } from './content-words.ts';
import { CALENDAR } from './proper-names.ts';
import type { Statement } from './statements.ts';

/** In a topic nobody looks for a number, or a day. */
const AMOUNT = /\p{N}|^(?:m|b|tr)illion$/u;
/** How many words make a topic. */
const WORDS_OF_A_TOPIC = 4;

/**
 * A few of the words that two statements have in common, in the order of the first.
 * @param rank of a word of the first, the least first
 */
export function nameTopic(a: Statement, b: Statement, rank: (word: ContentWord) => number): string {
  const words = splitContentWords(a.words, a.source.language).filter(
    ({ stem, start, end }, index, all) =>
      b.stems.has(stem) &&
      all.findIndex((one) => one.stem === stem) === index &&
      !AMOUNT.test(stem) &&
      !CALENDAR.test(a.words.slice(start, end)),
  );
  return words
    .toSorted((x, y) => rank(x) - rank(y) || x.start - y.start)
    .slice(0, WORDS_OF_A_TOPIC)
    .toSorted((x, y) => x.start - y.start)
    .map(({ start, end }) => a.words.slice(start, end))
    .join(', ');
}
