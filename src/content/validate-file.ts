import type { z } from 'zod';
import { findNearestName } from '../domain/nearest-name.ts';
import type { Place, Problem } from '../domain/problem.ts';
import { isOverlapping, type Range } from '../domain/range.ts';
import { describeField, isOptional } from '../schema/describe-field.ts';
import { isExpectation } from '../schema/expectation.ts';
import { checkCharacters } from './check-characters.ts';
import { openDocument, findParts, type ContentDocument } from './content-document.ts';
import type { ContentFile } from './content-file.ts';
import { describeProblem } from './describe-problem.ts';
import { findRepeated } from './find-repeated.ts';
import { mendConflicts } from './merge-conflict.ts';
import { parseYaml, type FieldPath, type PositionedYaml } from './positioned-yaml.ts';
import { salvage } from './salvage.ts';
import { suggestValue } from './suggest-value.ts';
import { placeFile, placeRange } from './text-position.ts';

export interface Validated<Data> {
  /** Left out when nothing of the file could be read. Otherwise what could be, even if there are problems. */
  readonly document?: ContentDocument<Data>;
  readonly problems: readonly Problem[];
}

/** Reads the fields of a file and holds them against their schema. Every problem is reported, not the first alone. */
export function validateFile<Data>(given: ContentFile, schema: z.ZodType<Data>): Validated<Data> {
  const { value: file, problems: conflicts } = mendConflicts(given);
  if (file.text.trim() === '') return { problems: [describeProblem('empty-file', placeFile(file.path))] };
  const parts = findParts(file);
  const problems = [...conflicts];
  if (!parts || parts.fault) {
    const isBegun = /^---[ \t]*\n/u.test(file.text);
    const place = parts?.fault ? placeRange(file.path, file.text, parts.fault) : placeFile(file.path);
    problems.push(describeProblem('frontmatter-missing', place, { isBegun }));
  }
  if (!parts) return { problems: [...problems, ...checkCharacters(file, undefined)] };

  const yaml = parseYaml(file.text, parts.frontmatter);
  problems.push(...checkCharacters(file, yaml));
  problems.push(...describeSlips(yaml, file));
  const fitting = schema.safeParse(yaml.readData() ?? {});
  if (fitting.success) return { document: openDocument(file, fitting.data, parts, yaml), problems };

  problems.push(...takeMisspeltFields(schema, { yaml, file }));
  const fields = yaml.readData() ?? {};
  const issues = schema.safeParse(fields).error?.issues ?? [];
  problems.push(...issues.flatMap((issue) => describeIssue(issue, { yaml, file, fields, schema })));
  return { document: openDocument(file, salvage(schema, fields), parts, yaml), problems };
}

/** Depth of fields in fields, as far as a misspelt name can hide another. */
const DEEPEST = 4;

/**
 * Reports fields whose names are a slip away from ones that are not there, and reads them as those from then on:
 * what they hold is checked, and nothing is said to be missing.
 */
function takeMisspeltFields(schema: z.ZodType, { yaml, file }: Pick<Validation, 'yaml' | 'file'>): readonly Problem[] {
  const problems: Problem[] = [];
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const fields = yaml.readData() ?? {};
    const issues = schema.safeParse(fields).error?.issues ?? [];
    const misspelt = issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const path = readPath(issue);
      const known = issue.message.split(', ');
      const given = Object.keys(Object(readValue(fields, path)) as object);
      return issue.keys.flatMap((field) => {
        const nearest = findNearestName(field, known);
        return nearest === undefined || given.includes(nearest)
          ? []
          : [{ path: [...path, field], field, known, nearest }];
      });
    });
    if (misspelt.length === 0) break;
    for (const { path, field, known, nearest } of misspelt) {
      if (!yaml.isGiven(path) || yaml.isGiven([...path.slice(0, -1), nearest])) continue;
      const place = placeRange(file.path, file.text, yaml.findKey(path));
      problems.push(describeProblem('unknown-field', place, { field, known, nearest }));
      yaml.renameField(path, nearest);
    }
  }
  return problems;
}

function readPath(issue: z.core.$ZodIssue): FieldPath {
  return issue.path.filter((step) => typeof step !== 'symbol');
}

