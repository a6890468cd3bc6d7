import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { answerWithImage } from '../../../../site/answer-with.ts';
import { listDifferencePaths, loadPoint } from '../../../../site/data-paths.ts';
import { drawShareImage } from '../../../../data/share-image.ts';
import { picturePoint } from '../../../../data/share-picture.ts';

export const getStaticPaths = () => listDifferencePaths();

export const GET: APIRoute<Record<string, never>, InferGetStaticParamsType<typeof getStaticPaths>> = async ({
  params,
}) => {
  const { story, comparison } = await loadPoint(params);
  return answerWithImage(await drawShareImage(picturePoint(story, comparison)));
};
