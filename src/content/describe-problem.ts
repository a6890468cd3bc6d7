import type { Place, Problem } from '../domain/problem.ts';
import { problemTexts, type ProblemCode } from './problem-texts.ts';

const WARNINGS: ReadonlySet<ProblemCode> = new Set([
  'figure-unquoted',
  'html-shown',
  'repeated-source',
  'repeated-text',
  'silence-unproven',
  'speaker-unnamed',
  'unsealed',
  'untaken-position',
  'unused-source',
]);

type Arguments<Code extends ProblemCode> = Parameters<(typeof problemTexts)[Code]>;

/** Joins a place and the words for what is wrong there. */
export function describeProblem<Code extends ProblemCode>(code: Code, place: Place, ...args: Arguments<Code>): Problem {
  const write = problemTexts[code] as (...args: Arguments<Code>) => { message: string; hint: string };
  return { ...place, code, severity: WARNINGS.has(code) ? 'warning' : 'error', ...write(...args) };
}
