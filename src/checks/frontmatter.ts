import type { Range } from '../domain/range.ts';

/** The two parts of a content file, as ranges of its text. */
export interface FileParts {
  readonly frontmatter: Range;
  readonly body: Range;
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
  };
}

/** A line of three hyphens, or what becomes of it in a word processor. */
const FENCE_LINE = /^\s*(?:-{2,}|[\u2013\u2014]-?|\.{3})\s*$/u;
const FIELD_LINE = /^[A-Za-z][\w-]*\s*:(?:\s|$)/u;
const INNER_LINE = /^(?:\s|#|-\s|$)/u;

/**
 * Tells the parts of a file apart whose fences are missing or mistyped, so that the rest of it can be checked
 * all the same. Only for looking for further mistakes: such a file is never published.
 * @returns undefined when nothing at its beginning looks like fields.
 */
export function guessFrontmatter(text: string): FileParts | undefined {
  const lines = text.split('\n');
  let offset = 0;
  const starts = lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
  const begin = lines.findIndex((line) => line.trim() !== '');
  const first = FENCE_LINE.test(lines[begin] ?? '') ? begin + 1 : begin;
  if (
    first < 0 ||
    !lines
      .slice(first)
      .find((line) => line.trim() !== '')
      ?.match(FIELD_LINE)
  )
    return undefined;
  const after = lines.findIndex((line, index) => index >= first && !FIELD_LINE.test(line) && !INNER_LINE.test(line));
  const end = after === -1 ? lines.length : after;
  const isFence = FENCE_LINE.test(lines[end] ?? '');
  const bodyStart = starts[isFence ? end + 1 : end] ?? text.length;
  return {
    frontmatter: { start: starts[first] ?? 0, end: Math.max(starts[first] ?? 0, (starts[end] ?? text.length) - 1) },
    body: { start: bodyStart, end: text.length },
  };
}
