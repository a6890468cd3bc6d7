import { describe, expect, test } from 'vitest';
import { parseCopiedText } from '../../src/markdown/copied-text.ts';
import { renderProse } from '../../src/markdown/render-copied-text.ts';
import { listElements } from '../fixtures/reread-html.ts';

describe('a copied text fitted into a page', () => {
  const cases: Record<string, { markdown: string; html: string }> = {
    'shows a picture as a link': {
      markdown: '![A ferry](https://a.example/f.jpg)',
      html: '<p><a class="picture" href="https://a.example/f.jpg">Picture: A ferry</a></p>',
    },
    'shows a picture without alternative text as a link': {
      markdown: '![](https://a.example/f.jpg)',
      html: '<p><a class="picture" href="https://a.example/f.jpg">Picture</a></p>',
    },
    'shows a picture inside a link as words': {
      markdown: '[![A ferry](https://a.example/f.jpg)](https://b.example/)',
      html: '<p><a href="https://b.example/"><span class="picture">Picture: A ferry</span></a></p>',
    },
    'shows a picture without an outside address as words': {
      markdown: '![A ferry](/f.jpg)',
      html: '<p><span class="picture">Picture: A ferry</span></p>',
    },
    'shows a picture in a link that leads nowhere as a link of its own': {
      markdown: '[![A ferry](https://a.example/f.jpg)](/gallery)',
      html: '<p><a class="picture" href="https://a.example/f.jpg">Picture: A ferry</a></p>',
    },
    'keeps a link to another site': {
      markdown: 'See [the list](https://a.example/list).',
      html: '<p>See <a href="https://a.example/list">the list</a>.</p>',
    },
    'turns a link inside the old site into words': {
      markdown: 'See [the *list*](/list).',
      html: '<p>See the <em>list</em>.</p>',
    },
    'turns a link to a fragment into words': { markdown: 'See [the list](#list).', html: '<p>See the list.</p>' },
    'turns a link without a scheme into words': {
      markdown: 'See [the list](//a.example/).',
      html: '<p>See the list.</p>',
    },
    'turns a link to a mail address into words': { markdown: 'See [us](mailto:a@a.example).', html: '<p>See us.</p>' },
    'turns a link that runs a script into words': { markdown: 'See [us](javascript:alert).', html: '<p>See us.</p>' },
    'turns line breaks inside a paragraph into spaces': { markdown: 'one\ntwo', html: '<p>one two</p>' },
    'keeps a line break that was meant': { markdown: 'one\\\ntwo', html: '<p>one<br> two</p>' },
    'says what the heads of a table are, and lets it scroll': {
      markdown: '| Day |\n| :- |\n| Monday |',
      html: '<div class="scroll" role="group" aria-label="Table" tabindex="0"><table> <thead> <tr> <th scope="col">Day</th> </tr> </thead> <tbody> <tr> <td>Monday</td> </tr> </tbody> </table></div>',
    },
  };
  for (const [name, { markdown, html }] of Object.entries(cases)) {
    test(name, () => {
      expect(renderProse(markdown)).toBe(html);
    });
  }
});

describe('the headings of a copied text', () => {
  const cases: Record<string, { depths: readonly number[]; shown: readonly number[] }> = {
    'begin under those of the page': { depths: [1, 1], shown: [3, 3] },
    'begin at the same depth wherever the copy began': { depths: [4, 4], shown: [3, 3] },
    'nest as they did': { depths: [1, 2, 2, 1, 2], shown: [3, 4, 4, 3, 4] },
    'leave no depth out': { depths: [1, 4, 6, 4, 1], shown: [3, 4, 5, 4, 3] },
    'begin anew after a smaller one came first': { depths: [3, 1, 2], shown: [3, 3, 4] },
    'go no deeper than six': { depths: [1, 2, 3, 4, 5, 6], shown: [3, 4, 5, 6, 6, 6] },
  };
  for (const [name, { depths, shown }] of Object.entries(cases)) {
    test(name, () => {
      const markdown = depths.map((depth) => `${'#'.repeat(depth)} Heading`).join('\n\n');
      const headings = listElements(parseCopiedText(markdown).tree).map((element) => element.tagName);
      expect(headings).toEqual(shown.map((depth) => `h${String(depth)}`));
    });
  }
});
