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

/** Large real pages have some 20,000 elements. */
const MOST_ELEMENTS = 200_000;

const parser = unified().use(rehypeParse).freeze();
const fragmentParser = unified().use(rehypeParse, { fragment: true }).freeze();

/**
 * Parses a page as browsers do (the HTML Standard's algorithm). Nothing in it is run or fetched.
 * @throws {Refusal} for a page that nests without end.
 */
export function parsePage(html: string): PageTree {
  const tree = parseWhole(html);
  if (tree === undefined || isNestedBeyond(tree, DEEPEST)) {
    throw new Refusal(
      'The page nests its elements too deeply to be read.',
      'No page of news does that. If the text matters, paste it into a file of plain text.',
    );
  }
  let removed = 0;
  let elements = 0;
  const clean = (node: Nodes) => {
    if (node.type === 'element') elements += 1;
    if (node.type === 'text') {
      const cleaned = cleanText(node.value);
      removed += cleaned.removed;
      node.value = cleaned.text;
    }
    if ('children' in node) for (const child of node.children) clean(child);
  };
  clean(tree);
  if (elements > MOST_ELEMENTS) {
    throw new Refusal(
      `The page has ${String(elements)} elements; at most ${String(MOST_ELEMENTS)} are read.`,
      'Look whether this is one article. If it is, paste its text into a file of plain text.',
    );
  }
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

/** The parser calls itself for what stands inside; of a page that nests without end there is no tree. */
function parseWhole(html: string): Root | undefined {
  try {
    return parser.parse(html);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
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
