import type { InferGetStaticParamsType } from 'astro';
import { answerWithImage, type FileRoute } from '../../../../site/answer-with.ts';
import { listPointPaths, loadPoint } from '../../../../site/data-paths.ts';
import { drawShareImage } from '../../../../data/share-image.ts';
import { picturePoint } from '../../../../data/share-picture.ts';

export const getStaticPaths = () => listPointPaths();

export const GET: FileRoute<InferGetStaticParamsType<typeof getStaticPaths>> = async ({ params }) => {
  const { story, comparison } = loadPoint(params);
  return answerWithImage(await drawShareImage(picturePoint(story, comparison)));
};
