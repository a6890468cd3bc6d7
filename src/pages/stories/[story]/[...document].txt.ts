import { publishText } from '../../../domain/published-text.ts';
import { answerWith } from '../../../site/answer-with.ts';
import { listTextPaths, loadDocument, type AskedOf } from '../../../site/data-paths.ts';

export const getStaticPaths = listTextPaths;

export const GET = async ({ params }: AskedOf<typeof getStaticPaths>) =>
  answerWith('text', publishText((await loadDocument(params)).article)?.content ?? '');
