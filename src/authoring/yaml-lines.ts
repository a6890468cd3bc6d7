import { stringify } from 'yaml';
import { cleanText } from './import/clean-text.ts';

/** Longest line of a comment, in characters. */
const COMMENT_WIDTH = 110;

/**
 * One field of a content file, with comments above it. YAML's own writer decides on quotation marks.
 * @param depth how many levels of fields stand around it
 */
export function printField(
  name: string,
  value: unknown,
  comments: readonly string[] = [],
  depth = 0,
): readonly string[] {
  const printed = stringify(
    { [name]: value },
    { lineWidth: 0, singleQuote: true, nullStr: '', blockQuote: false, aliasDuplicateObjects: false },
  );
  return [
    ...comments.flatMap((comment) => printComment(comment, depth)),
    ...indent(printed.trimEnd().split('\n'), depth),
  ].map((line) => line.trimEnd());
}

/** A comment, cut into lines; it can hold anything and never become a field. */
export function printComment(text: string, depth = 0): readonly string[] {
  const lines: string[] = [];
  for (const word of cleanText(text).text.trim().split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < COMMENT_WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`# ${word}`);
  }
  return indent(lines, depth);
}

/** Fields as a comment, for an author to uncomment. */
export function printCommented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => {
    const [, space = '', words = ''] = /^(\s*)(.*)$/u.exec(line) ?? [];
    return `# ${space}${words}`.trimEnd();
  });
}

function indent(lines: readonly string[], depth: number): readonly string[] {
  return lines.map((line) => `${'  '.repeat(depth)}${line}`);
}
