import type { Document } from 'yaml';
import type { Range } from '../domain/range.ts';
import type { YamlSlipKind } from './problem-texts.ts';

export interface YamlSlip extends Range {
  readonly kind: YamlSlipKind;
  /** What the parser says, in its own words. */
  readonly reason: string;
}

/** What the parser says is wrong, and where: `pos` is a range of offsets. */
export type ParseError = Pick<Document['errors'][number], 'code' | 'message' | 'pos'>;

/** What the parser says when lines are not indented as their neighbours are, among other reasons. */
export const INDENTATION = /^(?:BAD_INDENT|BLOCK_AS_IMPLICIT_KEY|MULTILINE_IMPLICIT_KEY)$/u;

/** Names a slip. @param blamed where it was made @param mend what had to be left out because of it */
export function describeSlip(text: string, error: ParseError, blamed: Range, mend: Range): YamlSlip {
  const isInside = blamed.start >= mend.start && blamed.start < mend.end && blamed.end > blamed.start;
  const start = isInside ? blamed.start : trimRange(text, mend).start;
  const kind = nameSlip(text, error, start);
  return { ...underline(text, kind, start), kind, reason: error.message };
}

/** What to show of a slip: the one character that is wrong, or everything from it to the end of its line. */
function underline(text: string, kind: YamlSlipKind, start: number): Range {
  if (kind === 'backslash') return { start, end: start + 2 };
  if (kind === 'tab') {
    const tab = text.indexOf('\t', text.lastIndexOf('\n', start - 1) + 1);
    return { start: tab, end: tab + 1 };
  }
  return trimRange(text, { start, end: Math.max(start, findLineEnd(text, start)) });
}

/** The first line of a stretch, without white space around it. */
function trimRange(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = Math.min(findLineEnd(text, from), start + words.trimEnd().length);
  return { start: from, end: Math.max(from, to) };
}

function nameSlip(text: string, { code, message }: ParseError, at: number): YamlSlipKind {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const line = text.slice(lineStart, findLineEnd(text, at));
  const before = text.slice(lineStart, at);
  const behind = text.slice(at, findLineEnd(text, at));
  if (code === 'TAB_AS_INDENT' || /^ *\t/u.test(line)) return 'tab';
  if (code === 'MULTIPLE_DOCS' || /^(?:-{3,}|\.{3})\s*$/u.test(line)) return 'fence';
  if (code === 'BAD_SCALAR_START') return 'reserved-start';
  if (code === 'BAD_DQ_ESCAPE') return 'backslash';
  const [, value = ''] = /^\s*(?:- +)*(?:[\w-]+:\s+)?(.*)$/u.exec(line) ?? [];
  if (value.startsWith('*')) return 'reserved-start';
  if (/^\s*(?:- )*[\w-]+:\s+- /u.test(line)) return 'list-beside-name';
  if (/^\s*(?:- )*[\w-]+:\S/u.test(line) && !/:\s/u.test(line)) return 'no-space-after-colon';
  if (/[\]}] *$/u.test(before) && !/^[\]}]/u.test(behind)) return 'unmatched-bracket';
  if (/^(?:\[ *\]|\{ *\})\s*(?:#|$)/u.test(behind)) return 'entries-below-empty';
  if (/^[[{]/u.test(behind) || /flow/iu.test(message)) return 'unmatched-bracket';
  if (/["'] *$/u.test(before) || /^(?:"[^"]*"|'[^']*')\s*\S/u.test(behind)) return 'text-after-quote';
  if (/^["']/u.test(behind)) return 'open-quote';
  if (/^\s*(?:- )*[^\s:]+:\s.*:(?:\s|$)/u.test(line)) return 'colon-in-text';
  const isKey = code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys');
  if (isKey && !line.includes(':') && !/^\s*- /u.test(line)) return 'no-colon';
  return INDENTATION.test(code) || /Sequence item|indent/iu.test(message) ? 'indentation' : 'unclear';
}

export function findLineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}
