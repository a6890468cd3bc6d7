import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { answerWithImage } from '../../../../site/answer-with.ts';
import { listPointPaths } from '../../../../site/data-paths.ts';
import { drawShareImage } from '../../../../standards/share-image.ts';
import { picturePoint } from '../../../../standards/share-picture.ts';

export const getStaticPaths = () => listPointPaths();

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  answerWithImage(await drawShareImage(picturePoint(props.story, props.comparison)));
