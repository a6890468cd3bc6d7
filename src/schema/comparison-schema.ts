import { z } from 'zod';
import { PUBLISH_MODES } from '../domain/article.ts';
import { STANDINGS } from '../domain/comparison.ts';
import { EXPLANATIONS } from '../domain/story.ts';
import { claimSchema, damageSchema, documentFields, quotationSchema } from './article-schema.ts';
import { sourceSchema } from './source-schema.ts';
import { pointSchema, storySchema } from './story-schema.ts';

/**
 * What the site publishes as JSON, for programs of other people. A change that could break one of them makes a new
 * version with a schema of its own; new fields may come at any time.
 */

export const COMPARISON_SCHEMA_NAME = 'comparison-1';
export const STORY_LIST_SCHEMA_NAME = 'stories-1';

const QUOTE = { exact: true, prefix: true, suffix: true } as const;
const addressSchema = z.string().min(1);
const shownDaySchema = z.iso.date();
const shownIdSchema = z.string().min(1);
const countSchema = z.int().min(0);
/** Neither white space nor a letter more than the document has. */
const verbatimSchema = z.string();

const placeSchema = z
  .discriminatedUnion('in', [
    z.object({ in: z.literal('headline') }),
    z.object({
      in: z.literal('body'),
      paragraph: z.int().min(1).describe('Number of the paragraph in the whole text, from 1.'),
      lastParagraph: z.int().min(1).describe('Number of the paragraph in which the passage ends.'),
      paragraphs: z.int().min(1).describe('How many paragraphs the whole text has.'),
      share: z.number().min(0).max(1).describe('How far down the whole text: 0 is the top.'),
      isExcerpt: z
        .literal(true)
        .exactOptional()
        .describe('The copy is an excerpt: paragraphs and share are those of the excerpt, not of the document.'),
    }),
  ])
  .describe('Where the passage stands in the document.');

const selectorsSchema = z
  .object({
    exact: verbatimSchema.describe('The words of the passage.'),
    prefix: verbatimSchema.describe('The words before.'),
    suffix: verbatimSchema.describe('The words after. With them and the prefix the passage stands once in the text.'),
    start: countSchema.describe('First character, in Unicode code points from 0.'),
    end: countSchema.describe('The character after the last.'),
  })
  .describe('Where the passage stands in the published plain text of the document (its `text.url`).');

const passageSchema = z.object({
  text: verbatimSchema.describe('The words as the copy has them.'),
  place: placeSchema,
  selectors: selectorsSchema.exactOptional(),
  url: addressSchema.describe('Permalink of the passage on the page of its document.'),
  original: addressSchema
    .exactOptional()
    .describe('The passage at the address of the original, as a text fragment; when that address is known.'),
});

/** The fields that an author writes are published as they are, but for those that are told here in another form. */
const documentSchema = z.object({
  id: shownIdSchema,
  siglum: z.string().describe('The short sign of the document in its story.'),
  url: addressSchema.describe('Permalink of its page.'),
  headline: documentFields.title,
  source: z
    .object({ id: shownIdSchema, ...sourceSchema.shape, url: addressSchema.describe('Permalink of its page.') })
    .exactOptional()
    .describe('The publisher; left out when unknown.'),
  attribution: z
    .enum(['stated', 'attributed', 'unknown'])
    .describe('Whether the publisher is stated, was worked out (see `copy.origin`), or is unknown.'),
  ...z.object(documentFields).omit({ title: true, source: true, url: true, damage: true, quotations: true }).shape,
  isExcerpt: z
    .literal(true)
    .exactOptional()
    .describe('The copy is known to be a part of its text only, so that nothing proves it silent.'),
  publish: z
    .enum(PUBLISH_MODES)
    .describe(
      'How much of the text is published: all, the paragraphs with passages, the passages alone, or nothing. “[…]” stands in the text where words are kept back.',
    ),
  original: documentFields.url,
  text: z
    .object({
      url: addressSchema,
      characters: countSchema.describe('Unicode code points.'),
      sha256: z.string().describe('SHA-256 of the file at `url`.'),
    })
    .exactOptional()
    .describe('The published plain text: headline, empty line, body. Left out when the text was withdrawn.'),
  damage: z
    .array(z.object({ ...damageSchema.omit(QUOTE).shape, passage: passageSchema }))
    .describe('Passages hurt in transmission. Left out when the text was withdrawn.'),
});

const silenceSchema = z
  .object({
    isProven: z
      .boolean()
      .describe('Whether words of its own language were looked for that find each article that speaks.'),
    reason: z
      .enum(['language-unknown', 'no-terms', 'excerpt'])
      .exactOptional()
      .describe(
        'Why nothing is proven: its language is not recorded, or there are no words to look for in it, or its copy is known to be a part of the text only.',
      ),
    lookedFor: z
      .array(z.string())
      .describe(
        'Words that were looked for in its headline and text, struck-out words and descriptions of pictures included: in any case, without accents and marks, in compatible forms, without signs inside words and numbers, and also inside other words. They stand nowhere but in the false positives.',
      ),
    falsePositives: z
      .array(z.object({ words: verbatimSchema.exactOptional(), because: z.string() }))
      .describe(
        'Words of the document that have one of these in them and mean something else, and what they mean. The words are left out when the text was withdrawn.',
      ),
  })
  .describe('What was looked for in a document without a claim on the point.');

