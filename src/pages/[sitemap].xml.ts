import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { archiveAddress, sourceAddress } from '../site/addresses.ts';
import { listSources, listStories, MOST_NEWEST } from '../site/stories.ts';
import { listSitemapPages, printSitemap } from '../data/sitemap.ts';

/** A sitemap needs whole addresses: there is none where the site does not know where it lives. */
export async function getStaticPaths() {
  if (!import.meta.env.SITE) return [];
  const stories = (await listStories()).map(({ story }) => story);
  const lists = [
    ...(stories.length > MOST_NEWEST ? [archiveAddress()] : []),
    ...(await listSources()).map(({ id }) => sourceAddress(id)),
  ];
  return [{ params: { sitemap: 'sitemap' }, props: { content: printSitemap(listSitemapPages(stories, lists)) } }];
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => new Response(props.content);
