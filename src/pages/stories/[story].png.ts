import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { answerWithImage } from '../../site/answer-with.ts';
import { listStoryPaths } from '../../site/data-paths.ts';
import { loadStory } from '../../site/stories.ts';
import { drawShareImage } from '../../data/share-image.ts';
import { pictureStory } from '../../data/share-picture.ts';

export const getStaticPaths = () => listStoryPaths();

export const GET: APIRoute<Record<string, never>, InferGetStaticParamsType<typeof getStaticPaths>> = async ({
  params,
}) => answerWithImage(await drawShareImage(pictureStory(await loadStory(params.story))));
