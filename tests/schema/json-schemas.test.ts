import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { splitFrontmatter } from '../../src/content/frontmatter.ts';
import { parseYaml } from '../../src/content/positioned-yaml.ts';
import { readContent } from '../../src/content/read-content.ts';
import { ASPECTS, EXPLANATIONS, RELATIONS, WEIGHTS } from '../../src/domain/story.ts';
import { articleSchema, recordSchema } from '../../src/schema/article-schema.ts';
import {
  DATA_SCHEMA_NAMES,
  JSON_SCHEMA_KINDS,
  printDataSchema,
  printJsonSchema,
} from '../../src/schema/json-schemas.ts';
import { sourceSchema } from '../../src/schema/source-schema.ts';
import { storySchema } from '../../src/schema/story-schema.ts';

interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: unknown;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

type Kind = (typeof JSON_SCHEMA_KINDS)[number];
const byKind = <Value>(make: (kind: Kind) => Value) =>
  Object.fromEntries(JSON_SCHEMA_KINDS.map((kind) => [kind, make(kind)])) as Record<Kind, Value>;

const committed = byKind((kind) => readFileSync(join('public', 'schemas', `${kind}.schema.json`), 'utf8'));
const schemas = byKind((kind) => JSON.parse(committed[kind]) as JsonSchema);
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: true, allowUnionTypes: false });
addFormats(ajv);
const validators: Record<Kind, ValidateFunction> = byKind((kind) => ajv.compile(schemas[kind]));
const ours: Record<Kind, z.ZodType> = {
  source: sourceSchema,
  story: storySchema,
  article: articleSchema,
  record: recordSchema,
};

describe.each(JSON_SCHEMA_KINDS)('public/schemas/%s.schema.json', (kind) => {
  test('is what the schema in src/schema gives; if not, run "npm run schemas"', () => {
    expect(committed[kind]).toBe(printJsonSchema(kind));
  });

  test('says what it is and names no host', () => {
    const { $schema, $id, title, description } = schemas[kind];
    expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect($id).toBeUndefined();
    expect(title).toMatch(/^[A-Z]/u);
    expect(description).toContain(`content/${kind === 'source' ? 'sources' : 'stories'}/`);
  });

  test('describes every field and refuses fields that it does not describe', () => {
    const objects = listObjects(schemas[kind]);
    const fields = objects.flatMap(({ properties = {} }) => Object.entries(properties));
    expect(fields.filter(([, { description }]) => !description).map(([name]) => name)).toEqual([]);
    expect(objects.filter(({ additionalProperties }) => additionalProperties !== false)).toEqual([]);
  });
});

function listObjects(schema: JsonSchema): readonly JsonSchema[] {
  const { properties, items, anyOf = [] } = schema;
  const inner = [...Object.values(properties ?? {}), ...(items ? [items] : []), ...anyOf].flatMap(listObjects);
  return properties ? [schema, ...inner] : inner;
}

describe('the JSON Schemas', () => {
  test('ask only for what an author has to write', () => {
    expect(byKind((kind) => schemas[kind].required)).toEqual({
      source: ['name'],
      story: ['title', 'date', 'summary', 'points'],
      article: ['source', 'date', 'copy', 'claims'],
      record: ['source', 'date', 'copy'],
    });
  });

  test('list the terms of the vocabulary', () => {
    const point = schemas.story.properties?.['points']?.items?.properties;
    expect(point?.['relation']?.enum).toEqual(RELATIONS);
    expect(point?.['aspects']?.items?.enum).toEqual(ASPECTS);
    expect(point?.['explanation']?.enum).toEqual(EXPLANATIONS);
    expect(point?.['weight']?.enum).toEqual(WEIGHTS);
  });
});

describe.each(['content', 'tests/fixtures/many-articles'])('the files in %s', (folder) => {
  const { files } = readContent(folder);

  test('are there', () => {
    expect([...new Set(files.map(({ kind }) => kind))].toSorted()).toEqual([...JSON_SCHEMA_KINDS].toSorted());
  });

  test.each(files.map(({ kind, path, text }) => ({ kind, path, text })))('are right: $path', ({ kind, text }) => {
    const whole = { start: 0, end: text.length };
    const data = parseYaml(text, kind === 'source' ? whole : (splitFrontmatter(text)?.frontmatter ?? whole)).readData();
    validators[kind](data);
    expect(validators[kind].errors).toBeNull();
  });
});

