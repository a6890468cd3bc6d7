import type { Element, Root, Text } from 'hast';
import type { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { visit } from 'unist-util-visit';

/** Keeps the number of an item as it is written: “1986.” may begin a sentence, and a list may leave numbers out. */
export const keepListNumbers: ReturnType<typeof gfmStrikethroughFromMarkdown> = {
  exit: {
    listItemPrefix(token) {
      const prefix = this.sliceSerialize(token).trim();
      const item = this.stack.at(-1);
      if (item?.type === 'listItem' && /^\d/u.test(prefix)) item.data = { hProperties: { value: prefix } };
    },
  },
};

/** Makes the numbers of lists part of their words, in place: readers see them, so that quotes and searches must. */
export function numberItems(tree: Root): void {
  visit(tree, 'element', (element) => {
    const { value } = element.properties;
    if (element.tagName === 'li' && value !== undefined) {
      element.properties = {};
      putFirst(element, `${String(value)} `);
    }
    // The sign that the list has none of its own, for the style sheet and for browsers that take it for none then.
    if (element.tagName === 'ol') element.properties = { role: 'list' };
  });
}

/** Puts a number before the first words of an item, inside the paragraph that these stand in. */
function putFirst(item: Element, value: string): void {
  const first = item.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  const start = item.position?.start;
  const text: Text = { type: 'text', value };
  if (start?.offset !== undefined) {
    const end = { line: start.line, column: start.column + value.length, offset: start.offset + value.length };
    text.position = { start, end };
  }
  const isParagraph = first?.type === 'element' && first.tagName === 'p';
  (isParagraph ? first : item).children.unshift(text);
}
