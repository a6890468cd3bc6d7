import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { listStories } from '../../site/story-paths.ts';
import { drawShareImage } from '../../standards/share-image.ts';
import { pictureStory } from '../../standards/share-picture.ts';

export async function getStaticPaths() {
  const stories = await listStories();
  return stories.map((compared) => ({ params: { story: compared.story.id }, props: compared }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await drawShareImage(pictureStory(props)));
