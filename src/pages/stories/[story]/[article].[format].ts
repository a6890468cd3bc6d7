import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { answerWith } from '../../../site/answer-with.ts';
import { listDocumentFiles } from '../../../site/document-files.ts';
import { citeDocument } from '../../../standards/citation.ts';
import { answerWithCitations } from '../../../standards/citation-file.ts';

export async function getStaticPaths() {
  const files = await listDocumentFiles('article');
  return files.map((file) => ({
    params: { story: file.article.story, article: file.article.id, format: file.format },
    props: file,
  }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  props.format === 'txt'
    ? answerWith('text', props.content)
    : answerWithCitations(props.format, citeDocument(props.article));
