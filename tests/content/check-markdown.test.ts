import { describe, expect, test } from 'vitest';
import { checkMarkdown, readBody } from '../../src/content/check-markdown.ts';

const find = (markdown: string) => {
  const place = { file: 'a.md', line: 1, column: 1, endLine: 1, endColumn: 1 };
  return checkMarkdown(markdown, readBody(markdown), ({ start, end }) => ({
    ...place,
    column: start,
    endColumn: end,
  })).map(({ code, severity, column, endColumn }) => [code, severity, markdown.slice(column, endColumn)]);
};

describe('HTML, which readers would see', () => {
  const shown: Record<string, string> = {
    'a <b>b</b> c': '</b>',
    'a <A\nHREF="b">c': '<A\nHREF="b">',
    'a <br> b<br/>c': '<br>',
    "<img src='a.png'>": "<img src='a.png'>",
    'wo<wbr>rd <p>': '<wbr>',
    'a <!-- b': '<!--',
  };
  for (const [markdown, tag] of Object.entries(shown)) {
    test(`is told once, with a warning: ${markdown}`, () => {
      expect(find(markdown)).toEqual([['html-shown', 'warning', tag]]);
    });
  }

  const words = [
    'a<b but x>y',
    'wether <sic>',
    'a <p-value>',
    '<Lachen:laut>',
    'a\\</b>',
    '<3 and 5 > 4',
    '<https://a.example/?b=c>',
  ];
  for (const markdown of words) {
    test(`is not meant by ${markdown}`, () => {
      expect(find(markdown)).toEqual([]);
    });
  }
});
