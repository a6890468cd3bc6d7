import type { APIRoute } from 'astro';
import { listSiteEntries, listStoryEntries } from '../../search/records/list-entries.ts';
import type { EntriesFile } from '../../search/records/search-entry.ts';
import { keyStories, listStoryPaths } from '../../site/data-paths.ts';
import { listSources, listStories, loadStory } from '../../site/stories.ts';

/** What search can find of each story, and of the rest: the index is made of it, and it is not published. */
export const getStaticPaths = async () => [
  { params: { part: 'site' }, cacheKey: keyStories(await listStories(), JSON.stringify(await listSources())) },
  ...(await listStoryPaths()).map(({ params: { story }, cacheKey }) => ({
    params: { part: `stories/${story}` },
    props: { story },
    cacheKey,
  })),
];

export const GET: APIRoute<{ story?: string }> = async ({ props: { story } }) => {
  if (story !== undefined) return Response.json({ entries: listStoryEntries(await loadStory(story)) });
  const stories = (await listStories()).map((one) => `stories/${one.story.id}`);
  return Response.json({
    entries: listSiteEntries(await listSources()),
    parts: stories,
  } satisfies EntriesFile);
};
