import type { Place } from '../domain/problem.ts';
import type { Range } from '../domain/range.ts';

/** The place of a range of a file's text. Columns count UTF-16 code units, as editors and GitHub do. */
export function placeRange(file: string, text: string, { start, end }: Range): Place {
  const first = findLine(text, start);
  const last = findLine(text, Math.max(start, end));
  return { file, line: first.line, column: first.column, endLine: last.line, endColumn: last.column };
}

function findLine(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** The lines of a text, without their line feeds. */
export function splitLines(text: string): readonly (Range & { readonly content: string })[] {
  let start = 0;
  return text.split('\n').map((content) => {
    const line = { content, start, end: start + content.length };
    start = line.end + 1;
    return line;
  });
}

/** The first character of a file, for problems that concern all of it. */
export function placeFile(file: string): Place {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
