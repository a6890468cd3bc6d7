import type { RootContent, Text } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Article } from '../domain/article.ts';
import { isOverlapping, type Range } from '../domain/range.ts';
import { parseCopiedText, type CopiedText } from './copied-text.ts';
import { createMarker, type Mark } from './mark-passages.ts';
import type { SafeHtml } from './safe-html.ts';
import { veilSourceNames } from './veil-source-names.ts';

/** A paragraph, list, table or other outermost piece of a text, with the marks that begin in it. */
export interface RenderedBlock {
  readonly html: SafeHtml;
  /** The stretch of the plain text that the block holds; undefined when it holds no words. */
  readonly range: Range | undefined;
  readonly beginning: readonly Mark[];
  /** Whether any mark begins, goes on or ends in the block. */
  readonly isMarked: boolean;
}

const printer = unified().use(rehypeStringify).freeze();

export function renderBlocks(copied: CopiedText, marks: readonly Mark[]): readonly RenderedBlock[] {
  const markNode = createMarker(copied.offsets, marks);
  return copied.tree.children.flatMap((node): readonly RenderedBlock[] => {
    if (node.type === 'text' && node.value.trim() === '') return [];
    const nodes = markNode(node);
    const range = measureNode(node, copied.offsets);
    if (!range)
      return node.type === 'element' ? [{ html: printNodes(nodes), range, beginning: [], isMarked: false }] : [];
    return [
      {
        html: printNodes(nodes),
        range,
        beginning: marks.filter((mark) => mark.range.start >= range.start && mark.range.start < range.end),
        isMarked: marks.some((mark) => isOverlapping(mark.range, range)),
      },
    ];
  });
}

/** A headline is words alone: nothing in it is read as markup. */
export function renderHeadline(headline: string, marks: readonly Mark[]): SafeHtml {
  const text: Text = { type: 'text', value: headline };
  return printNodes(createMarker(new Map([[text, 0]]), marks)(text));
}

/** A passage by itself, for a text that may not be shown whole. Its marks cover all of it. */
export function renderPassage(words: string, marks: readonly Mark[]): SafeHtml {
  const text: Text = { type: 'text', value: words };
  const whole = { start: 0, end: words.length };
  const nodes = createMarker(
    new Map([[text, 0]]),
    marks.map((mark) => ({ ...mark, range: whole })),
  )(text);
  const children = nodes.filter((node) => node.type === 'element' || node.type === 'text');
  return printNodes([{ type: 'element', tagName: 'p', properties: {}, children }]);
}

/**
 * Markdown of our own authors, such as a note: sanitised like any other text, without marks. The names of the
 * articles’ sources are set apart, for those who want them hidden.
 */
export function renderProse(markdown: string, articles: readonly Article[] = []): SafeHtml {
  const known = parsedProse.get(markdown) ?? parseCopiedText(markdown);
  if (parsedProse.size >= MOST_PROSE) parsedProse.clear();
  parsedProse.set(markdown, known);
  return printNodes(veilSourceNames(known.tree.children, articles));
}

/** The same note stands on several pages of a story. */
const parsedProse = new Map<string, CopiedText>();
const MOST_PROSE = 100;

/** The stretch of the plain text that a node holds; undefined when it holds no words. */
function measureNode(node: RootContent, offsets: ReadonlyMap<Text, number>): Range | undefined {
  let range: Range | undefined;
  visit(node, 'text', (text) => {
    const start = offsets.get(text);
    if (start !== undefined) range = { start: range?.start ?? start, end: start + text.value.length };
  });
  return range;
}

function printNodes(children: readonly RootContent[]): SafeHtml {
  return printer.stringify({ type: 'root', children: [...children] }) as SafeHtml;
}