const answerSchema = z.object({
  document: shownIdSchema.describe('Id of the article or record.'),
  siglum: z.string(),
  says: z.boolean().describe('Whether it has a claim on the point.'),
  silence: silenceSchema.exactOptional(),
  claims: z.array(
    z.object({
      ...claimSchema.omit({ point: true, evidence: true }).shape,
      statement: z
        .string()
        .min(1)
        .describe('What the document says on the point: its paraphrase, or question and position.'),
      passages: z.array(passageSchema).describe('The evidence. Empty when the text was withdrawn.'),
    }),
  ),
});

const publishedPointSchema = z.object({
  ...pointSchema.omit({ relation: true, falsePositives: true }).shape,
  number: z.int().min(1),
  url: addressSchema.describe('Permalink of its page.'),
  positions: z.array(z.object({ id: shownIdSchema, label: z.string() })).describe('The possible answers.'),
  standing: z.enum(STANDINGS).describe('How the articles stand to each other; explained on the method page.'),
  explanation: z.enum(EXPLANATIONS).exactOptional().describe('Why their words may differ; only where they do.'),
  terms: z.array(z.string()).describe('Words to look for in documents without a claim, in all languages together.'),
  answers: z.array(answerSchema).describe('One for each article.'),
  recordAnswers: z.array(answerSchema).describe('One for each record that speaks to the point.'),
});

const publishedQuotationSchema = z.object({
  document: shownIdSchema,
  ...quotationSchema.omit(QUOTE).shape,
  recorded: verbatimSchema.describe('The words of the record.'),
  quoted: passageSchema,
  isVerbatim: z.boolean().describe('Whether both have the same words; case and punctuation are not compared.'),
  drift: z
    .array(z.object({ in: z.enum(['both', 'quotation', 'record']), text: z.string() }))
    .describe('The quotation and the record word by word.'),
  quotedPieces: z
    .array(z.object({ kind: z.enum(['same', 'moved', 'changed', 'added']), text: z.string() }))
    .describe('The quotation, cut where it differs: what stands elsewhere in the record, for others, or not at all.'),
  recordedPieces: z
    .array(z.object({ kind: z.enum(['same', 'moved', 'changed', 'dropped']), text: z.string() }))
    .describe('The words of the record, cut alike; the quotation leaves out what was dropped.'),
  translation: z.string().exactOptional().describe('That the document or the record is a translation.'),
});

const unheldSchema = z.object({ document: shownIdSchema, quoted: passageSchema });

const figureSchema = z.object({
  name: z.string(),
  givenBy: z.array(z.object({ document: shownIdSchema, phrase: z.string(), place: placeSchema })),
  missingIn: z.array(shownIdSchema),
  near: z.array(z.string()).describe('Other figures of the same unit that lie close to it.'),
});

const wordingSchema = z.object({
  words: z.int().min(1),
  places: z.array(z.object({ document: shownIdSchema, text: verbatimSchema, place: placeSchema })),
});

const storyFields = {
  id: shownIdSchema,
  url: addressSchema.describe('Permalink of its page.'),
  ...storySchema.omit({ points: true, corrections: true, order: true, draft: true }).shape,
  updated: shownDaySchema.describe('The day of the latest correction, else of the event.'),
};

/** `/stories/<story>.json` */
export const comparisonDataSchema = z.object({
  $schema: addressSchema.describe('Address of this schema.'),
  version: z.literal(1),
  ...storyFields,
  introduction: z.string().describe('Markdown.'),
  corrections: storySchema.shape.corrections,
  articles: z.array(documentSchema),
  records: z.array(documentSchema).describe('Primary documents.'),
  points: z.array(publishedPointSchema),
  quotations: z.array(publishedQuotationSchema).describe('Quoted words, held against a record.'),
  unheldQuotations: z
    .array(unheldSchema)
    .describe('Other words in quotation marks, which no record held can check; none where a story has no records.'),
  figures: z.array(figureSchema).describe('Figures of the articles that are published in full.'),
  sharedWording: z
    .array(wordingSchema)
    .describe(
      'Word runs that several articles published in full have in common, the longest first; where they are very many, only those.',
    ),
});

/** `/data/stories.json` */
export const storyListSchema = z.object({
  $schema: addressSchema.describe('Address of this schema.'),
  version: z.literal(1),
  stories: z.array(
    z.object({
      ...storyFields,
      articles: countSchema,
      records: countSchema,
      points: z.object({
        conflict: countSchema,
        tension: countSchema,
        refine: countSchema,
        nuance: countSchema,
        agree: countSchema,
        single: countSchema,
      }),
      comparison: addressSchema.describe('The whole comparison as JSON.'),
      annotations: addressSchema.describe('Its claims as W3C Web Annotations.'),
    }),
  ),
});

type ReadonlyDeep<Value> = { readonly [Name in keyof Value]: ReadonlyDeep<Value[Name]> };

export type ComparisonData = ReadonlyDeep<z.infer<typeof comparisonDataSchema>>;
export type StoryList = ReadonlyDeep<z.infer<typeof storyListSchema>>;
export type PassageData = ReadonlyDeep<z.infer<typeof passageSchema>>;
export type DocumentData = ReadonlyDeep<z.infer<typeof documentSchema>>;
export type SilenceData = ReadonlyDeep<z.infer<typeof silenceSchema>>;
export type PlaceData = ReadonlyDeep<z.infer<typeof placeSchema>>;
