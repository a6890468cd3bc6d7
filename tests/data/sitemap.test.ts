import { describe, expect, test } from 'vitest';
import { listSitemapPages, printSitemap } from '../../src/data/sitemap.ts';
import { escapeMarkup } from '../../src/data/escape-markup.ts';
import { comparedStory } from '../fixtures/compared-story.ts';

describe('the sitemap', () => {
  test('dates a story and its points by the latest correction, and leaves copies out', () => {
    const { story } = comparedStory({ corrections: [{ date: '2025-06-01', text: 'A slip.' }] });
    expect(listSitemapPages([story], ['/sources/post/'])).toEqual([
      { address: '/', modified: '2025-06-01' },
      { address: '/method/' },
      { address: '/sources/post/' },
      { address: '/stories/ferry-fire/', modified: '2025-06-01' },
      { address: '/stories/ferry-fire/points/hurt/', modified: '2025-06-01' },
    ]);
  });

  test('holds no more pages than a sitemap may have', () => {
    const pages = Array.from({ length: 50_001 }, (_, index) => ({ address: `/page-${String(index)}/` }));
    expect(printSitemap(pages).match(/<loc>/gu)).toHaveLength(50_000);
  });
});

test('markup escapes what has a meaning in it and leaves out what it forbids', () => {
  expect(escapeMarkup('x\u0000 < & > " 🌧')).toBe('x &lt; &amp; &gt; &quot; 🌧');
});
