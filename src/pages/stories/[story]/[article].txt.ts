import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { publishText } from '../../../domain/published-text.ts';
import { answerWith } from '../../../site/answer-with.ts';
import { listTextPaths, loadDocument } from '../../../site/data-paths.ts';

export const getStaticPaths = () => listTextPaths('article');

export const GET: APIRoute<Record<string, never>, InferGetStaticParamsType<typeof getStaticPaths>> = async ({
  params,
}) => answerWith('text', publishText((await loadDocument(params)).article)?.content ?? '');
