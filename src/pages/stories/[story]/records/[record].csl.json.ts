import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { listDocumentPaths, loadDocument } from '../../../../site/data-paths.ts';
import { citeDocument } from '../../../../data/citation.ts';
import { answerWithCitations } from '../../../../data/citation-file.ts';

export const getStaticPaths = () => listDocumentPaths('record');

export const GET: APIRoute<Record<string, never>, InferGetStaticParamsType<typeof getStaticPaths>> = async ({
  params,
}) => answerWithCitations('csl.json', citeDocument((await loadDocument(params)).article));
