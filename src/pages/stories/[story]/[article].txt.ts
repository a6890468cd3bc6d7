import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { publishText } from '../../../domain/published-text.ts';
import { answerWith } from '../../../site/answer-with.ts';
import { listTextPaths, loadDocument } from '../../../site/data-paths.ts';

export const getStaticPaths = () => listTextPaths('article');

export const GET: APIRoute<object, InferGetStaticParamsType<typeof getStaticPaths>> = ({ params }) =>
  answerWith('text', publishText(loadDocument(params).article)?.content ?? '');
