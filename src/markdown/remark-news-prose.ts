import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Processor } from 'unified';

/** A paragraph set in by four spaces is a paragraph in a newspaper, not a program. */
const noIndentedCode = { disable: { null: ['codeIndented'] } };

/**
 * Teaches remark the parts of GitHub Flavored Markdown that news prose uses: tables and struck-out text.
 * Autolinks are left out on purpose: they would add links that the copied text does not have, and cost more
 * time than all the rest of parsing.
 */
export function remarkNewsProse(this: Processor): undefined {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable(), gfmStrikethrough({ singleTilde: false }), noIndentedCode);
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown());
}
