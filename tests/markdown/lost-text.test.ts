import fc from 'fast-check';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parseCopiedText } from '../../src/markdown/copied-text.ts';
import { findLostText, findOpenComment } from '../../src/markdown/lost-text.ts';

const find = (markdown: string) => findLostText(markdown, parseCopiedText(markdown));

describe('what Markdown takes for its own signs', () => {
  const mistaken: Record<string, readonly [markdown: string, words: string, spelling: string]> = {
    'a comparison that looks like a tag': ['so a<b but x>y holds', '<b but x>', '\\<b but x>'],
    'a word in angle brackets': ['He “dont <sic> care”.', '<sic>', '\\<sic>'],
    'a tag that nothing ends': ['when a<b>c holds', '<b>', '\\<b>'],
    'a line between tildes': ['One.\n\n~~~ Update ~~~\n\nTwo.', '~~~ Update ~~~', '\\~\\~\\~ Update \\~\\~\\~'],
    'a line of tildes': ['One.\n\n~~~~\n\nTwo.', '~~~~', '\\~\\~\\~\\~'],
    'a name with a colon': ['[Smith]: yes', '[Smith]: yes', '\\[Smith]: yes'],
    'words in brackets of both kinds': ['[he](Smith) said', '[he](Smith)', '\\[he](Smith)'],
    'a product': ['that is 5*3*2 metres', '*3*', '\\*3*'],
    'words with a letter left out': ['sh*t and f*ck', '*t and f*', '\\*t and f*'],
    'words with letters left out, without a space': ['f**k/s**t', '**k/s**', '\\*\\*k/s**'],
    'a word with its vowels left out': ['a b*st*rd', '*st*', '\\*st*'],
    'words for men and women': ['Schüler*innen/Lehrer*innen', '*innen/Lehrer*', '\\*innen/Lehrer*'],
    'a remark in angle brackets': ['<Lachen:laut>', '<Lachen:laut>', '\\<Lachen:laut>'],
    'words in angle brackets that HTML has an element for': ['<Body> count', '<Body>', '\\<Body>'],
    'a sign before a number': ['>100 dead', '>', '\\>'],
    'a declaration': ['<!important> news', '<!important>', '\\<!important>'],
    'an instruction': ['<?what is this?> news', '<?what is this?>', '\\<?what is this?>'],
  };
  for (const [name, [markdown, words, spelling]] of Object.entries(mistaken)) {
    test(`is found: ${name}; and written as told, it reaches the page`, () => {
      const found = find(markdown);
      expect(found.map((lost) => [lost.words, lost.spelling])).toEqual([[words, spelling]]);
      expect(found.map(({ start, end }) => markdown.slice(start, end))).toEqual([words]);
      const mended = markdown.replace(words, () => spelling);
      expect(find(mended)).toEqual([]);
      expect(parseCopiedText(mended).text.content).toBe(markdown);
    });
  }
});

test('readings that would stand between the characters of a word are found', () => {
  const found = find('<ruby>拉<rt>ら</rt>致<rt>ち</rt></ruby>').map(({ words }) => words);
  expect(found).toContain('<rt>');
});

test('words that HTML hides, and cells that a table has no column for, are found', () => {
  const hidden = (markdown: string) =>
    find(markdown).flatMap((lost) => (lost.spelling === undefined ? lost.words : []));
  expect(hidden('one <textarea>two</textarea> three')).toEqual(['two']);
  expect(hidden('<noscript>one two</noscript>')).toEqual(['one two']);
  expect(hidden('| a | b |\n| - | - |\n| 1 | 2 | 62 dead |')).toEqual(['62 dead']);
});

describe('nothing is lost by', () => {
  const kept: Record<string, string> = {
    'a sentence that begins with a year': '1986. It was the year of the fire.',
    'a date in German': '14. August 2017 war ein Montag.',
    'emphasis, also of a part of a word':
      '**H**ello *un*believable in*cred*ible 双方**开始，继续**会谈 __two words__ and *A* *B*',
    'links and pictures':
      '[a](https://a.example "b") ![c](/d.png) <https://e.example> [f][g]\n\n[g]: https://g.example',
    'headings, rules, quotations and lists': '# One\n\nTwo\n===\n\n---\n\n> three\n\n- four\n  1. five',
    'a table': '| a | b |\n| - | :-: |\n| 1 | 2 |',
    'HTML that structures text': '<div class="x"><p hidden>one<br>two</p></div> <b>three</b> <span>four</span>',
    'a list in HTML': '<ol start="4"><li>one<li>two</ol> *three*',
    'what has been struck out': '~~one~~ <del>two</del> <s>three</s> four',
    'raised digits': '10<sup>6</sup> and x<sub>2</sub>',
    'escapes and entities': '\\<sic> \\*a\\* &lt;b&gt; AT&T &amp; c',
    'comments, scripts and style sheets': 'a <!-- b --> <script>c()</script> <style>d {}</style> e',
    'signs that stand for themselves': '5 < 6 > 4, a * b, 3 * 4 * 5, f***ing, snake_case_name, [1], ~5, x|y, <3',
    'a program': '```js\na < b\n```\n\n`<sic>`',
  };
  for (const [name, markdown] of Object.entries(kept)) {
    test(name, () => {
      expect(find(markdown)).toEqual([]);
    });
  }

  test('any text that is written as Markdown by a program', () => {
    const writer = unified().use(remarkStringify).freeze();
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      fc
        .array(
          fc.constantFrom('<sic>', '*', '1986.', '~~~', 'a<b', 'x>y', '[a]: b', '](c)', '&amp;', 'word', '5*3*2'),
          {
            minLength: 1,
            maxLength: 8,
          },
        )
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(line, (value) => {
        const markdown = writer.stringify({
          type: 'root',
          children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
        });
        expect(find(markdown)).toEqual([]);
      }),
    );
  });
});

test('a program that nothing ends, and what it hides, are found', () => {
  for (const name of ['script', 'style']) {
    const found = find(`<${name}>one\n\ntwo`).map(({ words }) => words);
    expect(found).toEqual([`<${name}>`, 'one\n\ntwo']);
  }
});

test('whatever the Markdown is, what is lost lies in it', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '<b>',
    '</b>',
    '<x',
    '[',
    ']',
    '](',
    ')',
    '*',
    '~~~',
    '`',
    '\n',
    '\n\n',
    '1.',
    '|',
    '-',
    'a',
    ' ',
    '&',
    '\\',
    '<!--',
    '-->',
    '<s>',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), (soup) => {
      const markdown = soup.join('');
      for (const { start, end } of find(markdown)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(markdown.length);
      }
    }),
  );
});

test('a comment that is escaped, stands in code or inside a sentence hides nothing', () => {
  expect(findOpenComment('One.\n\n<!-- two\n\nthree')).toBe(6);
  expect(findOpenComment('One.\n\n<!-- two -->\n\n<!-- three')).toBe(20);
  for (const markdown of ['a \\<!-- b', '`<!--` c', '    d\n\n```\n<!--\n```', 'e <!-- f', '<!-- g -->', '<!-->h']) {
    expect(findOpenComment(markdown), markdown).toBeUndefined();
  }
});
