import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { listPointPaths, loadPoint } from '../../../../site/data-paths.ts';
import { citePoint } from '../../../../data/citation.ts';
import { answerWithCitations } from '../../../../data/citation-file.ts';

export const getStaticPaths = () => listPointPaths();

export const GET: APIRoute<Record<string, never>, InferGetStaticParamsType<typeof getStaticPaths>> = async ({
  params,
}) => {
  const { story, comparison } = await loadPoint(params);
  return answerWithCitations('ris', [citePoint(story, comparison)]);
};
