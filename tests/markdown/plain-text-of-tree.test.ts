import type { Element, ElementContent, Root, Text } from 'hast';
import { describe, expect, test } from 'vitest';
import { PICTURE_CLASS } from '../../src/markdown/adapt-copied-tree.ts';
import { readPlainText } from '../../src/markdown/plain-text-of-tree.ts';

const text = (value: string): Text => ({ type: 'text', value });
const element = (tagName: string, children: ElementContent[], className?: string): Element => ({
  type: 'element',
  tagName,
  properties: className === undefined ? {} : { className: [className] },
  children,
});
const root = (...children: Root['children']): Root => ({ type: 'root', children });

describe('the plain text of a tree', () => {
  const cases: Record<string, { tree: Root; paragraphs: readonly string[] }> = {
    'of nothing has no paragraph': { tree: root(), paragraphs: [] },
    'joins inline elements': {
      tree: root(element('p', [text('a '), element('em', [text('b')]), text('c')])),
      paragraphs: ['a bc'],
    },
    'parts block elements': {
      tree: root(element('h3', [text('a')]), element('p', [text('b')])),
      paragraphs: ['a', 'b'],
    },
    'leaves out white space between blocks': {
      tree: root(element('p', [text('a')]), text('\n'), element('p', [text('b')])),
      paragraphs: ['a', 'b'],
    },
    'leaves out empty paragraphs': {
      tree: root(element('p', []), element('p', [text(' ')]), element('p', [text('b')])),
      paragraphs: ['b'],
    },
    'takes words outside any block': {
      tree: root(text('a'), element('p', [text('b')]), text('c')),
      paragraphs: ['a', 'b', 'c'],
    },
    'has a line break where one was meant': {
      tree: root(element('p', [text('a'), element('br', []), text('b')])),
      paragraphs: ['a\nb'],
    },
    'has every paragraph of a nested block': {
      tree: root(
        element('blockquote', [
          element('p', [text('a')]),
          element('ul', [element('li', [text('b'), element('p', [text('c')])])]),
        ]),
      ),
      paragraphs: ['a', 'b', 'c'],
    },
    'has the cells of a table': {
      tree: root(element('table', [element('tr', [element('th', [text('a')]), element('td', [text('b')])])])),
      paragraphs: ['a', 'b'],
    },
    'has no words that stand for a picture': {
      tree: root(element('p', [text('a'), element('a', [text('Picture: x')], PICTURE_CLASS), text('b')])),
      paragraphs: ['ab'],
    },
  };
  for (const [name, { tree, paragraphs }] of Object.entries(cases)) {
    test(name, () => {
      const { text: plain, offsets } = readPlainText(tree);
      expect(plain.paragraphs.map(({ start, end }) => plain.content.slice(start, end))).toEqual(paragraphs);
      for (const [node, start] of offsets)
        expect(plain.content.slice(start, start + node.value.length)).toBe(node.value);
    });
  }

  test('knows the place of every text node that it has, and of no other', () => {
    const shown = [text('a'), text('b')];
    const hidden = [text('\n'), text('Picture: x')];
    const { offsets } = readPlainText(
      root(
        element('p', [shown[0] ?? text(''), element('a', [hidden[1] ?? text('')], PICTURE_CLASS)]),
        hidden[0] ?? text(''),
        element('p', [shown[1] ?? text('')]),
      ),
    );
    expect([...offsets]).toEqual([
      [shown[0], 0],
      [shown[1], 3],
    ]);
  });
});
