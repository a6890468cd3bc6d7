import { z } from 'zod';
import { articleSchema, recordSchema } from './article.ts';
import { sourceSchema } from './source.ts';
import { storySchema } from './story.ts';

const CONTENT = {
  source: {
    schema: sourceSchema,
    title: 'Source',
    description: 'Who published an article: the file content/sources/<source>.yaml.',
  },
  story: {
    schema: storySchema,
    title: 'Story',
    description: 'The questions to the articles on one event: the fields of content/stories/<story>/story.md.',
  },
  article: {
    schema: articleSchema,
    title: 'Article',
    description: 'A report and what it says: the fields of content/stories/<story>/<article>.md.',
  },
  record: {
    schema: recordSchema,
    title: 'Record',
    description: 'A primary document: the fields of content/stories/<story>/records/<record>.md.',
  },
} as const;

/** The kinds of content files, each of which has a JSON Schema. */
export const JSON_SCHEMA_KINDS = ['source', 'story', 'article', 'record'] as const;

/**
 * The JSON Schema (2020-12) of a kind of content file, as text: for editors, and for programs that write content.
 * It describes the fields as an author writes them. What needs more than one field, one file or a pattern to be
 * told is left to `npm run check`.
 */
export function printJsonSchema(kind: (typeof JSON_SCHEMA_KINDS)[number]): string {
  const { schema, title, description } = CONTENT[kind];
  const { $schema, ...fields } = z.toJSONSchema(schema, { io: 'input' });
  return `${JSON.stringify({ $schema, title, description, ...fields }, null, 2)}\n`;
}
