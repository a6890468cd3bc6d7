import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { readAddress } from './web-address.ts';
import { findElements, isInline, readProperty, readWords } from './page-tree.ts';

/** Fits the article of a page to Markdown, once only its blocks are left in the tree. */
export function fitArticle(page: Root, base: string | undefined): Root {
  const [body] = findElements(page, ({ tagName }) => tagName === 'body');
  const tree: Root = { type: 'root', children: body?.children ?? page.children };
  fitTree(tree, base);
  moveEdgeSpaces(tree);
  return tree;
}

/**
 * Fits the tree to what Markdown can say, in place, without a change of words: pictures go, and their captions
 * stay; links become absolute or plain words; what a browser puts in (quotation marks of `q`) is written out; how a word
 * is read stands behind it;
 * captions of tables and blocks in cells stand where Markdown has room for them.
 */
function fitTree(tree: Root, base: string | undefined): void {
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return;
    const { tagName } = element;
    if (/^(?:kbd|samp|tt|var)$/u.test(tagName)) element.tagName = 'code';
    if (/^(?:s|strike)$/u.test(tagName)) element.tagName = 'del';
    // A picture has no words, and a figure without a caption is a picture.
    if (/^(?:img|picture|source|figure)$/u.test(tagName) && readWords(element) === '') {
      parent.children.splice(index, 1);
      return index;
    }
    if (tagName === 'a') {
      const href = readAddress(readProperty(element, 'href') ?? '', base);
      if (href === undefined || hasBlocks(element) || readWords(element) === '') {
        parent.children.splice(index, 1, ...element.children);
        return index;
      }
      element.properties = { href };
    }
    if (/^(?:pre|dl|dt|dd|figure|figcaption)$/u.test(tagName)) element.tagName = hasBlocks(element) ? 'div' : 'p';
    if (tagName === 'ol' || tagName === 'ul') numberItems(element);
    if (tagName === 'sup' && /^\s*[-+\u2212]?\d/u.test(readWords(element))) raiseSigns(element);
    if (tagName === 'q') {
      const open = { type: 'text', value: '\u201c' } as const;
      const close = { type: 'text', value: '\u201d' } as const;
      parent.children.splice(index, 1, open, ...element.children, close);
      return index;
    }
    if (tagName === 'ruby') {
      // Readings between the characters of a word would make another of it.
      const readings = findElements(element, (inner) => inner.tagName === 'rt')
        .map(readWords)
        .join('');
      const base = element.children.filter(
        (child) => child.type !== 'element' || !/^(?:rt|rtc|rp)$/u.test(child.tagName),
      );
      parent.children.splice(index, 1, ...base, { type: 'text', value: readings === '' ? '' : `(${readings})` });
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

function hasBlocks({ children }: Element): boolean {
  return children.some(
    (child) => child.type === 'element' && !isInline(child.tagName) && !/^(?:br|img)$/u.test(child.tagName),
  );
}

const LEVEL = '0123456789+-\u2212=()';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾';

/** Digits that stand raised become those of Unicode, for Markdown has no other way to say it: 10⁶ is not 106. */
function raiseSigns(element: Element): void {
  visit(element, 'text', (text) => {
    text.value = text.value.replaceAll(/[\d+\u2212=()-]/gu, (sign) => RAISED.charAt(LEVEL.indexOf(sign)));
  });
}

/** Gives the items of a list the numbers that browsers show before them. */
function numberItems({ tagName, properties, children }: Element): void {
  let next = Number(properties['start'] ?? 1);
  for (const item of children) {
    if (item.type !== 'element' || item.tagName !== 'li') continue;
    next = Number(item.properties['value'] ?? next);
    item.properties = tagName === 'ol' ? { value: `${String(next)}.` } : {};
    next += 1;
  }
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
  visit(table, 'element', ({ tagName, children }) => {
    if (!/^(?:td|th|caption)$/u.test(tagName)) return;
    cells.push({ type: 'element', tagName: 'div', properties: {}, children });
    return SKIP;
  });
  return cells;
}

/** A cell of Markdown holds one line: its blocks are joined by spaces. */
function flattenCells(table: Element): void {
  for (const cell of findElements(table, ({ tagName }) => tagName === 'td' || tagName === 'th')) {
    const flatten = (children: readonly ElementContent[]): ElementContent[] =>
      children.flatMap((child): ElementContent[] => {
        if (child.type !== 'element') return [child];
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
  const isShown = (child: ElementContent) =>
    child.type === 'element' ? child.tagName !== 'br' : child.type === 'text' && child.value.trim() !== '';
  const own: readonly RootContent[] = node.children;
  node.children = own.flatMap((child): readonly RootContent[] => {
    if (child.type !== 'element') return [child];
    moveEdgeSpaces(child);
    if (!/^(?:a|em|i|strong|b|del)$/u.test(child.tagName)) return [child];
    const inside = child.children;
    const [start, end] = [inside.findIndex(isShown), inside.findLastIndex(isShown) + 1];
    if (start < 0) return inside;
    child.children = inside.slice(start, end);
    const [before, after] = [takeSpace(inside[start], /^\s+/u), takeSpace(inside[end - 1], /\s+$/u)];
    return [...inside.slice(0, start), ...before, child, ...after, ...inside.slice(end)];
  });
}

/** Takes the space off one end of a text. */
function takeSpace(node: ElementContent | undefined, edge: RegExp): readonly Text[] {
  if (node?.type !== 'text' || !edge.test(node.value)) return [];
  node.value = node.value.replace(edge, '');
  return [{ type: 'text', value: ' ' }];
}
