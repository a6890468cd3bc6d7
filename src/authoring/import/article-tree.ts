import { Readability } from '@mozilla/readability';
import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { parseHTML } from 'linkedom';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { readAddress } from './choose-metadata.ts';
import { nameFurnitureLine, tellFurnitureLines, type RemovedFurniture } from './furniture.ts';
import { findElements, isInline, parseFragment, readProperty, readWords } from './page-tree.ts';

/** The article of a page, as a tree of its own. */
export interface ArticleTree {
  readonly tree: Root;
  readonly removed: readonly RemovedFurniture[];
  /** How many pictures were left out. */
  readonly pictures: number;
  /** What Mozilla's Readability takes for the headline and the byline. */
  readonly title?: string;
  readonly byline?: string;
}

const printer = unified().use(rehypeStringify).freeze();

/**
 * Finds the article in a page with Mozilla's Readability, which scores elements by how much text without links they
 * hold, and takes out what it keeps of the site. The page is given as markup: no script of it runs in linkedom's
 * document, and nothing is fetched.
 * @returns undefined when the page has no article.
 */
export function extractArticle(page: Root, base: string | undefined): ArticleTree | undefined {
  const { document } = parseHTML(printer.stringify(page));
  const found = new Readability(document, { keepClasses: false }).parse();
  if (!found?.content) return undefined;
  const tree = parseFragment(found.content);
  const removed = removeFurnitureLines(tree);
  const pictures = findElements(tree, ({ tagName }) => tagName === 'img').length;
  fitTree(tree, base);
  moveEdgeSpaces(tree);
  return {
    tree,
    removed,
    pictures,
    ...(found.title ? { title: found.title } : {}),
    ...(found.byline ? { byline: found.byline } : {}),
  };
}

/** Paragraphs, headings, entries and boxes that hold words and no other box. */
function listBlocks(tree: Root): readonly { readonly element: Element; readonly parent: Root | Element }[] {
  const blocks: { element: Element; parent: Root | Element }[] = [];
  visit(tree, 'element', (element, _index, parent) => {
    const isLeaf =
      !isInline(element.tagName) &&
      !element.children.some((child) => child.type === 'element' && !isInline(child.tagName) && child.tagName !== 'br');
    const hasWords = isLeaf && readWords(element) !== '';
    if (hasWords && (parent?.type === 'root' || parent?.type === 'element')) blocks.push({ element, parent });
  });
  return blocks;
}

function removeFurnitureLines(tree: Root): readonly RemovedFurniture[] {
  const blocks = listBlocks(tree);
  const lines = blocks.map(({ element }) => readWords(element));
  const { kept, removed } = tellFurnitureLines(lines);
  const links: RemovedFurniture[] = [];
  let isBehindLinks = false;
  blocks.forEach(({ element, parent }, index) => {
    const words = lines[index] ?? '';
    const isRelated = kept[index] === true && isLinkAlone(element, words) && (isBehindLinks || LEADS_ON.test(words));
    if (isRelated) links.push({ kind: 'related links', words });
    isBehindLinks = isRelated || (kept[index] === false && nameFurnitureLine(words) === 'related links');
    if (isRelated || kept[index] === false) {
      const at = parent.children.indexOf(element);
      if (at !== -1) parent.children.splice(at, 1);
    }
  });
  return [...removed, ...links];
}

