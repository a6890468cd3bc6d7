import { z } from 'zod';
import { articleSchema, recordSchema } from './article-schema.ts';
import {
  COMPARISON_SCHEMA_NAME,
  comparisonDataSchema,
  STORY_LIST_SCHEMA_NAME,
  storyListSchema,
} from './comparison-schema.ts';
import { sourceSchema } from './source-schema.ts';
import { storySchema } from './story-schema.ts';

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
  return printSchema(CONTENT[kind], { io: 'input' });
}

/** The same with what editors say in place of a pattern. */
export function printEditorSchema(kind: (typeof JSON_SCHEMA_KINDS)[number]): string {
  return printSchema(CONTENT[kind], { io: 'input' }, { forEditors: true });
}

const PUBLISHED = {
  [COMPARISON_SCHEMA_NAME]: {
    schema: comparisonDataSchema,
    title: 'Comparison',
    description: 'One story with everything its pages show: the file /stories/<story>.json of the site.',
  },
  [STORY_LIST_SCHEMA_NAME]: {
    schema: storyListSchema,
    title: 'Stories',
    description: 'All stories, newest first: the file /data/stories.json of the site.',
  },
} as const;

/** What the site publishes as JSON, each with its version. */
export const DATA_SCHEMA_NAMES = [COMPARISON_SCHEMA_NAME, STORY_LIST_SCHEMA_NAME] as const;

/** The JSON Schema (2020-12) of published data, as text. Fields that it does not name may be added within a version. */
export function printDataSchema(name: (typeof DATA_SCHEMA_NAMES)[number]): string {
  return printSchema(PUBLISHED[name], {
    io: 'output',
    override: ({ jsonSchema }) => {
      loosen(jsonSchema);
    },
  });
}

interface Described {
  readonly schema: z.ZodType;
  readonly title: string;
  readonly description: string;
}

function printSchema(
  { schema, title, description }: Described,
  how: z.core.ToJSONSchemaParams,
  { forEditors = false } = {},
): string {
  const { $schema, ...fields } = z.toJSONSchema(schema, how);
  // A keyword of editors, which strict validators refuse.
  const keep = (name: string, value: unknown) => (name === 'patternErrorMessage' && !forEditors ? undefined : value);
  return `${JSON.stringify({ $schema, title, description, ...fields }, keep, 2)}\n`;
}

/** Takes away what is asked of authors alone. */
function loosen(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.additionalProperties === false) delete schema.additionalProperties;
  delete schema.default;
}
