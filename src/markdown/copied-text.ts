import type { Root, RootContent } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';
import { adaptCopiedTree } from './adapt-copied-tree.ts';
import { readPlainText, type TreeText } from './plain-text-of-tree.ts';
import { mayHaveTable, remarkNewsProse, remarkTables } from './remark-news-prose.ts';
import { sanitiseSchema } from './sanitise-schema.ts';

/** Somebody else's words, parsed and made harmless: what a page may show and quotes are looked up in. */
export interface CopiedText extends TreeText {
  readonly tree: Root;
}

/** The one processor. Nothing that changes words stands in it, and nothing untrusted comes after the sanitiser. */
const processor = unified()
  .use(remarkParse)
  .use(remarkNewsProse)
  .use(remarkRehype)
  .use(rehypeSanitize, sanitiseSchema)
  .use(() => adaptCopiedTree)
  .freeze();

/** Reads Markdown that has tables as well; all the rest is as before. */
const tableParser = unified().use(remarkParse).use(remarkNewsProse).use(remarkTables).freeze();

/** Reads Markdown as copied text is read, before anything is made of it. */
export function parseMarkdown(markdown: string): ReturnType<typeof processor.parse> {
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
