import { citeStory } from '../../../data/citation.ts';
import { listStoryPaths, type AskedOf } from '../../../site/data-paths.ts';
import { loadStory } from '../../../site/stories.ts';

export const getStaticPaths = listStoryPaths;

export const GET = async ({ params }: AskedOf<typeof getStaticPaths>) =>
  Response.json(citeStory(await loadStory(params.story)));
