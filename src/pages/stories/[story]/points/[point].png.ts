import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { listStories } from '../../../../site/story-paths.ts';
import { drawShareImage } from '../../../../standards/share-image.ts';
import { picturePoint } from '../../../../standards/share-picture.ts';

export async function getStaticPaths() {
  const stories = await listStories();
  return stories.flatMap(({ story, comparisons }) =>
    comparisons.map((comparison) => ({
      params: { story: story.id, point: comparison.point.id },
      props: { story, comparison },
    })),
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await drawShareImage(picturePoint(props.story, props.comparison)));
