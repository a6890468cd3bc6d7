import { describe, expect, test } from 'vitest';
import { listSitemapPages, printSitemaps } from '../../src/data/sitemaps.ts';
import { printXml } from '../../src/data/xml.ts';
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

test('XML escapes what has a meaning in it and leaves out what it forbids', () => {
  const xml = printXml({ name: 'a', attributes: { b: '"<&' }, children: 'x\u0000 < & > 🌧' });
  expect(xml).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a b="&quot;&lt;&amp;">x &lt; &amp; &gt; 🌧</a>\n');
});
