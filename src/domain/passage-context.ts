import type { PlainText } from './plain-text.ts';
import type { Range } from './range.ts';
import { openSegmenter } from './sentences.ts';

/** A passage with the rest of the sentences it stands in. */
export interface PassageContext {
  readonly before: string;
  readonly passage: string;
  readonly after: string;
}

/** Longest run of characters shown on either side, for texts whose sentences cannot be told apart. */
const LONGEST_SIDE = 240;

/**
 * Cuts the sentences around a passage of the body out of its paragraphs.
 * Sentences are told apart by the Unicode rules of the language (Unicode Standard Annex #29).
 * @param shown the stretches of the text of which words may be shown; when left out, all of it
 */
export function quoteInContext(
  text: PlainText,
  range: Range,
  language: string | undefined,
  shown: readonly Range[] = [{ start: 0, end: text.content.length }],
): PassageContext {
  const { content, paragraphs } = text;
  const first = paragraphs.find((paragraph) => range.start < paragraph.end) ?? range;
  const last = paragraphs.findLast((paragraph) => range.end > paragraph.start) ?? range;
  const around = shown.find((one) => one.start <= range.start && range.end <= one.end) ?? range;
  const start = Math.max(findSentence(content, first, range.start, language).start, around.start);
  const end = Math.min(findSentence(content, last, range.end - 1, language).end, around.end);
  return {
    before: shortenBefore(content.slice(start, range.start)),
    passage: content.slice(range.start, range.end),
    after: shortenAfter(content.slice(range.end, Math.max(range.end, end))),
  };
}

/** The sentence of a paragraph in which an offset lies. */
function findSentence(content: string, paragraph: Range, offset: number, language: string | undefined): Range {
  const sentences = openSegmenter(language).segment(content.slice(paragraph.start, paragraph.end));
  const sentence = sentences.containing(offset - paragraph.start);
  if (!sentence) return paragraph;
  const start = paragraph.start + sentence.index;
  return { start, end: start + sentence.segment.length };
}

function shortenBefore(before: string): string {
  return before.length <= LONGEST_SIDE ? before : `… ${before.slice(-LONGEST_SIDE).replace(/^\S*\s/u, '')}`;
}

function shortenAfter(after: string): string {
  return after.length <= LONGEST_SIDE ? after : `${after.slice(0, LONGEST_SIDE).replace(/\s\S*$/u, '')} …`;
}
