import type { InferGetStaticParamsType } from 'astro';
import { answerWithImage, type FileRoute } from '../../site/answer-with.ts';
import { listStoryPaths } from '../../site/data-paths.ts';
import { loadStory } from '../../site/stories.ts';
import { drawShareImage } from '../../standards/share-image.ts';
import { pictureStory } from '../../standards/share-picture.ts';

export const getStaticPaths = () => listStoryPaths();

export const GET: FileRoute<InferGetStaticParamsType<typeof getStaticPaths>> = async ({ params }) =>
  answerWithImage(await drawShareImage(pictureStory(loadStory(params.story))));
