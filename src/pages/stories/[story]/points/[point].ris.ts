import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { listPointPaths } from '../../../../site/data-paths.ts';
import { citePoint } from '../../../../standards/citation.ts';
import { answerWithCitations } from '../../../../standards/citation-file.ts';

export const getStaticPaths = () => listPointPaths();

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  answerWithCitations('ris', [citePoint(props.story, props.comparison)]);