function describeSlips(yaml: PositionedYaml, { path, text }: ContentFile): readonly Problem[] {
  const place = (range: Range) => placeRange(path, text, range);
  const repeated = yaml.repeatedFields.flatMap(({ name: field, places }) =>
    findRepeated(places.map(place), () => field).map(({ item, others }) =>
      describeProblem('repeated-field', item, { field, lines: others.map(({ line }) => line) }),
    ),
  );
  return [
    ...yaml.slips.map(({ kind, reason, ...range }) =>
      describeProblem('unreadable-yaml', place(range), { kind, reason, text: text.slice(range.start, range.end) }),
    ),
    ...repeated,
    ...yaml.cutTexts.map((range) =>
      describeProblem('cut-text', place(range), { text: text.slice(range.start, range.end) }),
    ),
  ];
}

interface Validation {
  readonly yaml: PositionedYaml;
  readonly file: ContentFile;
  readonly fields: unknown;
  readonly schema: z.ZodType;
}

function describeIssue(issue: z.core.$ZodIssue, { yaml, file, fields, schema }: Validation): readonly Problem[] {
  const path = readPath(issue);
  const place = (range: Range) => placeRange(file.path, file.text, range);
  const range = yaml.findValue(path);
  const value = readValue(fields, path);

  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(', ');
    const [field = ''] = issue.keys;
    if (isTextWithColon(value, known)) return [describeProblem('colon-in-quote', place(range), { field })];
    return issue.keys.map((key) => {
      const details = { field: key, known, nearest: findNearestName(key, known) };
      return describeProblem('unknown-field', place(yaml.findKey([...path, key])), details);
    });
  }
  // What a slip made unreadable has been reported at the slip.
  if (yaml.isEmptied(path) || yaml.slips.some((slip) => isOverlapping(slip, range))) return [];
  if (issue.code === 'invalid_key') {
    const expected = issue.issues[0]?.message ?? 'id';
    const found = path.at(-1);
    const nearest = isExpectation(expected) ? suggestValue(expected, found) : undefined;
    return [describeProblem('wrong-value', place(yaml.findKey(path)), { expected, nearest, found })];
  }
  if (isMissing(fields, path)) {
    const around = readValue(fields, path.slice(0, -1));
    if (yaml.isGiven(path) || isTextWithColon(around, ['exact'])) return [];
    const details = { field: String(path.at(-1) ?? ''), description: describeField(schema, path) };
    return [describeProblem('missing-field', place(range), details)];
  }
  return [describeValue(issue, place(range), { fields, path, schema })];
}

/** `- Singh said: it is not` is a field and its value to YAML, although its author meant words. */
function isTextWithColon(value: unknown, known: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null || !known.includes('exact') || known.includes('note')) return false;
  const keys = Object.keys(value);
  return keys.length === 1 && !keys.some((key) => known.includes(key)) && keys.some((key) => /\s/u.test(key.trim()));
}

function describeValue(
  issue: z.core.$ZodIssue,
  place: Place,
  { fields, path, schema }: Pick<Validation, 'fields' | 'schema'> & { readonly path: FieldPath },
): Problem {
  const { message } = issue;
  const around = readValue(fields, path.slice(0, -1));
  // A quote may be written as its words alone.
  const value = path.at(-1) === 'exact' && typeof around === 'string' ? around : readValue(fields, path);
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    const nearest = typeof value === 'string' ? findNearestName(value, known) : undefined;
    return describeProblem('unknown-term', place, { found: value, known, nearest });
  }
  const shared = { found: value, isOptional: isOptional(schema, path) };
  if (!isExpectation(message)) {
    const isPassages = value === null && path.at(-1) === 'evidence';
    const type = issue.code === 'invalid_type' ? issue.expected : 'string';
    const expected = isPassages ? 'some-passage' : type;
    return describeProblem('wrong-value', place, { ...shared, expected, nearest: undefined });
  }
  if (message === 'day' && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value)) {
    return describeProblem('no-such-day', place, { day: value });
  }
  if (message === 'other-value') {
    const first = (around as readonly unknown[]).indexOf(value);
    return describeProblem('repeated-value', place, { value: String(value), count: first + 1 });
  }
  return describeProblem('wrong-value', place, { ...shared, expected: message, nearest: suggestValue(message, value) });
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
