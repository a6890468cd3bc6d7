import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { answerWithJson } from '../../../site/answer-with.ts';
import { listStoryPaths } from '../../../site/data-paths.ts';
import { annotateStory } from '../../../standards/annotations.ts';

export const getStaticPaths = () => listStoryPaths();

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  answerWithJson('json-ld', annotateStory(props));
