import { isTextShown, publishText } from '../../../domain/published-text.ts';
import { listDocumentPaths, loadDocument, type AskedOf } from '../../../site/data-paths.ts';

/** A text that was withdrawn has no file. */
export const getStaticPaths = () => listDocumentPaths(isTextShown);

export const GET = async ({ params }: AskedOf<typeof getStaticPaths>) =>
  new Response(publishText((await loadDocument(params)).article)?.content ?? '');
