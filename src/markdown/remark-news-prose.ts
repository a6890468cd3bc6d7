import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Processor } from 'unified';
import { keepListNumbers } from './list-numbers.ts';

/**
 * What Markdown has for programmers is words in a newspaper: a paragraph set in by four spaces, a line of tildes, a
 * note in angle brackets, a name in square ones with a colon behind it.
 */
const noPrograms = {
  disable: { null: ['autolink', 'codeFenced', 'codeIndented', 'definition', 'htmlFlow', 'htmlText'] },
};

/**
 * Teaches remark the parts of GitHub Flavored Markdown that news prose uses, tables and struck-out text, and to keep
 * the numbers of lists. HTML is none to it: it has no markup that could run, hide words or begin what nothing ends.
 * Addresses that stand alone are no links: the copied text does not have them, and to look for them costs more time
 * than all the rest of parsing.
 */
export function remarkNewsProse(this: Processor): undefined {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmStrikethrough({ singleTilde: false }), noPrograms);
  (data.fromMarkdownExtensions ??= []).push(gfmStrikethroughFromMarkdown(), keepListNumbers);
}

/** The same for tables, which are looked for at every paragraph: only for a text that may have one. */
export function remarkTables(this: Processor): undefined {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

/** A row of dashes makes a table only with a bar or a colon at them. */
const TABLE_SIGN = /\||:-|-:/u;

export function mayHaveTable(markdown: string): boolean {
  return TABLE_SIGN.test(markdown);
}
