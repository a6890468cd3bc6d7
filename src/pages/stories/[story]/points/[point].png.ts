import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { answerWithImage } from '../../../../site/answer-with.ts';
import { listPointPaths, loadPoint } from '../../../../site/data-paths.ts';
import { drawShareImage } from '../../../../standards/share-image.ts';
import { picturePoint } from '../../../../standards/share-picture.ts';

export const getStaticPaths = () => listPointPaths();

export const GET: APIRoute<object, InferGetStaticParamsType<typeof getStaticPaths>> = async ({ params }) => {
  const { story, comparison } = loadPoint(params);
  return answerWithImage(await drawShareImage(picturePoint(story, comparison)));
};
