import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { listDocumentPaths } from '../../../../site/data-paths.ts';
import { citeDocument } from '../../../../standards/citation.ts';
import { answerWithCitations } from '../../../../standards/citation-file.ts';

export const getStaticPaths = () => listDocumentPaths('record');

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  answerWithCitations('ris', citeDocument(props.article));