/** “Read more: …” and the like: a line that leads to another article. */
const LEADS_ON =
  /^\[?(?:read (?:more|also|next)|also read|related(?: article| story)?|see also|more|watch|listen|recommended|don['’]t miss|lire aussi|lesen sie auch|lea también|leggi anche|читайте также)\s*[:|»>–—-]/iu;

/** Whether all words of a block but a few in front are links. */
function isLinkAlone(element: Element, words: string): boolean {
  const linked = findElements(element, ({ tagName }) => tagName === 'a')
    .map(readWords)
    .join(' ');
  return linked !== '' && linked.length >= words.replace(LEADS_ON, '').trim().length - 2;
}

/** Elements that Markdown knows by another name, or that only look different. */
const SAME_AS: Readonly<Record<string, string>> = {
  strike: 's',
  dfn: 'em',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  var: 'em',
};

/**
 * Fits the tree to what Markdown can say, in place, without a change of words: pictures go, and their captions
 * stay; links become absolute or plain words; what a browser puts in (quotation marks of `q`) is written out;
 * captions of tables and blocks in cells stand where Markdown has room for them.
 */
function fitTree(tree: Root, base: string | undefined): void {
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return;
    const { tagName } = element;
    element.tagName = SAME_AS[tagName] ?? tagName;
    // A picture has no words, and a figure without a caption is a picture.
    if (/^(?:img|picture|source|figure)$/u.test(tagName) && readWords(element) === '') {
      parent.children.splice(index, 1);
      return index;
    }
    if (tagName === 'a') {
      const href = readAddress(readProperty(element, 'href') ?? '', base);
      const isBlock = element.children.some(
        (child) =>
          child.type === 'element' && !isInline(child.tagName) && child.tagName !== 'br' && child.tagName !== 'img',
      );
      if (href === undefined || isBlock || readWords(element) === '') {
        parent.children.splice(index, 1, ...element.children);
        return index;
      }
      element.properties = { href };
    }
    if (tagName === 'q') {
      const open = { type: 'text', value: '\u201c' } as const;
      const close = { type: 'text', value: '\u201d' } as const;
      parent.children.splice(index, 1, open, ...element.children, close);
      return index;
    }
    if (tagName === 'table') {
      const [caption] = findElements(element, (inner) => inner.tagName === 'caption');
      if (isLayout(element) || readProperty(element, 'role') === 'presentation') {
        parent.children.splice(index, 1, ...unwrapTable(element));
        return index;
      }
      flattenCells(element);
      if (caption && readWords(caption) !== '') {
        element.children = element.children.filter((child) => child !== caption);
        parent.children.splice(index, 0, { type: 'element', tagName: 'p', properties: {}, children: caption.children });
        return index + 2;
      }
    }
    return;
  });
}

/** A table without heads that has one column, or tables inside, places things on a screen. */
function isLayout(table: Element): boolean {
  const inner = (name: string) => findElements(table, (element) => element !== table && element.tagName === name);
  if (inner('table').length > 0) return true;
  if (inner('th').length > 0) return false;
  return inner('tr').every((row) => row.children.filter((child) => child.type === 'element').length <= 1);
}

function unwrapTable(table: Element): ElementContent[] {
  const cells: ElementContent[] = [];
  const walk = (node: Nodes) => {
    if (!('children' in node)) return;
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (/^(?:td|th|caption)$/u.test(child.tagName)) {
        cells.push({ type: 'element', tagName: 'div', properties: {}, children: child.children });
      } else walk(child);
    }
  };
  walk(table);
  return cells;
}

/** A cell of Markdown holds one line: its blocks are joined by spaces. */
function flattenCells(table: Element): void {
  for (const cell of findElements(table, ({ tagName }) => tagName === 'td' || tagName === 'th')) {
    const flatten = (children: readonly ElementContent[]): ElementContent[] =>
      children.flatMap((child): ElementContent[] => {
        if (child.type !== 'element') return [child];
        if (child.tagName === 'br') return [{ type: 'text', value: ' ' }];
        if (isInline(child.tagName)) return [{ ...child, children: flatten(child.children) }];
        return [{ type: 'text', value: ' ' }, ...flatten(child.children), { type: 'text', value: ' ' }];
      });
    cell.children = flatten(cell.children);
    // Cells that span others have no place in Markdown.
    cell.properties = {};
  }
}

/**
 * Markdown cannot begin or end an emphasis or a link with a space or a line break, so they stand beside it.
 * From the inside out, for what leaves an element may stand at the edge of the one around it.
 */
function moveEdgeSpaces(node: Root | Element): void {
  const own: readonly RootContent[] = node.children;
  const children = own.flatMap((child): readonly RootContent[] => {
    if (child.type !== 'element') return [child];
    moveEdgeSpaces(child);
    if (!/^(?:a|em|i|strong|b|s|del)$/u.test(child.tagName)) return [child];
    const before = takeEdge(child.children, 'start');
    const after = takeEdge(child.children, 'end');
    return [...before, ...(child.children.length === 0 ? [] : [child]), ...after];
  });
  node.children = children;
}

/** Takes spaces and line breaks off one end of a list of nodes. */
function takeEdge(children: ElementContent[], end: 'start' | 'end'): readonly ElementContent[] {
  const taken: ElementContent[] = [];
  for (;;) {
    const node = end === 'start' ? children[0] : children.at(-1);
    const isBreak = node?.type === 'element' && node.tagName === 'br';
    if (isBreak || (node?.type === 'text' && node.value.trim() === '')) {
      taken.push(node);
      if (end === 'start') children.shift();
      else children.pop();
      continue;
    }
    if (node?.type === 'text') {
      const bare = end === 'start' ? node.value.trimStart() : node.value.trimEnd();
      if (bare !== node.value) taken.push({ type: 'text', value: ' ' });
      node.value = bare;
    }
    return end === 'start' ? taken : taken.toReversed();
  }
}
