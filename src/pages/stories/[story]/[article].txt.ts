import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { publishText } from '../../../domain/published-text.ts';
import { answerWith } from '../../../site/answer-with.ts';
import { listTextPaths } from '../../../site/data-paths.ts';

export const getStaticPaths = () => listTextPaths('article');

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  answerWith('text', publishText(props.article)?.content ?? '');
