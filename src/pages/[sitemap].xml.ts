import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { archiveAddress } from '../site/addresses.ts';
import { answerWith } from '../site/answer-with.ts';
import { listArchivePages, listSourcePages } from '../site/list-pages.ts';
import { listSources, listStories } from '../site/stories.ts';
import { listSitemapPages, printSitemaps } from '../data/sitemaps.ts';

/** A sitemap needs whole addresses: there is none where the site does not know where it lives. */
export async function getStaticPaths() {
  if (!import.meta.env.SITE) return [];
  const stories = (await listStories()).map(({ story }) => story);
  const archive = listArchivePages(stories).map(({ address }) => address);
  const sources = listSourcePages(stories, await listSources()).map(({ address }) => address);
  const lists = [...(archive.length > 0 ? [archiveAddress()] : []), ...archive, ...sources];
  return [...printSitemaps(listSitemapPages(stories, lists))].map(([sitemap, content]) => ({
    params: { sitemap },
    props: { content },
  }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  answerWith('xml', props.content);
