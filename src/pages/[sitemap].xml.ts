import type { InferGetStaticPropsType } from 'astro';
import { archiveAddress } from '../site/addresses.ts';
import { answerWith, type FileRoute } from '../site/answer-with.ts';
import { listArchivePages, listSourcePages } from '../site/list-pages.ts';
import { listEntries, loadSources } from '../site/stories.ts';
import { listSitemapPages, printSitemaps } from '../data/sitemaps.ts';
import { listChanges } from '../data/story-facts.ts';

/** A sitemap needs whole addresses: there is none where the site does not know where it lives. */
export function getStaticPaths() {
  if (!import.meta.env.SITE) return [];
  const entries = listEntries();
  const archive = listArchivePages(entries).map(({ address }) => address);
  const sources = listSourcePages(entries, loadSources()).map(({ address }) => address);
  const lists = [...(archive.length > 0 ? [archiveAddress()] : []), ...archive, ...sources];
  return [...printSitemaps(listSitemapPages(listChanges(), lists))].map(([sitemap, content]) => ({
    params: { sitemap },
    props: { content },
  }));
}

export const GET: FileRoute<object, InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  answerWith('xml', props.content);
