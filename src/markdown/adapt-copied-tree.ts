import type { Element, ElementContent, Root } from 'hast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';

import { numberItems } from './list-numbers.ts';
import { raiseDigits } from './raise-digits.ts';

/** Class of what stands for a picture. It is not part of the copied words. */
export const PICTURE_CLASS = 'picture';

/** Its first word. */
export const PICTURE_LABEL = 'Picture';

/** Deepest heading of the page above a copied text; the text's own headings follow on from it. */
const PAGE_HEADING_DEPTH = 2;

/**
 * Fits a sanitised tree of copied text into a page of ours, in place: pictures become links, so that no foreign
 * host learns who reads; links that lead nowhere outside their old site become plain words; headings nest
 * under the page's; tables say what their heads are, and scroll when they are wide; line breaks inside a paragraph become spaces; raised digits,
 * the numbers of lists and the quotation marks that browsers draw become part of the words.
 */
export function adaptCopiedTree(tree: Root): void {
  nestHeadings(tree);
  joinLines(tree);
  raiseDigits(tree);
  numberItems(tree);
  visit(tree, (node, index, parent) => {
    if (node.type !== 'element' || !parent || index === undefined) return;
    if (node.tagName === 'th') node.properties = { scope: 'col' };
    if (node.tagName === 'table') parent.children[index] = wrapTable(node);
    if (node.tagName === 'img') parent.children[index] = replacePicture(node, 'link');
    if (node.tagName === 'q') {
      const marks = { before: { type: 'text', value: '“' }, after: { type: 'text', value: '”' } } as const;
      parent.children.splice(index, 1, marks.before, ...node.children, marks.after);
      return index;
    }
    if (node.tagName === 'a') {
      if (!isOutsideLink(node.properties['href'])) {
        parent.children.splice(index, 1, ...node.children);
        return index;
      }
      flattenLink(node);
    }
    return;
  });
}

/** Line breaks in the source of a paragraph are spaces to a reader; in preformatted text they stay. */
function joinLines(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'text') node.value = node.value.replaceAll('\n', ' ');
    return node.type === 'element' && node.tagName === 'pre' ? SKIP : CONTINUE;
  });
}

/** A link must not stand in a link: what would be one inside it becomes words. */
function flattenLink(link: Element): void {
  visit(link, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return CONTINUE;
    if (node.tagName === 'img') parent.children[index] = replacePicture(node, 'words');
    if (node.tagName !== 'a') return CONTINUE;
    parent.children.splice(index, 1, ...node.children);
    return index;
  });
}

function nestHeadings(tree: Root): void {
  const open: number[] = [];
  visit(tree, 'element', (node) => {
    const depth = /^h([1-6])$/u.exec(node.tagName)?.[1];
    if (depth === undefined) return;
    while (open.length > 0 && Number(depth) <= (open.at(-1) ?? 0)) open.pop();
    open.push(Number(depth));
    node.tagName = `h${String(Math.min(6, PAGE_HEADING_DEPTH + open.length))}`;
  });
}

function replacePicture(image: Element, as: 'link' | 'words'): ElementContent {
  const { src, alt } = image.properties;
  const label = typeof alt === 'string' && alt.trim() !== '' ? `${PICTURE_LABEL}: ${alt}` : PICTURE_LABEL;
  const isLink = as === 'link' && isOutsideLink(src);
  return {
    type: 'element',
    tagName: isLink ? 'a' : 'span',
    properties: { className: [PICTURE_CLASS], ...(isLink ? { href: src } : {}) },
    children: [{ type: 'text', value: label }],
  };
}

/** A table that scrolls by itself would be none to assistive software; what scrolls must be reached by the keyboard. */
function wrapTable(table: Element): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['scroll'], role: 'group', ariaLabel: 'Table', tabIndex: 0 },
    children: [table],
  };
}

function isOutsideLink(address: unknown): address is string {
  return typeof address === 'string' && /^https?:\/\//iu.test(address) && URL.canParse(address);
}
