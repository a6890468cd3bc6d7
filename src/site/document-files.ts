import type { Article } from '../domain/article.ts';
import { publishText } from '../domain/published-text.ts';
import { CITATION_FORMATS } from './data-addresses.ts';
import { listDocuments } from './story-paths.ts';

/** The files that stand beside the page of every article, or every record: its plain text, unless withdrawn, and how to cite it. */
export async function listDocumentFiles(kind: Article['kind']) {
  const documents = await listDocuments(kind);
  return documents.flatMap(({ article }) => {
    const published = publishText(article);
    return [
      ...(published ? [{ article, format: 'txt' as const, content: published.content }] : []),
      ...CITATION_FORMATS.map((format) => ({ article, format })),
    ];
  });
}
