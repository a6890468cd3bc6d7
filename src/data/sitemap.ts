import { findLastChange } from '../domain/last-change.ts';
import type { StoryOutline } from '../domain/story.ts';
import { homeAddress, methodAddress, pointAddress, storyAddress } from '../site/addresses.ts';
import { resolveAddress } from '../site/data-addresses.ts';
import { escapeMarkup } from './escape-markup.ts';

/** An address for search engines, with the day on which it last changed where that is known. */
export interface SitemapPage {
  readonly address: string;
  readonly modified?: string;
}

/** As many addresses as a sitemap may have (sitemaps.org). */
const MOST_PAGES = 50_000;

/**
 * Every page that search engines may show, but further pages of a list, which the first leads to. Copies of other
 * people's texts are not among them.
 */
export function listSitemapPages(
  stories: readonly StoryOutline[],
  otherPages: readonly string[],
): readonly SitemapPage[] {
  const newest = stories.map(findLastChange).toSorted().at(-1);
  return [
    { address: homeAddress(), ...(newest !== undefined && { modified: newest }) },
    { address: methodAddress() },
    ...otherPages.map((address) => ({ address })),
    ...stories.flatMap((story) => {
      const modified = findLastChange(story);
      return [
        { address: storyAddress(story.id), modified },
        ...story.points.map(({ id }) => ({ address: pointAddress(story.id, id), modified })),
      ];
    }),
  ];
}

/** The sitemap of a site; of more pages than it may have, it holds the first. Addresses must be whole. */
export function printSitemap(pages: readonly SitemapPage[]): string {
  const entries = pages.slice(0, MOST_PAGES).map(({ address, modified }) => {
    const day = modified === undefined ? '' : `\n    <lastmod>${modified}</lastmod>`;
    return `  <url>\n    <loc>${escapeMarkup(resolveAddress(address))}</loc>${day}\n  </url>\n`;
  });
  const opening = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">';
  return `<?xml version="1.0" encoding="UTF-8"?>\n${opening}\n${entries.join('')}</urlset>\n`;
}
