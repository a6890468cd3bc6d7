import type { InferGetStaticParamsType } from 'astro';
import { answerWithJson, type FileRoute } from '../../../site/answer-with.ts';
import { listStoryPaths } from '../../../site/data-paths.ts';
import { loadStory } from '../../../site/stories.ts';
import { annotateStory } from '../../../data/annotations.ts';

export const getStaticPaths = () => listStoryPaths();

export const GET: FileRoute<InferGetStaticParamsType<typeof getStaticPaths>> = ({ params }) =>
  answerWithJson('json-ld', annotateStory(loadStory(params.story)));
