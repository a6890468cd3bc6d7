import { compareStrings } from './compare-strings.ts';

/** A place in a content file. Lines and columns count from 1; the end is just behind the last character. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One mistake in the content, in words its author can act on. */
export interface Problem extends Place {
  /** Lasting name of this kind of mistake. */
  readonly code: string;
  /** A warning is printed, an error stops the build. */
  readonly severity: 'error' | 'warning';
  /** What was found and what was expected. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
}

export function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

/**
 * Errors before warnings, then by file, line and column, the same on every machine. The points of a story come before
 * its articles, where the same mistake is told once more by what it does there.
 */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    (a, b) =>
      compareStrings(a.severity, b.severity) ||
      compareStrings(nameFirst(a.file), nameFirst(b.file)) ||
      a.line - b.line ||
      a.column - b.column ||
      compareStrings(a.code, b.code),
  );
}

function nameFirst(file: string): string {
  return file.replace(/(?<=^|[/\\])story\.md$/u, '');
}
