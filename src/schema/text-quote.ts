import { z } from 'zod';
import { strictFields } from './fields.ts';

const verbatimSchema = z
  .string()
  .refine((text) => text.trim() !== '', 'Expected words copied from the text, found nothing.')
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
  .pipe(
    strictFields(
      textQuoteFields,
      'Expected text: words copied from the article, in quotation marks if they look like a number.',
    ),
  );
