import { styleText } from 'node:util';
import { isError, type Problem } from '../domain/problem.ts';
import type { ContentFile } from './content-file.ts';

export const REPORT_FORMATS = ['text', 'json', 'github'] as const;
type Style = (style: 'bold' | 'red' | 'yellow' | 'dim', text: string) => string;

const plain: Style = (_style, text) => text;

/** Prints problems for a person: place, the line with the words underlined, what is wrong, what to do, and a count. */
export function printText(problems: readonly Problem[], files: readonly ContentFile[], style: Style = plain): string {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const blocks = problems.map((problem) => {
    const place = `${problem.file}:${String(problem.line)}:${String(problem.column)}`;
    const colour = isError(problem) ? 'red' : 'yellow';
    return [
      `${style('bold', place)} ${style(colour, problem.code)}`,
      ...quoteLine(problem, texts.get(problem.file), style),
      `  ${problem.message}`,
      `  ${problem.hint}`,
    ].join('\n');
  });
  return [...blocks, countProblems(problems)].join('\n\n');
}

/** Colours for a terminal. Node leaves them out where `NO_COLOR` is set or the output is no terminal. */
export const colour: Style = (format, text) => styleText(format, text, { stream: process.stdout });

const LONGEST_LINE = 160;

function quoteLine(problem: Problem, text: string | undefined, style: Style): readonly string[] {
  const line = text?.split('\n')[problem.line - 1];
  if (line === undefined || line.trim() === '') return [];
  const from = Math.max(0, Math.min(problem.column - 40, line.length - LONGEST_LINE));
  const shown = line.slice(from, from + LONGEST_LINE).replaceAll(/\p{Cc}/gu, ' ');
  const at = problem.column - 1 - from;
  const width = Math.max(1, Math.min(problem.endColumn - problem.column, shown.length - at));
  return [
    `  ${style('dim', '|')} ${shown}`,
    `  ${style('dim', '|')} ${' '.repeat(Math.max(0, at))}${style('red', '^'.repeat(width))}`,
  ];
}

function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const count = (number: number, noun: string) => `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
  return warnings === 0 ? count(errors, 'problem') : `${count(errors, 'problem')}, ${count(warnings, 'warning')}`;
}

export function printJson(problems: readonly Problem[]): string {
  return JSON.stringify(
    problems.map(({ code, severity, file, line, column, endLine, endColumn, message, hint }) => ({
      code,
      severity,
      file,
      line,
      column,
      endLine,
      endColumn,
      message,
      hint,
    })),
    undefined,
    2,
  );
}

/** GitHub's workflow commands, which show each problem beside its line in a pull request. */
export function printGithub(problems: readonly Problem[]): string {
  return problems
    .map((problem) => {
      const { file, line, column, endLine, endColumn, code } = problem;
      const fields = { file, line, col: column, endLine, endColumn, title: code };
      const properties = Object.entries(fields)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
        .join(',');
      return `::${problem.severity} ${properties}::${escapeData(`${problem.message} ${problem.hint}`)}`;
    })
    .join('\n');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
