import { describe, expect, test } from 'vitest';
import { renderProse } from '../../src/markdown/render-copied-text.ts';

describe('news prose', () => {
  const cases: Record<string, { markdown: string; html: string }> = {
    'may strike text out with two tildes': { markdown: 'a ~~b~~', html: '<p>a <del>b</del></p>' },
    'keeps one tilde as it is': { markdown: 'about ~5~ km', html: '<p>about ~5~ km</p>' },
    'has no automatic links of addresses': {
      markdown: 'https://a.example www.a.example',
      html: '<p>https://a.example www.a.example</p>',
    },
    'has no automatic links of mail addresses': { markdown: 'a@a.example', html: '<p>a@a.example</p>' },
    'has no footnotes': { markdown: 'a[^1] b', html: '<p>a[^1] b</p>' },
    'has no task lists': { markdown: '- [x] a', html: '<ul> <li>[x] a</li> </ul>' },
  };
  for (const [name, { markdown, html }] of Object.entries(cases)) {
    test(name, () => {
      expect(renderProse(markdown)).toBe(html);
    });
  }

  test('may have tables', () => {
    expect(renderProse('| a | b |\n| :- | -: |\n| 1 | 2 |').replaceAll(/\s+(?=<)/gu, '')).toBe(
      '<div class="scroll" role="group" aria-label="Table" tabindex="0"><table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table></div>',
    );
  });
});
