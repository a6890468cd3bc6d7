import type { ImportedArticle } from './import/import-page.ts';
import { printCommented, printField } from './yaml-lines.ts';

/** The file of a publisher, as far as a page of theirs tells. */
export function printSourceFile(
  { publisher, fields }: Pick<ImportedArticle, 'publisher' | 'fields'>,
  id: string,
): string {
  const { url, kind } = fields;
  // The page of a re-post tells of the site that re-posts.
  const isOwn = kind.value !== 'repost';
  const homepage = isOwn && url.value !== undefined ? new URL('/', url.value).href : undefined;
  const name = isOwn ? publisher : undefined;
  return [
    ...printField('name', name ?? id, [
      name === undefined
        ? 'Name of the publisher, as readers know it. The page did not say it.'
        : 'Name of the publisher, as the page has it.',
    ]),
    ...(homepage === undefined
      ? printCommented(printField('homepage', 'https://publisher.example/'))
      : printField('homepage', homepage)),
    ...printCommented(printField('description', 'One neutral line: what kind of publisher this is.')),
    '',
  ].join('\n');
}
