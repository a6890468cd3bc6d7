import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Processor } from 'unified';
import { keepListNumbers } from './list-numbers.ts';

/** A paragraph set in by four spaces is a paragraph in a newspaper, not a program. */
const noIndentedCode = { disable: { null: ['codeIndented'] } };

/**
 * Teaches remark the parts of GitHub Flavored Markdown that news prose uses, tables and struck-out text, and to keep
 * the numbers of lists.
 * Autolinks are left out on purpose: they would add links that the copied text does not have, and cost more
 * time than all the rest of parsing.
 */
export function remarkNewsProse(this: Processor): undefined {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmStrikethrough({ singleTilde: false }), noIndentedCode);
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
