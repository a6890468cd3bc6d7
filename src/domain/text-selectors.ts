import { countCodePoints, type Range } from './range.ts';

/**
 * A stretch of a text in the two ways of the W3C Web Annotation Data Model: by its words with what stands around
 * them (`TextQuoteSelector`, section 4.2.4) and by its place (`TextPositionSelector`, section 4.2.5), in Unicode
 * code points from 0, the end outside.
 */
export interface TextSelectors {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

/** How much context is given at least, in code units; as much again until the words stand there once. */
const SHORTEST_CONTEXT = 32;

/** Describes a stretch of a text so that it is found again: `prefix`, `exact` and `suffix` together stand in it exactly once. */
export function selectText(content: string, range: Range): TextSelectors {
  const exact = content.slice(range.start, range.end);
  const start = countCodePoints(content, { start: 0, end: range.start });
  const place = { start, end: start + countCodePoints(content, range) };
  for (let length = SHORTEST_CONTEXT; ; length *= 2) {
    const from = avoidHalves(content, Math.max(0, range.start - length));
    const to = avoidHalves(content, Math.min(content.length, range.end + length));
    const prefix = content.slice(from, range.start);
    const suffix = content.slice(range.end, to);
    const isWhole = from === 0 && to === content.length;
    if (isWhole || isOnce(content, prefix + exact + suffix)) return { exact, prefix, suffix, ...place };
  }
}

/** A cut never parts the two halves of a character. */
function avoidHalves(content: string, at: number): number {
  const unit = content.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff && at > 0 ? at - 1 : at;
}

function isOnce(content: string, words: string): boolean {
  const first = content.indexOf(words);
  return first !== -1 && !content.includes(words, first + 1);
}
