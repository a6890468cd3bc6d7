import type { InferGetStaticParamsType } from 'astro';
import { answerWithImage, type FileRoute } from '../../site/answer-with.ts';
import { listStoryPaths } from '../../site/data-paths.ts';
import { loadStory } from '../../site/stories.ts';
import { drawShareImage } from '../../data/share-image.ts';
import { pictureStory } from '../../data/share-picture.ts';

export const getStaticPaths = () => listStoryPaths();

export const GET: FileRoute<InferGetStaticParamsType<typeof getStaticPaths>> = async ({ params }) =>
  answerWithImage(await drawShareImage(pictureStory(loadStory(params.story))));
