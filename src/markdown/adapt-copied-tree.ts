import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

import { numberItems } from './list-numbers.ts';

/** Class of what stands for a picture. It is not part of the copied words. */
export const PICTURE_CLASS = 'picture';

/** Its first word. */
export const PICTURE_LABEL = 'Picture';

/** Deepest heading of the page above a copied text; the text's own headings follow on from it. */
const PAGE_HEADING_DEPTH = 2;

/**
 * Fits a sanitised tree of copied text into a page of ours, in place: pictures become links, so that no foreign
 * host learns who reads; links that lead nowhere outside their old site become plain words; headings nest
 * under the page's; tables say what their heads are, and scroll when they are wide; line breaks inside a paragraph
 * become spaces; the numbers of lists become part of the words.
 */
export function adaptCopiedTree(tree: Root): void {
  nestHeadings(tree);
  visit(tree, 'text', (node) => {
    node.value = node.value.replaceAll('\n', ' ');
  });
  numberItems(tree);
  visit(tree, (node, index, parent) => {
    if (node.type !== 'element' || !parent || index === undefined) return;
    if (node.tagName === 'th') node.properties = { scope: 'col' };
    if (node.tagName === 'table') parent.children[index] = wrapTable(node);
    if (node.tagName === 'img') parent.children[index] = replacePicture(node, 'link');
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

/** A link must not stand in a link: a picture inside one becomes words. */
function flattenLink(link: Element): void {
  visit(link, 'element', (node, index, parent) => {
    if (node.tagName === 'img' && parent && index !== undefined) parent.children[index] = replacePicture(node, 'words');
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
