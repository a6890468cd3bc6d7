import { parse } from 'yaml';
import { z } from 'zod';
import type { ContentDocument } from '../../content/content-document.ts';
import type { ContentFile } from '../../content/content-file.ts';
import { proveQuote } from '../../content/prove-quote.ts';
import type { NamedCopy, StoryTextsRead } from '../../content/read-story-texts.ts';
import { validateFile } from '../../content/validate-file.ts';
import { omitFields } from '../../domain/omit-fields.ts';
import type { Problem } from '../../domain/problem.ts';
import { UNCLEAR } from '../../domain/story.ts';
import { claimSchema } from '../../schema/article-schema.ts';
import { expecting } from '../../schema/expectation.ts';
import { strictFields } from '../../schema/fields.ts';
import { pointSchema } from '../../schema/story-schema.ts';
import { simplifyQuote } from './draft-point.ts';
import { nameFree, namePosition, nameQuestion } from './name-drafts.ts';
import type { PointToWrite } from './write-points.ts';

/**
 * A sheet is a list of points in YAML, each whole: its fields, and under `answers` the words of each article that gives
 * them. An author edits it in one place before it goes into the files of a story.
 */

/** Two labels stay two, whatever spaces stand around them. */
const labelSchema = z.string().regex(/\S/u, expecting('some-text'));

/** The words of an article: alone, several passages as a list, or with the other fields of a claim. */
const answerSchema = z
  .unknown()
  .transform((value): unknown => {
    const claim: Readonly<Record<string, unknown>> = isClaim(value) ? value : { evidence: value };
    const { evidence = [] } = claim;
    return { ...claim, evidence: Array.isArray(evidence) ? evidence : [evidence] };
  })
  .pipe(
    strictFields({
      statement: claimSchema.shape.statement,
      speaker: claimSchema.shape.speaker,
      evidence: claimSchema.shape.evidence,
    }),
  );

function isClaim(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('exact' in value);
}

function describeSheet(names: readonly string[]) {
  const answers = strictFields(Object.fromEntries(names.map((name) => [name, answerSchema.exactOptional()])));
  return z
    .array(
      strictFields({
        ...pointSchema.omit({ positions: true }).partial({ id: true }).shape,
        answers: z
          .record(labelSchema, answers)
          .refine((given) => Object.keys(given).length > 0, expecting('some-position'))
          .describe('The answers: the label of each, and below it the articles that give it, with their words.'),
      }),
    )
    .min(1, expecting('some-point'));
}

export interface PointSheet {
  /** What is to be written; nothing with problems. */
  readonly points: readonly PointToWrite[];
  /** Ids of points that the story has already: what changes in a sheet afterwards does not change them. */
  readonly there: readonly string[];
  readonly problems: readonly Problem[];
  readonly file: ContentFile;
}

/** Reads a sheet, and proves each of its quotes. */
export function readPointSheet(
  path: string,
  text: string,
  { articles, records, points: known }: Pick<StoryTextsRead, 'articles' | 'records' | 'points'>,
): PointSheet {
  // Like a source it is YAML and nothing else.
  const file: ContentFile = { kind: 'source', id: 'sheet', path, text };
  const copies = new Map<string, NamedCopy>([
    ...articles.map((copy) => [copy.id, copy] as const),
    ...records.map((copy) => [`records/${copy.id}`, copy] as const),
  ]);
  const { document, problems: ofFields } = validateFile(file, describeSheet([...copies.keys()]));
  const ofQuotes = document ? proveAnswers(document, copies) : [];
  const problems = dropFollowing([...ofFields, ...ofQuotes], text);
  if (!document || problems.length > 0) return { points: [], there: [], problems, file };
  const written = parse(text) as readonly Readonly<Record<string, unknown>>[];
  const taken = new Set(known.map(({ id }) => id));
  const there: string[] = [];
  const points = document.data.flatMap((row, index): readonly PointToWrite[] => {
    const { id: given, question } = row;
    const asked = known.find((point) => point.id === given || point.question === question)?.id;
    const same = asked ?? (given === undefined ? findSame(row, copies) : undefined);
    if (same !== undefined) {
      there.push(same);
      return [];
    }
    const id = given ?? nameFree(nameQuestion(question), taken);
    taken.add(id);
    const positions = nameLabels(Object.keys(row.answers));
    const claims = listAnswers(row).map(({ label, article, answer }) => {
      const evidence = answer.evidence.map(simplifyQuote);
      return { article, claim: { point: id, position: positions.get(label) ?? UNCLEAR.id, ...answer, evidence } };
    });
    const labels = Object.fromEntries(Array.from(positions, ([label, position]) => [position, label]));
    const more = omitFields(written[index] ?? {}, 'id', 'question', 'answers');
    return [{ point: { id, question, positions: labels, ...more }, claims }];
  });
  return { points, there, problems, file };
}

/** A slip of YAML in a label makes all below it look wrong: of a point that has one the first alone is told. */
function dropFollowing(problems: readonly Problem[], text: string): readonly Problem[] {
  const begins = text.split('\n').flatMap((line, index) => (line.startsWith('- ') ? index + 1 : []));
  const points = Map.groupBy(problems, ({ line }) => begins.findLastIndex((begin) => begin <= line));
  return [...points.values()].flatMap((own) => {
    const slip = own.find(({ code }) => code === 'unreadable-yaml');
    return slip ? [slip] : own;
  });
}

type Sheet = z.infer<ReturnType<typeof describeSheet>>;

function listAnswers({ answers }: Sheet[number]) {
  return Object.entries(answers).flatMap(([label, named]) =>
    Object.entries(named).map(([article, answer]) => ({ label, article, answer })),
  );
}

/** Quotes are proven although other fields have problems, so that all are told at once. */
function proveAnswers(document: ContentDocument<Sheet>, copies: ReadonlyMap<string, NamedCopy>): readonly Problem[] {
  const others = [...copies.values()].map(({ copy }) => copy);
  return document.data.flatMap((row, index) =>
    listAnswers(row).flatMap(({ label, article, answer: { evidence } }) => {
      const copy = copies.get(article)?.copy;
      const place = [index, 'answers', label, article];
      const within = document.isGiven([...place, 'evidence']) ? [...place, 'evidence'] : place;
      return evidence.flatMap((quote, at) => {
        const path = document.isGiven([...within, at]) ? [...within, at] : within;
        return copy ? proveQuote(copy, { quote, what: 'evidence', document, path, others }).problems : [];
      });
    }),
  );
}

/** The point that claims make whose quotes are the same, in whatever words it was asked before. An id tells another. */
function findSame(row: Sheet[number], copies: ReadonlyMap<string, NamedCopy>): string | undefined {
  const quoting = listAnswers(row).flatMap(({ article, answer }) =>
    answer.evidence.map(({ exact }) => {
      const claims = copies.get(article)?.copy.document.data.claims ?? [];
      const own = claims.filter(({ evidence }) => evidence.some((one) => one.exact === exact));
      return new Set(own.map(({ point }) => point));
    }),
  );
  return [...(quoting[0] ?? [])].find((point) => quoting.every((points) => points.has(point)));
}

function nameLabels(labels: readonly string[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const label of labels) {
    if (label.trim().toLowerCase() !== UNCLEAR.id) ids.set(label, namePosition(label, [...ids.values()]));
  }
  return ids;
}
