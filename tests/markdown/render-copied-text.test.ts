import { describe, expect, test } from 'vitest';
import { parseCopiedText } from '../../src/markdown/copied-text.ts';
import type { Mark } from '../../src/markdown/mark-passages.ts';
import { renderBlocks, renderProse } from '../../src/markdown/render-copied-text.ts';
import { articleOf } from '../fixtures/article-of.ts';

const markdown = '# Head\n\nOne two.\n\n- three\n- four\n\nFive six.\n\n---\n\nSeven.';
const copied = parseCopiedText(markdown);

function markOf(words: string): Mark {
  const start = copied.text.content.indexOf(words);
  return {
    range: { start, end: start + words.length },
    id: `at-${String(start)}`,
    classNames: ['passage'],
    cue: { sign: '1', href: '#p', label: 'Point' },
  };
}

describe('a text rendered in blocks', () => {
  test('has one block for each outermost piece, in their order', () => {
    expect(renderBlocks(copied, []).map(({ html }) => html.slice(0, 4))).toEqual([
      '<h3>',
      '<p>O',
      '<ul>',
      '<p>F',
      '<hr>',
      '<p>S',
    ]);
  });

  test('has no marks when none are given', () => {
    expect(renderBlocks(copied, []).some(({ beginning }) => beginning.length > 0)).toBe(false);
  });

  test('names a mark in the block where it begins and knows the blocks that it touches', () => {
    const mark = markOf('two.\n\nthree\n\nfour\n\nFive');
    const blocks = renderBlocks(copied, [mark]);
    expect(blocks.map(({ beginning }) => beginning)).toEqual([[], [mark], [], [], [], []]);
  });

  test('has every mark that begins in a block, in the order in which they are given', () => {
    const marks = [markOf('six'), markOf('Five six'), markOf('Seven')];
    const blocks = renderBlocks(copied, marks);
    expect(blocks[3]?.beginning).toEqual([marks[0], marks[1]]);
    expect(blocks[5]?.beginning).toEqual([marks[2]]);
  });

  test('draws the marks', () => {
    const html = renderBlocks(copied, [markOf('two')])[1]?.html;
    expect(html).toBe(
      '<p>One <mark class="passage" id="at-10" tabindex="-1"><a href="#p">two' +
        '<span class="cue" role="img" data-sign="1" aria-label=", Point" lang="en"></span></a></mark>.</p>',
    );
  });

  test('that is shown in part has the pieces of which all is shown, and the words of the others that are', () => {
    const range = (from: string, to = from) => ({
      start: copied.text.content.indexOf(from),
      end: copied.text.content.indexOf(to) + to.length,
    });
    const mark = markOf('four\n\nFive six');
    const blocks = renderBlocks(copied, [mark, markOf('Seven')], [range('four', 'six.'), range('even')]);
    expect(
      blocks.map(({ html, isWhole }) => [html.replaceAll(/<a[^>]*>|<span.*?<\/span>|<\/a>/gu, ''), isWhole]),
    ).toEqual([
      [`<p><mark class="passage" id="${mark.id}" tabindex="-1">four</mark></p>`, false],
      ['<p><mark class="passage">Five six</mark>.</p>', true],
      ['<p><mark class="passage" id="at-40" tabindex="-1">even</mark></p>', false],
    ]);
  });

  test('has no block for nothing', () => {
    expect(renderBlocks(parseCopiedText(''), [])).toEqual([]);
  });
});

describe('prose', () => {
  const cases: Record<string, { markdown: string; html: string }> = {
    'keeps emphasis and links': {
      markdown: 'One *two* [three](https://a.example/).',
      html: '<p>One <em>two</em> <a href="https://a.example/">three</a>.</p>',
    },
    'escapes what is no markup': { markdown: '5 < 6 & "so"', html: '<p>5 &#x3C; 6 &#x26; "so"</p>' },
    'has HTML as words': {
      markdown: 'One <script>two</script>',
      html: '<p>One &#x3C;script>two&#x3C;/script></p>',
    },
    'may be nothing': { markdown: '', html: '' },
  };
  for (const [name, { markdown: given, html }] of Object.entries(cases)) {
    test(name, () => {
      expect(renderProse(given)).toBe(html);
    });
  }
});

test('prose sets the names of sources apart, beside the letters that take their place', () => {
  const post = articleOf({ siglum: 'B', source: { id: 'post', name: 'Post & Sons' } });
  expect(renderProse('The *Post & Sons* report', [post])).toBe(
    '<p>The <em><span class="source-name">Post &#x26; Sons</span>' +
      '<span class="source-alias" hidden>B</span></em> report</p>',
  );
});
