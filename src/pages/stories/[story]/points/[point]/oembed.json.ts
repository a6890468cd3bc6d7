import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { describeFrame } from '../../../../../data/oembed.ts';
import { answerWithJson } from '../../../../../site/answer-with.ts';
import { listDifferencePaths, loadPoint } from '../../../../../site/data-paths.ts';

export const getStaticPaths = () => listDifferencePaths();

export const GET: APIRoute<Record<string, never>, InferGetStaticParamsType<typeof getStaticPaths>> = async ({
  params,
}) => {
  const { story, comparison } = await loadPoint(params);
  return answerWithJson('json', describeFrame(story, comparison));
};
