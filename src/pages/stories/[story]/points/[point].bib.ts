import type { InferGetStaticParamsType } from 'astro';
import type { FileRoute } from '../../../../site/answer-with.ts';
import { listPointPaths, loadPoint } from '../../../../site/data-paths.ts';
import { citePoint } from '../../../../data/citation.ts';
import { answerWithCitations } from '../../../../data/citation-file.ts';

export const getStaticPaths = () => listPointPaths();

export const GET: FileRoute<InferGetStaticParamsType<typeof getStaticPaths>> = ({ params }) => {
  const { story, comparison } = loadPoint(params);
  return answerWithCitations('bib', [citePoint(story, comparison)]);
};
