import type { InferGetStaticParamsType } from 'astro';
import { answerWithJson, type FileRoute } from '../../site/answer-with.ts';
import { listStoryPaths } from '../../site/data-paths.ts';
import { loadStory } from '../../site/stories.ts';
import { describeComparison } from '../../data/comparison-data.ts';

export const getStaticPaths = () => listStoryPaths();

export const GET: FileRoute<InferGetStaticParamsType<typeof getStaticPaths>> = ({ params }) =>
  answerWithJson('json', describeComparison(loadStory(params.story)));
