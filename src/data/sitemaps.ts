import { findLastChange } from '../domain/last-change.ts';
import type { StoryOutline } from '../domain/story.ts';
import { homeAddress, methodAddress, pointAddress, storyAddress } from '../site/addresses.ts';
import { resolveAddress } from '../site/data-addresses.ts';
import { printXml, type XmlElement } from './xml.ts';

/** An address for search engines, with the day on which it last changed where that is known. */
export interface SitemapPage {
  readonly address: string;
  readonly modified?: string;
}

/** As many addresses as one sitemap may have (sitemaps.org). */
const MOST_PAGES = 50_000;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Every page that search engines may show: copies of other people's texts are not among them. */
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
  if (pages.length <= most) return new Map([['sitemap', printPages(pages)]]);
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, index) => ({
    name: `sitemap-${String(index + 1)}`,
    pages: pages.slice(index * most, (index + 1) * most),
  }));
  const entries = parts.map(({ name }) => ({
    name: 'sitemap',
    children: [{ name: 'loc', children: resolveAddress(`${homeAddress()}${name}.xml`) }],
  }));
  const index = printXml({ name: 'sitemapindex', attributes: { xmlns: NAMESPACE }, children: entries });
  return new Map([['sitemap', index], ...parts.map((part) => [part.name, printPages(part.pages)] as const)]);
}

function printPages(pages: readonly SitemapPage[]): string {
  const entries = pages.map(({ address, modified }): XmlElement => ({
    name: 'url',
    children: [
      { name: 'loc', children: resolveAddress(address) },
      ...(modified === undefined ? [] : [{ name: 'lastmod', children: modified }]),
    ],
  }));
  return printXml({ name: 'urlset', attributes: { xmlns: NAMESPACE }, children: entries });
}
