import type { Range } from './range.ts';

/** What stands between two paragraphs of a plain text. */
const PARAGRAPH_BREAK = '\n\n';

/** A line that stands where something was left out: it is no paragraph of the document. */
const GAP = /^\s*(?:\[\s*(?:\u2026|\.{3})\s*\]|\(\s*(?:\u2026|\.{3})\s*\))\s*$/u;

/**
 * The words of a copy as a reader meets them, without any markup: the text in which every quote is looked up.
 * `paragraphs` are ranges of `content` in reading order; a heading, a list item or a table cell counts as one, and
 * `[…]` where something was left out as none.
 */
export interface PlainText {
  readonly content: string;
  readonly paragraphs: readonly Range[];
  /** Whether it is known to be a part only: then nobody can say where in the document something stands. */
  readonly isExcerpt?: true;
}

export function joinParagraphs(paragraphs: readonly string[]): PlainText {
  const ranges = placeParagraphs(paragraphs);
  const kept = ranges.filter((_range, index) => !GAP.test(paragraphs[index] ?? ''));
  return {
    content: paragraphs.join(PARAGRAPH_BREAK),
    paragraphs: kept,
    ...(kept.length < ranges.length && { isExcerpt: true }),
  };
}

/** Where pieces stand in the plain text that they are joined to. */
export function placeParagraphs(paragraphs: readonly string[]): readonly Range[] {
  let start = 0;
  return paragraphs.map((paragraph) => {
    const range = { start, end: start + paragraph.length };
    start = range.end + PARAGRAPH_BREAK.length;
    return range;
  });
}

/** Where a passage stands in the body. Paragraphs count from 1; `share` is 0 at the top, below 1. */
export interface BodyLocation {
  readonly kind: 'body';
  readonly paragraph: number;
  readonly lastParagraph: number;
  readonly paragraphs: number;
  readonly share: number;
  /** Whether all this holds of an excerpt, and not of the whole document. */
  readonly isExcerpt?: true;
}

export type Location = { readonly kind: 'headline' } | BodyLocation;

export function describeLocation(text: PlainText, range: Range): BodyLocation {
  return {
    kind: 'body',
    paragraph: paragraphNumberAt(text, range.start),
    lastParagraph: paragraphNumberAt(text, range.end - 1),
    paragraphs: text.paragraphs.length,
    share: text.content === '' ? 0 : range.start / text.content.length,
    ...(text.isExcerpt && { isExcerpt: true }),
  };
}

function paragraphNumberAt(text: PlainText, offset: number): number {
  const index = text.paragraphs.findIndex((paragraph) => offset < paragraph.end);
  return index === -1 ? text.paragraphs.length : index + 1;
}

/** How prominently an article places a passage: at the very top, or in one half of its paragraphs. */
export type Prominence = 'lead' | 'upper-half' | 'lower-half';

/** The same for all passages of a paragraph. Undefined for an excerpt, of which nobody knows how much is missing. */
export function rankProminence(location: Location): Prominence | undefined {
  if (location.kind === 'headline') return 'lead';
  const { paragraph, paragraphs, isExcerpt } = location;
  if (isExcerpt) return undefined;
  if (paragraph === 1) return 'lead';
  return paragraph <= Math.ceil(paragraphs / 2) ? 'upper-half' : 'lower-half';
}
