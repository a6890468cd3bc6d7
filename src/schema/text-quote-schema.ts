import { z } from 'zod';
import { expecting } from './expectation.ts';
import { strictFields } from './fields.ts';

/** A quote proves one thing; whole texts are compared word by word elsewhere, at a cost that grows with both lengths. */
const LONGEST_QUOTE = 10_000;

/** Words copied from a text, exactly as they stand there. */
export const verbatimSchema = z
  .string({ error: ({ input }) => (input === undefined ? undefined : expecting('quote')) })
  .refine((text) => text.trim() !== '', expecting('some-quote'))
  .max(LONGEST_QUOTE, expecting('shorter-quote'))
  .meta({ pattern: '\\S' });

/** The fields of a W3C `TextQuoteSelector`, for schemas that carry more than the quote. */
export const textQuoteFields = {
  exact: verbatimSchema.describe('The words, copied from the text.'),
  prefix: z.string().exactOptional().describe('The words just before, when the same words stand in several places.'),
  suffix: z.string().exactOptional().describe('The words just after, when the same words stand in several places.'),
};

/**
 * The two ways to write a quote, for editors: a schema that takes anything says nothing about what it takes. The
 * object stands first, since editors hold a quote with a mistake against the first.
 */
const { anyOf } = z.toJSONSchema(z.union([z.strictObject(textQuoteFields).meta({ title: 'Quote' }), verbatimSchema]), {
  io: 'input',
});

/** A quote: its words alone, or its words with what stands before or after them. */
export const textQuoteSchema = z
  .unknown()
  .meta({ anyOf })
  .transform((value): unknown => (typeof value === 'string' ? { exact: value } : value))
  .pipe(strictFields(textQuoteFields, 'quote'));
