import type { Element, Root, RootContent } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';
import { adaptCopiedTree } from './adapt-copied-tree.ts';
import { isParagraphElement } from './copied-elements.ts';
import { readPlainText, type TreeText } from './plain-text-of-tree.ts';
import { mayHaveTable, remarkNewsProse, remarkTables } from './remark-news-prose.ts';
import { sanitiseSchema } from './sanitise-schema.ts';

/** Somebody else's words, parsed and made harmless: what a page may show and quotes are looked up in. */
export interface CopiedText extends TreeText {
  readonly tree: Root;
}

/** Parsing raw HTML anew costs more than all the rest, and most copies have none. */
function rehypeRawIfAny() {
  const parseRaw = rehypeRaw();
  return (tree: Root, ...rest: [Parameters<typeof parseRaw>[1]]) => {
    if (!hasRaw(tree)) return tree;
    const parsed = parseRaw(tree, ...rest);
    const blocks: Element[] = [];
    visit(parsed, 'element', (node) => {
      if (node.tagName === 'strike') node.tagName = 's';
      if (BLOCKS.has(node.tagName)) blocks.push(node);
    });
    for (const block of blocks.toReversed()) if (isOneParagraph(block)) block.tagName = 'p';
    return parsed;
  };
}

/** Elements that are not kept and stand apart all the same: without them, words would run together. */
const BLOCKS: ReadonlySet<string> = new Set(
  'div section article main header footer aside nav address center details summary dialog fieldset legend'.split(' '),
);

/** Whether an element has words, and no paragraph among them. */
function isOneParagraph(block: Element): boolean {
  const texts: string[] = [];
  const paragraphs: Element[] = [];
  visit(block, (node) => {
    if (node.type === 'text') texts.push(node.value);
    if (node.type === 'element' && isParagraphElement(node.tagName)) paragraphs.push(node);
  });
  return paragraphs.length === 0 && texts.join('').trim() !== '';
}

function hasRaw(tree: Root): boolean {
  let isFound = false;
  visit(tree, 'raw', () => {
    isFound = true;
    return EXIT;
  });
  return isFound;
}

/** The one processor. Nothing that changes words stands in it, and nothing untrusted comes after the sanitiser. */
const processor = unified()
  .use(remarkParse)
  .use(remarkNewsProse)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRawIfAny)
  .use(rehypeSanitize, sanitiseSchema)
  .use(() => adaptCopiedTree)
  .freeze();

/** Reads Markdown that has tables as well; all the rest is as before. */
const tableParser = unified().use(remarkParse).use(remarkNewsProse).use(remarkTables).freeze();

export type MarkdownTree = ReturnType<typeof processor.parse>;

/** Reads Markdown as copied text is read, before anything is made of it. */
export function parseMarkdown(markdown: string): MarkdownTree {
  return (mayHaveTable(markdown) ? tableParser : processor).parse(markdown);
}

export function parseCopiedText(markdown: string): CopiedText {
  const tree = processor.runSync(parseMarkdown(markdown));
  return { tree, ...readPlainText(tree) };
}

/** Whether elements stand inside one another more often than that. Walks without calling itself, for that is what fails. */
export function isNestedBeyond(tree: Root, limit: number): boolean {
  let level: readonly (Root | RootContent)[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return false;
}

/**
 * Maps a place in the plain text back to the Markdown it came from, as an offset in code units.
 * Where Markdown spells a character in several (an escape, an entity), the beginning of its run is returned.
 */
export function findMarkdownOffset(copied: CopiedText, offset: number): number | undefined {
  let found: number | undefined;
  visit(copied.tree, 'text', (node) => {
    const start = copied.offsets.get(node);
    const source = node.position;
    if (start === undefined || source?.start.offset === undefined) return CONTINUE;
    if (offset < start || offset >= start + node.value.length) return CONTINUE;
    const isSpeltOut = (source.end.offset ?? 0) - source.start.offset === node.value.length;
    found = source.start.offset + (isSpeltOut ? offset - start : 0);
    return EXIT;
  });
  return found;
}
