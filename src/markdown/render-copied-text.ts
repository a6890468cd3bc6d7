import type { Element, RootContent, Text } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Article } from '../domain/article.ts';
import { GAP } from '../domain/published-text.ts';
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
  /** Whether all of the piece is shown, as it stands in the text. */
  readonly isWhole: boolean;
}

const printer = unified().use(rehypeStringify).freeze();

/**
 * The outermost pieces of a text, or of those that are shown in part the words that are, as paragraphs of their own.
 * @param shown the stretches of the plain text that are shown, none of which touches the next; when left out, all of it
 */
export function renderBlocks(
  { tree, text: { content }, offsets }: CopiedText,
  marks: readonly Mark[],
  shown: readonly Range[] = [{ start: 0, end: content.length }],
): readonly RenderedBlock[] {
  const places = new Map(offsets);
  const markNode = createMarker(places, marks);
  const render = (nodes: readonly RootContent[], range: Range, isWhole: boolean): RenderedBlock => ({
    html: printNodes(nodes),
    range,
    beginning: marks.filter((mark) => mark.range.start >= range.start && mark.range.start < range.end),
    isWhole,
  });
  const isBlank = (start: number, end: number) => content.slice(start, end).trim() === '';
  let before = 0;
  return tree.children.flatMap((node): readonly RenderedBlock[] => {
    if (node.type === 'text' && node.value.trim() === '') return [];
    const range = measureNode(node, offsets);
    if (!range) {
      // What has no words, such as a line, stands where the words before it end.
      const isShown = shown.some(({ start, end }) => start <= before && (before < end || end === content.length));
      return node.type === 'element' && isShown
        ? [{ html: printNodes(markNode(node)), range, beginning: [], isWhole: true }]
        : [];
    }
    before = range.end;
    const parts = shown
      .filter((one) => isOverlapping(one, range))
      .map(({ start, end }) => ({ start: Math.max(start, range.start), end: Math.min(end, range.end) }));
    const [first] = parts;
    if (first && isBlank(range.start, first.start) && isBlank(first.end, range.end)) {
      return [render(markNode(node), range, true)];
    }
    return parts.map((part) => {
      const words: Text = { type: 'text', value: content.slice(part.start, part.end) };
      places.set(words, part.start);
      return render([wrapWords(markNode(words))], part, false);
    });
  });
}

/** A headline is words alone: nothing in it is read as markup. */
export function renderHeadline(headline: string, marks: readonly Mark[]): SafeHtml {
  const text: Text = { type: 'text', value: headline };
  return printNodes(createMarker(new Map([[text, 0]]), marks)(text));
}

/** What stands for a passage whose words are not shown. */
export function renderGap(mark: Mark): SafeHtml {
  const text: Text = { type: 'text', value: GAP };
  const whole = { ...mark, range: { start: 0, end: GAP.length } };
  return printNodes([wrapWords(createMarker(new Map([[text, 0]]), [whole])(text))]);
}

function wrapWords(nodes: readonly RootContent[]): Element {
  const children = nodes.filter((node) => node.type === 'element' || node.type === 'text');
  return { type: 'element', tagName: 'p', properties: {}, children };
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
