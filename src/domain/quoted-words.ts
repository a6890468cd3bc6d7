import type { PlainText } from './plain-text.ts';
import type { Range } from './range.ts';
import { splitWords } from './words.ts';

const QUOTED =
  /\u201c([^\u201c\u201d]{2,2000})(?:\u201d|$)|\u201e([^\u201e\u201c\u201d]{2,2000})[\u201c\u201d]|\u00ab\s?([^\u00ab\u00bb]{2,2000}?)\s?\u00bb|\u300c([^\u300c\u300d]{2,2000})\u300d|(?<![\p{L}\p{N}])"([^"]{2,2000})"(?![\p{L}\p{N}])/gu;

/** Shorter ones are names and single words under a distance. */
const FEWEST_WORDS = 4;

/** Finds words in quotation marks, without the marks and without the comma or point before the closing one. */
export function findQuotedWords({ content, paragraphs }: PlainText): readonly Range[] {
  return paragraphs.flatMap(({ start, end }) =>
    Array.from(content.slice(start, end).matchAll(QUOTED), (match) => {
      const words = match.slice(1).join('');
      const bare = words.replace(/[\s,.;\u3002]+$/u, '').replace(/^\s+/u, '');
      const from = start + match.index + match[0].indexOf(bare);
      return { start: from, end: from + bare.length };
    }).filter((range) => splitWords(content.slice(range.start, range.end)).length >= FEWEST_WORDS),
  );
}
