import { parse } from 'yaml';
import { z } from 'zod';
import type { ContentFile } from '../../content/content-file.ts';
import { proveQuote } from '../../content/prove-quote.ts';
import type { NamedCopy, StoryTextsRead } from '../../content/read-story-texts.ts';
import { validateFile } from '../../content/validate-file.ts';
import { omitFields } from '../../domain/omit-fields.ts';
import type { Problem } from '../../domain/problem.ts';
import { claimSchema } from '../../schema/article-schema.ts';
import { expecting } from '../../schema/expectation.ts';
import { strictFields } from '../../schema/fields.ts';
import { pointSchema } from '../../schema/story-schema.ts';
import { simplifyQuote } from './draft-point.ts';
import { nameFree, nameId, nameQuestion } from './name-drafts.ts';
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
  .transform((value): unknown => (isClaim(value) ? value : { evidence: Array.isArray(value) ? value : [value] }))
  .pipe(
    strictFields({
      statement: claimSchema.shape.statement,
      speaker: claimSchema.shape.speaker,
      evidence: claimSchema.shape.evidence,
    }),
  );

function isClaim(value: unknown): boolean {
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

/** The position that every point has. */
const UNCLEAR = 'unclear';

/** Reads a sheet, and proves each of its quotes. Questions that the story has are left out: they were written before. */
export function readPointSheet(
  path: string,
  text: string,
  { articles, records, points: known }: Pick<StoryTextsRead, 'articles' | 'records' | 'points'>,
): { readonly points: readonly PointToWrite[]; readonly problems: readonly Problem[]; readonly file: ContentFile } {
  // Like a source it is YAML and nothing else.
  const file: ContentFile = { kind: 'source', id: 'sheet', path, text };
  const copies = new Map<string, NamedCopy>([
    ...articles.map((copy) => [copy.id, copy] as const),
    ...records.map((copy) => [`records/${copy.id}`, copy] as const),
  ]);
  const others = [...copies.values()].map(({ copy }) => copy);
  const { document, problems } = validateFile(file, describeSheet([...copies.keys()]));
  if (!document || problems.length > 0) return { points: [], problems, file };
  const written = parse(text) as readonly Readonly<Record<string, unknown>>[];
  const taken = new Set(known.map(({ id }) => id));
  const unproven: Problem[] = [];
  const points = document.data.flatMap(({ id: given, question, answers }, index): readonly PointToWrite[] => {
    if (known.some((point) => point.question === question)) return [];
    const { answers: raw, ...fields } = written[index] ?? {};
    const id = given ?? nameFree(nameQuestion(question), taken);
    taken.add(id);
    const positions = new Map<string, string>();
    const claims = Object.entries(answers).flatMap(([label, named]) => {
      const ids = new Set([UNCLEAR, ...positions.values()]);
      const position = label === UNCLEAR ? label : nameFree(nameId(label) ?? 'answer', ids);
      if (label !== UNCLEAR) positions.set(label, position);
      return Object.entries(named).flatMap(([article, answer]) => {
        const copy = copies.get(article)?.copy;
        if (!copy) return [];
        const place = [index, 'answers', label, article];
        const own = (raw as Record<string, Record<string, unknown>>)[label]?.[article];
        answer.evidence.forEach((quote, at) => {
          const path = [...place, ...(isClaim(own) ? ['evidence', at] : Array.isArray(own) ? [at] : [])];
          unproven.push(...proveQuote(copy, { quote, what: 'evidence', document, path, others }).problems);
        });
        return { article, claim: { point: id, position, ...answer, evidence: answer.evidence.map(simplifyQuote) } };
      });
    });
    const labels = Object.fromEntries(Array.from(positions, ([label, position]) => [position, label]));
    return [{ point: { id, question, positions: labels, ...omitFields(fields, 'id', 'question') }, claims }];
  });
  return { points, problems: unproven, file };
}
