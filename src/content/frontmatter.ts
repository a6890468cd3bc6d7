import type { Range } from '../domain/range.ts';
import { splitLines } from './text-position.ts';

/** The two parts of a content file, as ranges of its text. */
export interface FileParts {
  readonly frontmatter: Range;
  readonly body: Range;
  /** Whether a fence shows where the body begins. */
  readonly isBodyKnown: boolean;
  /** Where a fence is missing or mistyped: the line that stands in its place. */
  readonly fault?: Range;
}

const FENCED = /^---[ \t]*\n(?:(?<yaml>[\s\S]*?)\n)??---[ \t]*(?:\n|$)/u;

/** Tells frontmatter and body apart; undefined when the file does not begin with frontmatter between two `---`. */
export function splitFrontmatter(text: string): FileParts | undefined {
  const match = FENCED.exec(text);
  if (!match) return undefined;
  const start = text.indexOf('\n') + 1;
  return {
    frontmatter: { start, end: start + (match.groups?.['yaml'] ?? '').length },
    body: { start: match[0].length, end: text.length },
    isBodyKnown: true,
  };
}

/** A line of hyphens, or what becomes of it in a word processor. */
const FENCE_LINE = /^\s*(?:-{2,}|[\u2013\u2014]-?|\.{3})\s*$/u;
const FIELD_LINE = /^[A-Za-z][\w-]*\s*:(?:\s|$)/u;
const INNER_LINE = /^(?:\s|#|-\s|$)/u;

/**
 * Tells the parts of a file apart whose fences are missing or mistyped, so that the rest of it can be checked
 * all the same. Only for looking for further mistakes: such a file is never published.
 * @returns undefined when nothing at its beginning looks like fields.
 */
export function guessFrontmatter(text: string): FileParts | undefined {
  const lines = splitLines(text);
  const begin = lines.findIndex(({ content }) => content.trim() !== '');
  const isBegun = FENCE_LINE.test(lines[begin]?.content ?? '');
  const fields = lines.slice(isBegun ? begin + 1 : Math.max(begin, 0));
  if (!FIELD_LINE.test(fields.find(({ content }) => content.trim() !== '')?.content ?? '')) return undefined;
  // Where the first fence is missing the second is there; where it is not, the fields end with what is none.
  const fence = fields.find(({ content }) => FENCE_LINE.test(content));
  const after = fields.find(({ content }) => !FIELD_LINE.test(content) && !INNER_LINE.test(content));
  const end = fence && (!isBegun || fence.start <= (after?.start ?? Infinity)) ? fence : after;
  const isBodyKnown = end !== undefined && end === fence;
  const isFirstWhole = isBegun && begin === 0 && lines[0]?.content.trimEnd() === '---';
  const faulty = isFirstWhole ? end : lines[Math.max(begin, 0)];
  const start = fields[0]?.start ?? 0;
  const bodyStart = end ? (isBodyKnown ? end.end + 1 : end.start) : text.length;
  return {
    frontmatter: { start, end: Math.max(start, (end?.start ?? text.length + 1) - 1) },
    body: { start: Math.min(bodyStart, text.length), end: text.length },
    isBodyKnown,
    fault: { start: faulty?.start ?? text.length, end: faulty?.end ?? text.length },
  };
}
