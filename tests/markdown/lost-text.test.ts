import fc from 'fast-check';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parseCopiedText } from '../../src/markdown/copied-text.ts';
import { findLostText } from '../../src/markdown/lost-text.ts';

describe('what Markdown takes for its own signs', () => {
  const mistaken: Record<string, readonly [markdown: string, words: string, spelling: string]> = {
    'words in brackets of both kinds': ['[he](Smith) said', '[he](Smith)', '\\[he](Smith)'],
    'a product': ['that is 5*3*2 metres', '*3*', '\\*3*'],
    'words with a letter left out': ['sh*t and f*ck', '*t and f*', '\\*t and f*'],
    'words with letters left out, without a space': ['f**k/s**t', '**k/s**', '\\*\\*k/s**'],
    'a word with its vowels left out': ['a b*st*rd', '*st*', '\\*st*'],
    'words for men and women': ['Schüler*innen/Lehrer*innen', '*innen/Lehrer*', '\\*innen/Lehrer*'],
    'a sign before a number': ['>100 dead', '>', '\\>'],
  };
  for (const [name, [markdown, words, spelling]] of Object.entries(mistaken)) {
    test(`is found: ${name}; and written as told, it reaches the page`, () => {
      const found = findLostText(markdown);
      expect(found.map((lost) => [lost.words, lost.spelling])).toEqual([[words, spelling]]);
      expect(found.map(({ start, end }) => markdown.slice(start, end))).toEqual([words]);
      const mended = markdown.replace(words, () => spelling);
      expect(findLostText(mended)).toEqual([]);
      expect(parseCopiedText(mended).text.content).toBe(markdown);
    });
  }
});

test('cells that a table has no column for are found', () => {
  const found = findLostText('| a | b |\n| - | - |\n| 1 | 2 | 62 *dead* |\n| 3 |');
  expect(found.map(({ words, spelling }) => [words, spelling])).toEqual([['62 *dead*', undefined]]);
});

describe('nothing is lost by', () => {
  const kept: Record<string, string> = {
    'a sentence that begins with a year': '1986. It was the year of the fire.',
    'emphasis, also of a part of a word':
      '**H**ello *un*believable in*cred*ible 双方**开始，继续**会谈 __two words__ and *A* *B*',
    'links and pictures': '[a](https://a.example "b") ![c](/d.png)',
    'headings, rules, quotations and lists': '# One\n\nTwo\n===\n\n---\n\n> three\n\n- four\n  1. five',
    'a table': '| a | b |\n| - | :-: |\n| 1 | 2 |',
    'escapes and entities': '\\<sic> \\*a\\* &lt;b&gt; AT&T &amp; c',
    'signs that stand for themselves': '5 < 6 > 4, a * b, 3 * 4 * 5, f***ing, snake_case_name, [1], ~5, x|y, <3',
  };
  for (const [name, markdown] of Object.entries(kept)) {
    test(name, () => {
      expect(findLostText(markdown)).toEqual([]);
    });
  }

  test('any text that is written as Markdown by a program', () => {
    const writer = unified().use(remarkStringify).freeze();
    const words = fc.constantFrom(
      '<sic>',
      '*',
      '1986.',
      '~~~',
      'a<b',
      'x>y',
      '[a]: b',
      '](c)',
      '&amp;',
      'word',
      '5*3*2',
    );
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      fc.array(words, { minLength: 1, maxLength: 8 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(line, (value) => {
        const markdown = writer.stringify({
          type: 'root',
          children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
        });
        expect(findLostText(markdown)).toEqual([]);
      }),
    );
  });
});

test('every letter and digit reaches the page, whatever looks like HTML, a program or a definition', () => {
  const pieces = fc.constantFrom(
    ...[
      '<',
      '>',
      '<b>',
      '</b>',
      '<p class="x">',
      '<!--',
      '-->',
      '<![CDATA[',
      '<?x',
      '<script>',
      '<style>',
      '<https://a>',
    ],
    ...[
      '</textarea>',
      '<br/>',
      '~~~ x',
      '```',
      '```js\n',
      '    ',
      '\t',
      '[x]: y',
      '[x]',
      '[x][y]',
      '[^1]: z',
      '`',
      '*',
    ],
    ...['\n', '\n\n', '> ', '- ', '1. ', '007) ', '# ', '---', '===', '\\', 'a', 'Ж', '5', ' ', '_', '!'],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), (soup) => {
      const markdown = soup.join('');
      const read = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';
      expect(read(parseCopiedText(markdown).text.content)).toBe(read(markdown));
    }),
    { numRuns: 1000 },
  );
});
