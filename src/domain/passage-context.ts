import type { PlainText } from './plain-text.ts';
import type { Range } from './range.ts';
import { splitSentences } from './sentences.ts';

/** A passage with the rest of the sentences it stands in. */
export interface PassageContext {
  readonly before: string;
  readonly passage: string;
  readonly after: string;
}

/** Longest run of characters shown on either side, for texts whose sentences cannot be told apart. */
const LONGEST_SIDE = 240;

/**
 * Cuts the sentences around a passage of the body out of its paragraphs. Where less is shown, `…` says so.
 * @param shown the stretches of the text of which words may be shown; when left out, all of it
 */
export function quoteInContext(
  text: PlainText,
  range: Range,
  language: string | undefined,
  shown: readonly Range[] = [{ start: 0, end: text.content.length }],
): PassageContext {
  const { content } = text;
  const sentences = splitSentences(text, language);
  const first = sentences.find(({ end }) => range.start < end) ?? range;
  const last = sentences.findLast(({ start }) => range.end > start) ?? range;
  const around = shown.find((one) => one.start <= range.start && range.end <= one.end) ?? range;
  const start = Math.max(Math.min(first.start, range.start), around.start);
  const end = Math.min(Math.max(last.end, range.end), around.end);
  return {
    before: shortenBefore(content.slice(start, range.start)),
    passage: content.slice(range.start, range.end),
    after: shortenAfter(content.slice(range.end, end)),
  };
}

function shortenBefore(before: string): string {
  if (before.length <= LONGEST_SIDE) return before;
  return `… ${dropHalves(before.slice(-LONGEST_SIDE)).replace(/^\S*\s/u, '')}`;
}

function shortenAfter(after: string): string {
  if (after.length <= LONGEST_SIDE) return after;
  return `${dropHalves(after.slice(0, LONGEST_SIDE)).replace(/\s\S*$/u, '')} …`;
}

/** A cut may part the two halves of a character. */
function dropHalves(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, '');
}
