import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { answerWithJson } from '../../site/answer-with.ts';
import { listStoryPaths } from '../../site/data-paths.ts';
import { describeComparison } from '../../standards/comparison-data.ts';

export const getStaticPaths = () => listStoryPaths();

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  answerWithJson('json', describeComparison(props));
