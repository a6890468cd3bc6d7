import type { z } from 'zod';
import { findNearestName } from '../domain/nearest-name.ts';
import type { Problem } from '../domain/problem.ts';
import { openDocument, findParts, type ContentDocument } from './content-document.ts';
import type { ContentFile } from './content-file.ts';
import { describeProblem } from './describe-problem.ts';
import { parseYaml, type FieldPath, type PositionedYaml } from './frontmatter.ts';
import { placeFile, placeRange } from './text-position.ts';

export interface Validated<Data> {
  /** Left out when the file has problems. */
  readonly document?: ContentDocument<Data>;
  readonly problems: readonly Problem[];
}

/** Reads the fields of a file and holds them against their schema. Every problem is reported, not the first alone. */
export function validateFile<Data>(file: ContentFile, schema: z.ZodType<Data>): Validated<Data> {
  const parts = findParts(file);
  if (!parts)
    return {
      problems: [
        describeProblem('frontmatter-missing', placeFile(file.path), { isBegun: /^---[ \t]*\n/u.test(file.text) }),
      ],
    };

  const yaml = parseYaml(file.text, parts.frontmatter);
  if (yaml.errors.length > 0) {
    // One slip makes the parser stumble many times; the first place is where it is.
    const problems = yaml.errors
      .slice(0, 1)
      .map((error) =>
        describeProblem('unreadable-yaml', placeRange(file.path, file.text, error), { reason: error.reason }),
      );
    return { problems };
  }
  const result = schema.safeParse(yaml.data ?? {});
  if (result.success) return { document: openDocument(file, result.data), problems: [] };
  return { problems: result.error.issues.flatMap((issue) => describeIssue(issue, yaml, file)) };
}

function describeIssue(issue: z.core.$ZodIssue, yaml: PositionedYaml, file: ContentFile): readonly Problem[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const place = (range: ReturnType<PositionedYaml['findKey']>) => placeRange(file.path, file.text, range);

  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((field) =>
      describeProblem('unknown-field', place(yaml.findKey([...path, field])), {
        field,
        nearest: findNearestName(field, listKnownFields(issue.message)),
        expected: issue.message,
      }),
    );
  }
  if (issue.code === 'invalid_key') {
    const expected = issue.issues[0]?.message ?? issue.message;
    return [describeProblem('wrong-value', place(yaml.findKey(path)), { expected, nearest: undefined })];
  }
  const value = readValue(yaml.data, path);
  if (isMissing(yaml.data ?? {}, path)) {
    return [describeProblem('missing-field', place(yaml.findValue(path)), { field: String(path.at(-1) ?? '') })];
  }
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    const expected = `Expected one of ${known.join(', ')}; found ${describeValue(value)}.`;
    const nearest = typeof value === 'string' ? findNearestName(value, known) : undefined;
    return [describeProblem('wrong-value', place(yaml.findValue(path)), { expected, nearest })];
  }
  const expected = issue.code === 'invalid_type' ? describeType(issue.expected, issue.message) : issue.message;
  return [describeProblem('wrong-value', place(yaml.findValue(path)), { expected, nearest: undefined })];
}

function describeValue(value: unknown): string {
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'fields';
  return JSON.stringify(value);
}

/** zod's own words for a type are for programmers; the schemas' words, where they have some, are better still. */
function describeType(expected: string, message: string): string {
  if (!message.startsWith('Invalid input')) return message;
  const names: Readonly<Record<string, string>> = {
    string: 'text',
    array: 'a list: one entry a line, each after "- "',
    object: 'fields, each on a line of its own',
    record: 'names with their labels, each on a line of its own',
  };
  return `Expected ${names[expected] ?? expected}.`;
}

/** The schemas name the fields they know behind the colon of their message. */
function listKnownFields(message: string): readonly string[] {
  return message.replace(/^.*: |\.$/gu, '').split(', ');
}

/** A field is missing from fields that lack it; a plain value where fields could stand is another mistake. */
function isMissing(data: unknown, path: FieldPath): boolean {
  const around = readValue(data, path.slice(0, -1));
  return typeof around === 'object' && around !== null && readValue(data, path) === undefined;
}

function readValue(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined,
    data,
  );
}
