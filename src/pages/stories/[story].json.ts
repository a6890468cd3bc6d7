import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { answerWithJson } from '../../site/answer-with.ts';
import { listStoryPaths } from '../../site/data-paths.ts';
import { loadStory } from '../../site/stories.ts';
import { describeComparison } from '../../data/comparison-data.ts';

export const getStaticPaths = () => listStoryPaths();

export const GET: APIRoute<Record<string, never>, InferGetStaticParamsType<typeof getStaticPaths>> = async ({
  params,
}) => answerWithJson('json', describeComparison(await loadStory(params.story)));
