import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { isNestedBeyond } from '../../markdown/copied-text.ts';
import { cleanText } from './clean-text.ts';
import { Refusal } from './refusal.ts';

export interface PageTree {
  readonly tree: Root;
  /** How many characters were taken out that command a machine or turn the direction of text. */
  readonly removed: number;
}

/** So deep may elements stand inside one another; real pages have some dozens. What comes after calls itself for each. */
const DEEPEST = 500;

const parser = unified().use(rehypeParse).freeze();
const fragmentParser = unified().use(rehypeParse, { fragment: true }).freeze();

/**
 * Parses a page as browsers do (the HTML Standard's algorithm). Nothing in it is run or fetched.
 * @throws {Refusal} for a page that nests too deeply, and {RangeError} where not even the parser can go on.
 */
export function parsePage(html: string): PageTree {
  const tree = parser.parse(html);
  if (isNestedBeyond(tree, DEEPEST)) {
    throw new Refusal(
      'The page nests its elements too deeply to be read.',
      'No page of news does that. If the text matters, paste it into a file of plain text.',
    );
  }
  let removed = 0;
  const clean = (node: Nodes) => {
    if (node.type === 'text') {
      const cleaned = cleanText(node.value);
      removed += cleaned.removed;
      node.value = cleaned.text;
    }
    if ('children' in node) for (const child of node.children) clean(child);
  };
  clean(tree);
  return { tree, removed };
}

/** A tree of bare paragraphs. */
export function writeParagraphs(texts: readonly string[]): Root {
  const children = texts.map((value): Element => {
    return { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] };
  });
  return { type: 'root', children };
}

/** Parses a piece of a page. */
export function parseFragment(html: string): Root {
  return fragmentParser.parse(html);
}

/** The words of a node, white space joined. */
export function readWords(node: Nodes): string {
  let text = '';
  const walk = (inner: Nodes) => {
    if (inner.type === 'text') text += inner.value;
    if (inner.type === 'element' && isUnread(inner)) return;
    if ('children' in inner) {
      // Words of two blocks never run together.
      if (inner.type === 'element' && !INLINE.has(inner.tagName)) text += ' ';
      for (const child of inner.children) walk(child);
      if (inner.type === 'element' && !INLINE.has(inner.tagName)) text += ' ';
    }
  };
  walk(node);
  return text.replaceAll(/\s+/gu, ' ').trim();
}

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn del em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

export function isInline(name: string): boolean {
  return INLINE.has(name);
}

function isUnread({ tagName }: Element): boolean {
  return /^(?:script|style|template|noscript|head|title|iframe|svg|object|textarea|select)$/u.test(tagName);
}

/** All elements of a kind, in the order of the page. `visit` would look for each among its siblings first. */
export function findElements(tree: Nodes, isWanted: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  const walk = (node: Nodes) => {
    if (node.type === 'element' && isWanted(node)) found.push(node);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return found;
}

/** A property of an element as text; lists are joined by spaces, true is the empty text. */
export function readProperty({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  if (Array.isArray(value)) return value.join(' ');
  return value === true ? '' : String(value);
}
