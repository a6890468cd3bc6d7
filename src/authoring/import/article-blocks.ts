import { Readability } from '@mozilla/readability';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { parseHTML } from 'linkedom';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { RemovedFurniture } from './furniture.ts';
import { judgeBlocks, type PageWords } from './judge-blocks.ts';
import { findElements, isInline, readWords } from './page-tree.ts';

/** One run of words on a page: a paragraph, a heading, an entry of a list, a cell. */
export interface Block {
  readonly element: Element;
  readonly ancestors: readonly Element[];
  readonly words: string;
}

export interface ChosenBlocks {
  /** What stands inside the article, or was taken for it by Readability, and is left out. */
  readonly removed: readonly RemovedFurniture[];
  /** How many pictures stand inside the article. */
  readonly pictures: number;
  /** The line that is the headline. */
  readonly headline: string | undefined;
  /** What Mozilla's Readability takes for the byline. */
  readonly byline: string | undefined;
}

/** What of linkedom's elements is used. */
interface MarkedElement {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>;
}

const printer = unified().use(rehypeStringify).freeze();

/**
 * Leaves the article alone in a page, in place. Mozilla's Readability says which blocks belong to it: it scores
 * elements by how much text without links they hold, in linkedom's document, where no script runs and nothing is
 * fetched. Each block is then looked at by itself, for Readability drops headings, standfirsts and lists, and keeps
 * captions, dates and boxes.
 * @returns undefined when the page has no article.
 */
export function chooseBlocks(page: Root, known: PageWords): ChosenBlocks | undefined {
  const blocks = listBlocks(page);
  blocks.forEach(({ element }, index) => (element.properties['dataAt'] = String(index)));
  const { document } = parseHTML(printer.stringify(page));
  const found = new Readability(document, { serializer: (node) => node as unknown as MarkedElement }).parse();
  if (!found?.content) return undefined;
  const marked = Array.from(found.content.querySelectorAll('[data-at]'), (node) => node.getAttribute('data-at'));
  const { text, removed, scope, headline } = judgeBlocks(blocks, new Set(marked.map(Number)), known);
  const pictures = findElements(scope ?? page, ({ tagName }) => tagName === 'img').length;
  prune(page, text);
  return {
    removed,
    pictures,
    headline,
    byline: found.byline ?? undefined,
  };
}

const WITHIN_LINES = /^(?:br|img|picture|source|wbr|ruby|rb|rt|rp|rtc|.*-.*)$/u;

function isWithinLine(node: RootContent): boolean {
  if (node.type !== 'element') return true;
  return (isInline(node.tagName) || WITHIN_LINES.test(node.tagName)) && node.children.every(isWithinLine);
}

/** The blocks of a page; runs of words beside blocks, and those parted by two line breaks, become paragraphs first. */
function listBlocks(page: Root): readonly Block[] {
  const blocks: Block[] = [];
  const walk = (parent: Root | Element, ancestors: readonly Element[]) => {
    const runs = splitRuns(parent.children);
    if (parent.type === 'element' && runs.length === 1 && runs[0]?.every(isWithinLine)) {
      const words = readWords(parent);
      if (words === '') return;
      // Readability takes paragraphs for what they are, and makes new elements of others.
      if (/^(?:div|section|article|main|header|footer|aside|center)$|-/u.test(parent.tagName)) parent.tagName = 'p';
      blocks.push({ element: parent, ancestors, words });
      return;
    }
    if (parent.type === 'element' && parent.tagName === 'p') parent.tagName = 'div';
    parent.children = runs.flatMap((run): ElementContent[] => {
      const children = run as ElementContent[];
      const paragraph: Element = { type: 'element', tagName: 'p', properties: {}, children };
      return run.every(isWithinLine) && readWords(paragraph) !== '' ? [paragraph] : children;
    });
    const inside = parent.type === 'element' ? [...ancestors, parent] : ancestors;
    for (const child of parent.children)
      if (child.type === 'element' && !(isWithinLine(child) && readWords(child) === '')) walk(child, inside);
  };
  walk(page, []);
  return blocks;
}

/** Nodes of one line after another in one run, and each block in a run of its own. */
function splitRuns(children: readonly RootContent[]): readonly RootContent[][] {
  const shown = children.filter((child) => child.type !== 'doctype');
  const isBreak = (node: RootContent | undefined) => node?.type === 'element' && node.tagName === 'br';
  const isSpace = (node: RootContent) => node.type === 'text' && node.value.trim() === '';
  const runs: RootContent[][] = [];
  let isOpen = false;
  for (const [index, child] of shown.entries()) {
    const isLine = isWithinLine(child);
    if (isBreak(child) && isBreak(shown.slice(index + 1).find((node) => !isSpace(node)))) isOpen = false;
    else if (isLine && isOpen) runs.at(-1)?.push(child);
    else {
      runs.push([child]);
      isOpen = isLine;
    }
  }
  return runs;
}

/** Takes out all blocks but those that are text, and what is empty then. */
function prune(node: Root | Element, text: ReadonlySet<Element>): boolean {
  node.children = node.children.filter(
    (child): child is Element => child.type === 'element' && (text.has(child) || prune(child, text)),
  );
  return node.children.length > 0;
}