const source = { name: 'The Herald', homepage: 'https://herald.example/' };
const point = { id: 'cost', question: 'How much?', positions: { twelve: '12' }, relation: 'conflict' };
const story = { title: 'A bridge', date: '2026-03-05', summary: 'It was closed.', points: [point] };
const claim = { point: 'cost', position: 'twelve', statement: 'It cost 12.', evidence: ['cost 12'] };
const article = { source: 'herald', date: '2026-03-05', copy: { kind: 'original' }, claims: [claim] };

const right: readonly { kind: Kind; name: string; data: unknown }[] = [
  { kind: 'source', name: 'a source', data: source },
  { kind: 'source', name: 'an address in another script', data: { ...source, homepage: 'https://мост.example/о-нас' } },
  { kind: 'story', name: 'a story', data: story },
  { kind: 'article', name: 'an article', data: article },
  { kind: 'record', name: 'a record without claims', data: { ...article, claims: undefined } },
  { kind: 'article', name: 'a quote with what stands before it', data: quoting({ exact: 'cost', prefix: 'the ' }) },
];

const wrong: readonly { kind: Kind; name: string; data: unknown }[] = [
  { kind: 'source', name: 'a misspelt field', data: { ...source, nmae: 'x' } },
  { kind: 'source', name: 'no name', data: { homepage: 'https://herald.example/' } },
  { kind: 'source', name: 'an address without https://', data: { ...source, homepage: 'herald.example' } },
  { kind: 'source', name: 'an address with a space', data: { ...source, homepage: 'https://herald.example/a b' } },
  { kind: 'story', name: 'a relation that is none', data: asking({ relation: 'conflct' }) },
  { kind: 'story', name: 'an aspect that is none', data: asking({ aspects: ['number', 'colour'] }) },
  { kind: 'story', name: 'an explanation that is none', data: asking({ explanation: 'bias' }) },
  { kind: 'story', name: 'a weight that is none', data: asking({ weight: 'heavy' }) },
  { kind: 'story', name: 'positions as a list', data: asking({ positions: ['twelve'] }) },
  { kind: 'story', name: 'a misspelt field of a point', data: asking({ quetion: 'x' }) },
  { kind: 'story', name: 'a day that is none', data: { ...story, date: '2026-02-30' } },
  { kind: 'story', name: 'no points', data: { ...story, points: [] } },
  { kind: 'article', name: 'a kind of copy that is none', data: { ...article, copy: { kind: 'rewrit' } } },
  { kind: 'article', name: 'no kind of copy', data: { ...article, copy: {} } },
  { kind: 'article', name: 'a way to publish that is none', data: { ...article, publish: 'no' } },
  { kind: 'article', name: 'a language that is none', data: { ...article, language: 'English (US)' } },
  { kind: 'article', name: 'a body hash that is none', data: { ...article, copy: { kind: 'original', sha256: 'x' } } },
  { kind: 'article', name: 'no claims', data: { ...article, claims: undefined } },
  { kind: 'article', name: 'a claim without evidence', data: { ...article, claims: [{ ...claim, evidence: [] }] } },
  { kind: 'article', name: 'a quote that is a number', data: quoting(12) },
  { kind: 'article', name: 'a quote that is nothing', data: quoting(null) },
  { kind: 'article', name: 'a quote without words', data: quoting('') },
  { kind: 'article', name: 'a misspelt field of a quote', data: quoting({ exact: 'cost', before: 'the ' }) },
  { kind: 'article', name: 'a quote that lacks its words', data: quoting({ prefix: 'the ' }) },
  { kind: 'record', name: 'a field of a story', data: { ...article, summary: 'x' } },
];

function asking(fields: object): unknown {
  return { ...story, points: [{ ...point, ...fields }] };
}

function quoting(quote: unknown): unknown {
  return { ...article, claims: [{ ...claim, evidence: [quote] }] };
}

/** As it is read from a file: without the fields that are undefined. */
const judge = (kind: Kind, data: unknown) => {
  const read: unknown = JSON.parse(JSON.stringify(data));
  return { editor: validators[kind](read), check: ours[kind].safeParse(read).success };
};

describe('an editor and "npm run check" agree', () => {
  test.each(right)('that $name is right', ({ kind, data }) => {
    expect(judge(kind, data)).toEqual({ editor: true, check: true });
  });

  test.each(wrong)('that $name is wrong ($kind)', ({ kind, data }) => {
    expect(judge(kind, data)).toEqual({ editor: false, check: false });
  });
});

test.each(DATA_SCHEMA_NAMES)(
  'public/schemas/%s.schema.json is what src/schema gives; if not, run "npm run schemas"',
  (name) => {
    expect(readFileSync(join('public', 'schemas', `${name}.schema.json`), 'utf8')).toBe(printDataSchema(name));
  },
);
