import type { InferGetStaticParamsType } from 'astro';
import type { FileRoute } from '../../../site/answer-with.ts';
import { listDocumentPaths, loadDocument } from '../../../site/data-paths.ts';
import { citeDocument } from '../../../data/citation.ts';
import { answerWithCitations } from '../../../data/citation-file.ts';

export const getStaticPaths = () => listDocumentPaths('article');

export const GET: FileRoute<InferGetStaticParamsType<typeof getStaticPaths>> = ({ params }) =>
  answerWithCitations('csl.json', citeDocument(loadDocument(params).article));
