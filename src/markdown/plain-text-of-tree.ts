import type { ElementContent, Root, RootContent, Text } from 'hast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { joinParagraphs, placeParagraphs, type PlainText } from '../domain/plain-text.ts';
import { PICTURE_CLASS, PICTURE_LABEL } from './adapt-copied-tree.ts';
import { PARAGRAPH_ELEMENTS } from './sanitise-schema.ts';

/**
 * The plain text of a tree, and for each of its text nodes where it begins in that text. Struck-out words are not in it:
 * readers see them, but the text has taken them back.
 */
export interface TreeText {
  readonly text: PlainText;
  readonly offsets: ReadonlyMap<Text, number>;
  /** What readers see beside the text: struck-out words, and the descriptions of pictures. */
  readonly aside: string;
}

interface Paragraph {
  content: string;
  readonly nodes: { readonly node: Text; readonly offset: number }[];
}

export function readPlainText(tree: Root): TreeText {
  const paragraphs = collectParagraphs(tree).filter((paragraph) => paragraph.content.trim() !== '');
  const contents = paragraphs.map(({ content }) => content);
  const places = placeParagraphs(contents);
  const offsets = new Map<Text, number>();
  paragraphs.forEach((paragraph, index) => {
    const start = places[index]?.start ?? 0;
    for (const { node, offset } of paragraph.nodes) offsets.set(node, start + offset);
  });
  return { text: joinParagraphs(contents), offsets, aside: collectAside(tree) };
}

function collectAside(tree: Root): string {
  const pieces: string[] = [];
  visit(tree, 'element', (node) => {
    const isPictured = isPicture(node.properties['className']);
    if (!isPictured && node.tagName !== 'del') return CONTINUE;
    const words: string[] = [];
    visit(node, 'text', ({ value }) => void words.push(value));
    pieces.push(words.join('').slice(isPictured ? PICTURE_LABEL.length : 0));
    return SKIP;
  });
  return pieces.join('\n\n');
}

const PARAGRAPHS: ReadonlySet<string> = new Set(PARAGRAPH_ELEMENTS);

function collectParagraphs(tree: Root): readonly Paragraph[] {
  let current: Paragraph = { content: '', nodes: [] };
  const paragraphs = [current];
  const breakParagraph = () => {
    current = { content: '', nodes: [] };
    paragraphs.push(current);
  };
  const walk = (node: RootContent | ElementContent) => {
    if (node.type === 'text') {
      current.nodes.push({ node, offset: current.content.length });
      current.content += node.value;
    }
    if (node.type !== 'element' || node.tagName === 'del' || isPicture(node.properties['className'])) return;
    if (node.tagName === 'br') current.content += '\n';
    const isParagraph = PARAGRAPHS.has(node.tagName);
    if (isParagraph) breakParagraph();
    for (const child of node.children) walk(child);
    if (isParagraph) breakParagraph();
  };
  for (const child of tree.children) walk(child);
  return paragraphs;
}

function isPicture(className: unknown): boolean {
  return Array.isArray(className) && className.includes(PICTURE_CLASS);
}
