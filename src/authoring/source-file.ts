import type { ImportedArticle } from './import/import-page.ts';
import { printCommented, printField } from './yaml-lines.ts';

/** The file of a publisher, as far as its author or a page of theirs tells. */
export function printSourceFile({ metadata, fields }: Pick<ImportedArticle, 'metadata' | 'fields'>, told?: string) {
  const { url, kind, source } = fields;
  const id = source.value ?? 'unknown';
  // The page of a re-post tells of the site that re-posts.
  const isOwn = kind.value !== 'repost';
  const homepage = isOwn && url.value !== undefined ? new URL('/', url.value).href : undefined;
  const name = told === undefined || told === id ? (isOwn ? metadata.publisher?.value : undefined) : told;
  const text = [
    ...printField('name', name ?? id, [
      `Name of the publisher, as readers know it.${name === undefined ? ' The page did not say it.' : ''}`,
    ]),
    ...(homepage === undefined
      ? printCommented(printField('homepage', 'https://publisher.example/'))
      : printField('homepage', homepage)),
    ...printCommented(printField('description', 'One neutral line: what kind of publisher this is.')),
    '',
  ].join('\n');
  return { text, isNamed: name !== undefined };
}
