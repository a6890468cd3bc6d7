import { describe, expect, test } from 'vitest';
import { listSitemapPages, printSitemaps } from '../../src/data/sitemaps.ts';
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

  test('is cut into parts, with an index, where the pages are too many for one', () => {
    const pages = Array.from({ length: 5 }, (_, index) => ({ address: `/page-${String(index)}/` }));
    const maps = printSitemaps(pages, 2);
    expect([...maps.keys()]).toEqual(['sitemap', 'sitemap-1', 'sitemap-2', 'sitemap-3']);
    expect(maps.get('sitemap')).toContain('<loc>/sitemap-3.xml</loc>');
    expect(maps.get('sitemap-3')?.match(/<loc>/gu)).toHaveLength(1);
  });
});

test('markup escapes what has a meaning in it and leaves out what it forbids', () => {
  expect(escapeMarkup('x\u0000 < & > " 🌧')).toBe('x &lt; &amp; &gt; &quot; 🌧');
});
