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

/** As many addresses as one sitemap may have (sitemaps.org). */
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

/**
 * The sitemaps of a site, by the names of their files: `sitemap.xml` holds all pages, or names the sitemaps that do
 * when they are too many for one. Addresses must be whole.
 */
export function printSitemaps(pages: readonly SitemapPage[], most = MOST_PAGES): ReadonlyMap<string, string> {
  if (pages.length <= most) return new Map([['sitemap', printEntries('urlset', pages)]]);
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, index) => ({
    name: `sitemap-${String(index + 1)}`,
    pages: pages.slice(index * most, (index + 1) * most),
  }));
  const named = parts.map(({ name }) => ({ address: `${homeAddress()}${name}.xml` }));
  return new Map([
    ['sitemap', printEntries('sitemapindex', named)],
    ...parts.map((part) => [part.name, printEntries('urlset', part.pages)] as const),
  ]);
}

function printEntries(list: 'urlset' | 'sitemapindex', pages: readonly SitemapPage[]): string {
  const entry = list === 'urlset' ? 'url' : 'sitemap';
  const entries = pages.map(({ address, modified }) => {
    const day = modified === undefined ? '' : `\n    <lastmod>${modified}</lastmod>`;
    return `  <${entry}>\n    <loc>${escapeMarkup(resolveAddress(address))}</loc>${day}\n  </${entry}>\n`;
  });
  const opening = `<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${opening}\n${entries.join('')}</${list}>\n`;
}
