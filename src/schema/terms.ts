import { z } from 'zod';
import { isFindable } from '../domain/find-term.ts';
import { expecting } from './expectation.ts';
import { isBare, languageSchema, uniqueList } from './fields.ts';

const wordListSchema = uniqueList(
  z
    .string()
    .refine((term) => isFindable(term) && isBare(term), expecting('term'))
    .meta({ pattern: String.raw`[\p{L}\p{N}]` }),
);

const wordMapSchema = z.record(languageSchema, wordListSchema);

const listsSchema = z.array(z.strictObject({ language: z.string().exactOptional(), words: z.array(z.string()) }));

/** The two ways to write terms, for editors. */
const { anyOf } = z.toJSONSchema(z.union([wordListSchema, wordMapSchema]), { io: 'input' });

/** Terms: a list, or a list for each language. What is wrong is told of the way that was meant. */
export const termsSchema = z
  .unknown()
  .meta({ anyOf })
  .transform((value, context) => {
    // What was read before, as the content store has it.
    const read = listsSchema.safeParse(value);
    if (read.success) return read.data;
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
    const result = isMap ? wordMapSchema.safeParse(value) : wordListSchema.safeParse(value);
    if (!result.success) {
      context.issues.push(...(result.error.issues as z.core.$ZodRawIssue[]));
      return z.NEVER;
    }
    const lists = Array.isArray(result.data)
      ? [{ words: result.data }]
      : Object.entries(result.data).map(([language, words]) => ({ language, words }));
    return lists.filter(({ words }) => words.length > 0);
  })
  .pipe(listsSchema);
