import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { answerWithJson } from '../../../site/answer-with.ts';
import { listStoryPaths } from '../../../site/data-paths.ts';
import { loadStory } from '../../../site/stories.ts';
import { annotateStory } from '../../../data/annotations.ts';

export const getStaticPaths = () => listStoryPaths();

export const GET: APIRoute<Record<string, never>, InferGetStaticParamsType<typeof getStaticPaths>> = async ({
  params,
}) => answerWithJson('json-ld', annotateStory(await loadStory(params.story)));
