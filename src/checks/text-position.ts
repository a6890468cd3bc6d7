import type { Place } from '../domain/problem.ts';
import type { Range } from '../domain/range.ts';

/** The place of a range of a file's text; a range that goes over several lines is kept to its first. */
export function placeRange(file: string, text: string, range: Range): Place {
  const before = text.slice(0, range.start);
  const line = before.split('\n').length;
  const column = range.start - (before.lastIndexOf('\n') + 1) + 1;
  const lineEnd = text.indexOf('\n', range.start);
  const end = Math.min(range.end, lineEnd === -1 ? text.length : lineEnd);
  return { file, line, column, endLine: line, endColumn: column + Math.max(0, end - range.start) };
}

/** The first character of a file, for problems that concern all of it. */
export function placeFile(file: string): Place {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
