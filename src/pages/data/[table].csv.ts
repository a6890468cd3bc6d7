import { CLAIMS_HEADER, printClaims } from '../../data/claims-table.ts';
import { keyStories } from '../../site/data-paths.ts';
import { listStories, loadStory } from '../../site/stories.ts';

/** One file, `claims.csv`, which has a path of its own so that it is not made again while no story has changed. */
export const getStaticPaths = async () => [{ params: { table: 'claims' }, cacheKey: keyStories(await listStories()) }];

export const GET = async () => {
  const lines: string[] = [];
  for (const { story } of await listStories()) lines.push(printClaims(await loadStory(story.id)));
  return new Response([CLAIMS_HEADER, ...lines].join(''));
};
