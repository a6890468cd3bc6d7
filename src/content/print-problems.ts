import { styleText } from 'node:util';
import stringWidth from 'string-width';
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
      `  ${neutralise(problem.message)}`,
      `  ${neutralise(problem.hint)}`,
    ].join('\n');
  });
  return [...blocks, countProblems(problems)].join('\n\n');
}

/** Colours for a terminal. Node leaves them out where `NO_COLOR` is set or the output is no terminal. */
export const colour: Style = (format, text) => styleText(format, text, { stream: process.stdout });

/** Columns of a terminal that a quoted line may take. */
const LONGEST_LINE = 160;
/** Columns that are shown before the words that matter. */
const LEAD = 40;

/** The line of a problem with its words underlined; of several lines the first. */
function quoteLine(problem: Problem, text: string | undefined, style: Style): readonly string[] {
  const line = text?.split('\n')[problem.line - 1];
  if (line === undefined || line.trim() === '') return [];
  const at = problem.column - 1;
  const end = problem.endLine === problem.line ? Math.max(problem.endColumn - 1, at) : line.length;
  const from = Math.max(0, Math.min(at - LEAD, line.length - LONGEST_LINE));
  const [before, words, after] = [line.slice(from, at), line.slice(at, end), line.slice(end)].map(neutralise);
  const shown = `${before ?? ''}${words ?? ''}${after ?? ''}`.slice(0, LONGEST_LINE);
  const room = Math.max(1, LONGEST_LINE - (before ?? '').length);
  const width = Math.max(1, stringWidth((words ?? '').slice(0, room)));
  return [
    `  ${style('dim', '|')} ${shown}`,
    `  ${style('dim', '|')} ${' '.repeat(stringWidth(before ?? ''))}${style('red', '^'.repeat(width))}`,
  ];
}

/** Takes the power out of characters that command a terminal: control characters, and those that turn the direction of text. */
function neutralise(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ').replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}

function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const count = (number: number, noun: string) => `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
  return warnings === 0 ? count(errors, 'problem') : `${count(errors, 'problem')}, ${count(warnings, 'warning')}`;
}

const FIELDS = ['code', 'severity', 'file', 'line', 'column', 'endLine', 'endColumn', 'message', 'hint'];

export function printJson(problems: readonly Problem[]): string {
  return JSON.stringify(problems, FIELDS, 2);
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
