import { z } from 'zod';
import type { Passage } from '../domain/passage.ts';
import { articleSchema, recordSchema } from './article-schema.ts';
import { storySchema } from './story-schema.ts';

/**
 * What the content collections hold: the fields of each file, and what the loader proved of them. No text stands in
 * them: it is read when a page is made.
 */

/** The loader itself made it, and nobody else writes here. */
const passageSchema = z.custom<Passage>();

const textSchema = z.string().describe('Digest of the text of the file.');

const proofSchema = z.strictObject({
  text: textSchema,
  isExcerpt: z.boolean().describe('Whether the copy is known to be a part of the text only.'),
  claims: z.array(z.array(passageSchema)).describe('The passages of each claim, in the order of the text.'),
  damage: z.array(passageSchema).describe('The place of each damaged passage.'),
  quotations: z
    .array(z.strictObject({ passage: passageSchema, recorded: passageSchema }))
    .describe('The place of each quotation, and of the same words in the record.'),
});

/** An article: its fields, and where its passages stand. */
export const articleEntrySchema = articleSchema.extend({ proof: proofSchema });

/** A record: the same. */
export const recordEntrySchema = recordSchema.extend({ proof: proofSchema });

/** A story: its fields, and the ids of its articles and records in the order in which readers meet them. */
export const storyEntrySchema = storySchema.extend({
  proof: z.strictObject({ text: textSchema, articles: z.array(z.string()), records: z.array(z.string()) }),
});

export type ArticleEntry = z.infer<typeof articleEntrySchema>;
export type StoryEntry = z.infer<typeof storyEntrySchema>;
