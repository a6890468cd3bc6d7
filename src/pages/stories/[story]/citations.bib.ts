import { citeStory } from '../../../data/citation.ts';
import { printBibtex } from '../../../data/bibtex.ts';
import { listStoryPaths, type AskedOf } from '../../../site/data-paths.ts';
import { loadStory } from '../../../site/stories.ts';

export const getStaticPaths = listStoryPaths;

export const GET = async ({ params }: AskedOf<typeof getStaticPaths>) =>
  new Response(printBibtex(citeStory(await loadStory(params.story))));
