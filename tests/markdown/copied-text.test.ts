import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMarkdownOffset, parseCopiedText } from '../../src/markdown/copied-text.ts';
import { listElements } from '../fixtures/reread-html.ts';

describe('the words of a copied text', () => {
  const cases: Record<string, { markdown: string; content: string }> = {
    'are those of its paragraphs': { markdown: 'One.\n\nTwo.', content: 'One.\n\nTwo.' },
    'have no signs of emphasis': { markdown: 'a **bold** *and* _soft_ `word`', content: 'a bold and soft word' },
    'have a link’s words and not its address': {
      markdown: 'see [the list](https://a.example "Title")',
      content: 'see the list',
    },
    'have signs that were escaped': { markdown: 'marked \\* and \\_so\\_', content: 'marked * and _so_' },
    'have signs that stand alone': { markdown: 'marked * 5 < 6 & more [1]', content: 'marked * 5 < 6 & more [1]' },
    'have characters that were spelt out': {
      markdown: 'Q&amp;A &mdash; caf&eacute; &#8220;x&#8221;',
      content: 'Q&A — café “x”',
    },
    'have no alternative text of pictures': {
      markdown: 'one ![hidden](https://a.example/p.jpg) two',
      content: 'one  two',
    },
    'have no struck-out words beside what replaced them': {
      markdown: 'He was ~~hurt~~ killed',
      content: 'He was  killed',
    },
    'have the number that a sentence begins with': {
      markdown: '1986. It was the year of the fire.',
      content: '1986. It was the year of the fire.',
    },
    'have the numbers of lists as they are written': {
      markdown: '14. August 2017\n\n007) Bond\n\n- one\n  1. two',
      content: '14. August 2017\n\n007) Bond\n\none \n\n1. two',
    },
    'have no addresses turned into links': {
      markdown: 'at www.a.example or a@a.example',
      content: 'at www.a.example or a@a.example',
    },
    'are not rewritten': { markdown: '"quoted" -- it\'s (c) 1... 2', content: '"quoted" -- it\'s (c) 1... 2' },
    'are joined where a line was wrapped': { markdown: 'one\ntwo', content: 'one two' },
    'keep a meant line break apart': { markdown: 'one  \ntwo', content: 'one\n two' },
    'have items of a list apart': { markdown: '- one\n- two', content: 'one\n\ntwo' },
    'have cells of a table apart': { markdown: '| a | b |\n| - | - |\n| 1 | 2 |', content: 'a\n\nb\n\n1\n\n2' },
    'have a quoted block': { markdown: '> one\n\ntwo', content: 'one\n\ntwo' },
    'have headings': { markdown: '# One\n\ntwo', content: 'One\n\ntwo' },
    'have HTML as it stands': {
      markdown: 'a<b but x>y <sic>\n\n<p class="x">one <!-- two\n\nthree',
      content: 'a<b but x>y <sic>\n\n<p class="x">one <!-- two\n\nthree',
    },
    'have what looks like a program or a definition as it stands': {
      markdown: '~~~ Update ~~~\n\n```\n\n[Smith]: yes\n\n<https://a.example>',
      content: '~~~ Update ~~~\n\n```\n\n[Smith]: yes\n\n<https://a.example>',
    },
    'are none in nothing': { markdown: '', content: '' },
    'are none in white space': { markdown: ' \n\n ', content: '' },
  };
  for (const [name, { markdown, content }] of Object.entries(cases)) {
    test(name, () => {
      expect(parseCopiedText(markdown).text.content).toBe(content);
    });
  }

  test('are all found through the text nodes of the tree', () => {
    const { text, offsets } = parseCopiedText('# One\n\nTwo *three* [four](https://a.example).\n\n- five\n- **six**');
    for (const [node, start] of offsets) expect(text.content.slice(start, start + node.value.length)).toBe(node.value);
  });

  test('are parsed whatever the Markdown is', () => {
    const soup = fc.array(
      fc.oneof(
        fc.constantFrom(
          '*',
          '_',
          '`',
          '[',
          ']',
          '(',
          ')',
          '<',
          '>',
          '&',
          '\\',
          '#',
          '|',
          '-',
          '\n',
          '\n\n',
          '    ',
          '~~',
          '![',
          '<a href="',
          '"',
          '<td>',
          '</p>',
        ),
        fc.string({ unit: 'grapheme', maxLength: 5 }),
      ),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(soup, (pieces) => {
        const { text, offsets } = parseCopiedText(pieces.join(''));
        for (const [node, start] of offsets)
          expect(text.content.slice(start, start + node.value.length)).toBe(node.value);
      }),
    );
  });
});

describe('the place of words in the Markdown', () => {
  const cases: Record<string, { markdown: string; words: string }> = {
    'is found in the first paragraph': { markdown: 'One two three.', words: 'two' },
    'is found in a later paragraph': { markdown: 'One.\n\nTwo three.', words: 'three' },
    'is found inside emphasis': { markdown: 'One **two three**.', words: 'three' },
    'is found inside a link': { markdown: 'One [two three](https://a.example).', words: 'three' },
    'is found after a link': { markdown: 'One [two](https://a.example) three.', words: 'three' },
    'is found in a heading': { markdown: '# One\n\n## Two three', words: 'three' },
    'is found in a list': { markdown: '- one\n- two three', words: 'three' },
    'is found in a quoted block': { markdown: '> one\n> two', words: 'one' },
    'is found in a table': { markdown: '| a | b |\n| - | - |\n| one | three |', words: 'three' },
    'is found on a wrapped line': { markdown: 'one\ntwo three', words: 'three' },
    'is found after a meant line break': { markdown: 'one  \ntwo three', words: 'three' },
    'is found between tags': { markdown: 'one <b>two three</b>', words: 'three' },
    'is found before a picture': { markdown: 'three ![x](https://a.example/i.png)', words: 'three' },
    'is found after a link that became words': { markdown: 'one [two](/x) three', words: 'three' },
    'is found behind an emoji': { markdown: '👩‍👧 one *two* three', words: 'three' },
  };
  for (const [name, { markdown, words }] of Object.entries(cases)) {
    test(name, () => {
      const copied = parseCopiedText(markdown);
      expect(findMarkdownOffset(copied, copied.text.content.indexOf(words))).toBe(markdown.indexOf(words));
    });
  }

  test('is the beginning of its run where a character is spelt out', () => {
    const copied = parseCopiedText('One.\n\nQ&amp;A on *two* things.');
    expect(findMarkdownOffset(copied, copied.text.content.indexOf('A on'))).toBe(6);
  });

  test('is none between paragraphs and outside the text', () => {
    const copied = parseCopiedText('One.\n\nTwo.');
    expect(findMarkdownOffset(copied, 4)).toBeUndefined();
    expect(findMarkdownOffset(copied, 999)).toBeUndefined();
    expect(findMarkdownOffset(parseCopiedText(''), 0)).toBeUndefined();
  });
});

test('a table of one column needs no bar, and a list or a heading is none', () => {
  const listTables = (markdown: string) =>
    listElements(parseCopiedText(markdown).tree).filter(({ tagName }) => tagName === 'table');
  expect(listTables('Dead\n:-\n3\n')).toHaveLength(1);
  expect(listTables('Dead\n-:\n3\n')).toHaveLength(1);
  expect(listTables('| Dead |\n| - |\n| 3 |\n')).toHaveLength(1);
  expect(listTables('Dead\n-\n\n- 3\n\nDead\n---\n')).toHaveLength(0);
});
