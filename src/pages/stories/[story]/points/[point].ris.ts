import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { listPointPaths, loadPoint } from '../../../../site/data-paths.ts';
import { citePoint } from '../../../../standards/citation.ts';
import { answerWithCitations } from '../../../../standards/citation-file.ts';

export const getStaticPaths = () => listPointPaths();

export const GET: APIRoute<object, InferGetStaticParamsType<typeof getStaticPaths>> = ({ params }) => {
  const { story, comparison } = loadPoint(params);
  return answerWithCitations('ris', [citePoint(story, comparison)]);
};
