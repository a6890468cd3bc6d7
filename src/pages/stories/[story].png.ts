import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { answerWithImage } from '../../site/answer-with.ts';
import { listStoryPaths } from '../../site/data-paths.ts';
import { drawShareImage } from '../../standards/share-image.ts';
import { pictureStory } from '../../standards/share-picture.ts';

export const getStaticPaths = () => listStoryPaths();

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  answerWithImage(await drawShareImage(pictureStory(props)));
