import { describeField } from '../schema/describe-field.ts';
import { articleSchema } from '../schema/article-schema.ts';
import { printArticleFile } from './import/article-file.ts';

/** The file of an article whose text is still to be pasted below its fields. */
export function scaffoldArticle(): string {
  const describe = (...path: readonly string[]) => ({ comments: [describeField(articleSchema, path) ?? ''] });
  return printArticleFile(
    {
      title: describe('title'),
      source: describe('source'),
      date: { comments: [`${describe('date').comments.join('')} As "YYYY-MM-DD".`] },
      byline: describe('byline'),
      url: describe('url'),
      language: describe('language'),
      found: describe('copy', 'found'),
      retrieved: describe('copy', 'retrieved'),
      kind: {
        value: 'original',
        comments: ['What the copy is to the original: original, repost, rewrite, translation, transcript, excerpt.'],
      },
      inferred: [],
      origin: describe('copy', 'origin'),
      changes: [],
    },
    '',
  );
}
