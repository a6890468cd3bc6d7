import type { Root } from 'hast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import rehypeRemark from 'rehype-remark';
import rehypeSanitize from 'rehype-sanitize';
import remarkStringify from 'remark-stringify';
import { unified, type Processor } from 'unified';
import { adaptCopiedTree } from '../../markdown/adapt-copied-tree.ts';
import { parseCopiedText } from '../../markdown/copied-text.ts';
import { readPlainText } from '../../markdown/plain-text-of-tree.ts';
import { sanitiseSchema } from '../../markdown/sanitise-schema.ts';
import { writeParagraphs } from './page-tree.ts';

/** The parts of GitHub Flavored Markdown that the site reads. */
function remarkWriteNewsProse(this: Processor): undefined {
  const data = this.data();
  (data.toMarkdownExtensions ??= []).push(gfmTableToMarkdown(), gfmStrikethroughToMarkdown());
}

const writer = unified()
  .use(rehypeRemark)
  .use(remarkWriteNewsProse)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
  })
  .freeze();

/** Elements of pages whose words no reader sees, or that are no text. */
const WORDLESS = (
  'script style template noscript iframe object embed svg math head ' +
  'title form button select textarea audio video canvas'
).split(' ');

const reader = unified()
  .use(rehypeSanitize, { ...sanitiseSchema, strip: WORDLESS })
  .use(() => adaptCopiedTree)
  .freeze();

/** The words that a reader of a tree of HTML meets, by the same rules by which the site reads copied text. */
export function readTreeWords(tree: Root): string {
  const fitted = reader.runSync(structuredClone(tree));
  return joinSpaces(readPlainText(fitted).text.content);
}

/** The words of Markdown as a page of this site shows them. */
function readMarkdownWords(markdown: string): string {
  return joinSpaces(parseCopiedText(markdown).text.content);
}

function joinSpaces(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

export interface WrittenMarkdown {
  readonly markdown: string;
  /** Whether only the words survived, because Markdown could not say the structure without changing them. */
  readonly isPlain: boolean;
}

/**
 * Writes a tree as Markdown, and proves that it says the same words: what the site will show of it is held against
 * the tree. Where markup would change a word, the paragraphs are written without it.
 * @throws {Error} when not even that has the same words, which no text is known to do.
 */
export function writeMarkdown(tree: Root): WrittenMarkdown {
  const words = readTreeWords(tree);
  const markdown = printMarkdown(tree);
  if (readMarkdownWords(markdown) === words) return { markdown, isPlain: false };
  const bare = printMarkdown(keepParagraphs(tree));
  if (readMarkdownWords(bare) === words) return { markdown: bare, isPlain: true };
  throw new Error('The words of the page could not be written as Markdown without a change.');
}

function printMarkdown(tree: Root): string {
  const mdast = writer.runSync(structuredClone(tree));
  return `${writer.stringify(mdast).trim()}\n`;
}

/** The paragraphs alone, as the site tells them apart. */
function keepParagraphs(tree: Root): Root {
  const fitted = reader.runSync(structuredClone(tree));
  const { text } = readPlainText(fitted);
  return writeParagraphs(text.paragraphs.map(({ start, end }) => joinSpaces(text.content.slice(start, end))));
}
