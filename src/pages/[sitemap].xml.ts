import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { answerWith } from '../site/answer-with.ts';
import { loadSources } from '../site/stories.ts';
import { listStories } from '../site/story-paths.ts';
import { listSitemapPages, printSitemaps } from '../standards/sitemaps.ts';

/** A sitemap needs whole addresses: there is none where the site does not know where it lives. */
export async function getStaticPaths() {
  if (!import.meta.env.SITE) return [];
  const [stories, sources] = await Promise.all([listStories(), loadSources()]);
  return [...printSitemaps(listSitemapPages(stories, sources))].map(([sitemap, content]) => ({
    params: { sitemap },
    props: { content },
  }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  answerWith('xml', props.content);
