import { drawShareImage } from '../../data/share-image.ts';
import { pictureStory } from '../../data/share-picture.ts';
import { listStoryPaths, type AskedOf } from '../../site/data-paths.ts';
import { loadStory } from '../../site/stories.ts';

export const getStaticPaths = listStoryPaths;

export const GET = async ({ params }: AskedOf<typeof getStaticPaths>) =>
  new Response(await drawShareImage(pictureStory(await loadStory(params.story))));
