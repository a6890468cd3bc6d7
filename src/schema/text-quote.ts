import { z } from 'zod';
import { strictFields } from './fields.ts';

const verbatimSchema = z
  .string()
  .refine((text) => text.trim() !== '', 'Expected words copied from the text, found nothing.');

/** The fields of a W3C `TextQuoteSelector`, for schemas that carry more than the quote. */
export const textQuoteFields = {
  exact: verbatimSchema.describe('The words, copied from the text.'),
  prefix: z.string().exactOptional().describe('The words just before, when the same words stand in several places.'),
  suffix: z.string().exactOptional().describe('The words just after, when the same words stand in several places.'),
};

/** A quote: its words alone, or its words with what stands before or after them. */
export const textQuoteSchema = z.preprocess(
  (value): unknown => (typeof value === 'string' ? { exact: value } : value),
  strictFields(
    textQuoteFields,
    'Expected text: words copied from the article, in quotation marks if they look like a number.',
  ),
);
