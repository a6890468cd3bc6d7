import { z } from 'zod';
import { COPY_KINDS, PUBLISH_MODES } from '../domain/article.ts';
import { ASPECTS, EXPLANATIONS, WEIGHTS } from '../domain/story.ts';

/**
 * What the site publishes as JSON, for programs of other people. A change that could break one of them makes a new
 * version with a schema of its own; new fields may come at any time.
 */

export const COMPARISON_SCHEMA_NAME = 'comparison-1';
export const STORY_LIST_SCHEMA_NAME = 'stories-1';

const addressSchema = z.string().min(1);
const daySchema = z.iso.date();
const idSchema = z.string().min(1);
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

const copySchema = z.object({
  kind: z.enum(COPY_KINDS),
  found: addressSchema.exactOptional().describe('Where the copy was taken.'),
  retrieved: daySchema.exactOptional().describe('The day it was taken.'),
  origin: z.string().exactOptional().describe('Where the text probably comes from, and how that was worked out.'),
  sha256: z.string().exactOptional().describe('SHA-256 of the Markdown of the body.'),
  changes: z.array(z.string()),
  versions: z.array(z.string()),
});

const documentSchema = z.object({
  id: idSchema,
  siglum: z.string().describe('The short sign of the document in its story.'),
  url: addressSchema.describe('Permalink of its page.'),
  headline: z.string().exactOptional(),
  source: z
    .object({ id: idSchema, name: z.string(), url: addressSchema, homepage: addressSchema.exactOptional() })
    .exactOptional()
    .describe('The publisher; left out when unknown.'),
  attribution: z
    .enum(['stated', 'attributed', 'unknown'])
    .describe('Whether the publisher is stated, was worked out (see `copy.origin`), or is unknown.'),
  date: daySchema.describe('The day of publication.'),
  byline: z.string().exactOptional(),
  original: addressSchema.exactOptional().describe('Address of the original; left out when unknown.'),
  language: z.string().exactOptional().describe('BCP 47.'),
  copy: copySchema,
  publish: z
    .enum(PUBLISH_MODES)
    .describe(
      'How much of the text is published: all, the paragraphs with passages, the passages alone, or nothing. “[…]” stands in the text where words are kept back.',
    ),
  reason: z.string().exactOptional().describe('Why less than the whole text is published.'),
  rights: z
    .object({ holder: z.string(), basis: z.string().exactOptional(), license: z.string().exactOptional() })
    .exactOptional(),
  text: z
    .object({
      url: addressSchema,
      characters: countSchema.describe('Unicode code points.'),
      sha256: z.string().describe('SHA-256 of the file at `url`.'),
    })
    .exactOptional()
    .describe('The published plain text: headline, empty line, body. Left out when the text was withdrawn.'),
  damage: z
    .array(z.object({ note: z.string(), passage: passageSchema }))
    .describe('Passages hurt in transmission. Left out when the text was withdrawn.'),
});

const answerSchema = z.object({
  document: idSchema.describe('Id of the article or record.'),
  siglum: z.string(),
  says: z.boolean().describe('Whether it speaks to the point at all; silence is proven by the point’s terms.'),
  claims: z.array(
    z.object({
      position: idSchema,
      statement: z.string().describe('What the document says: a neutral paraphrase.'),
      speaker: z.string().exactOptional().describe('Who says so; left out when it is the document’s own voice.'),
      passages: z.array(passageSchema).describe('The evidence. Empty when the text was withdrawn.'),
    }),
  ),
});

const pointSchema = z.object({
  id: idSchema,
  number: z.int().min(1),
  url: addressSchema.describe('Permalink of its page.'),
  question: z.string(),
  positions: z.array(z.object({ id: idSchema, label: z.string() })).describe('The possible answers.'),
  standing: z
    .enum(['conflict', 'tension', 'refine', 'agree', 'single'])
    .describe('How the articles stand to each other; explained on the method page.'),
  aspects: z.array(z.enum(ASPECTS)).describe('In what respects they differ.'),
  explanation: z.enum(EXPLANATIONS).exactOptional().describe('Why they may differ; only where they do.'),
  because: z.string().exactOptional().describe('The ground of the explanation.'),
  weight: z.enum(WEIGHTS),
  terms: z.array(z.string()).describe('Words whose absence proves the silence of a document.'),
  note: z.string().exactOptional().describe('Markdown.'),
  answers: z.array(answerSchema).describe('One for each article.'),
  recordAnswers: z.array(answerSchema).describe('One for each record that speaks to the point.'),
});

const quotationSchema = z.object({
  document: idSchema,
  speaker: z.string().exactOptional(),
  quoted: passageSchema,
  record: idSchema,
  recorded: verbatimSchema.describe('The words of the record.'),
  isVerbatim: z.boolean().describe('Whether both have the same words; case and punctuation are not compared.'),
  drift: z
    .array(z.object({ in: z.enum(['both', 'quotation', 'record']), text: z.string() }))
    .describe('The quotation and the record word by word.'),
});

const figureSchema = z.object({
  name: z.string(),
  givenBy: z.array(z.object({ document: idSchema, phrase: z.string(), place: placeSchema })),
  missingIn: z.array(idSchema),
  near: z.array(z.string()).describe('Other figures of the same unit that lie close to it.'),
});

const wordingSchema = z.object({
  words: z.int().min(1),
  places: z.array(z.object({ document: idSchema, text: verbatimSchema, place: placeSchema })),
});

const correctionSchema = z.object({ date: daySchema, text: z.string() });

const storyFields = {
  id: idSchema,
  url: addressSchema.describe('Permalink of its page.'),
  title: z.string(),
  date: daySchema.describe('The day of the event.'),
  updated: daySchema.describe('The day of the latest correction, else of the event.'),
  summary: z.string(),
  topics: z.array(z.string()),
  authors: z.array(z.string()).describe('Who compared.'),
};

/** `/stories/<story>.json` */
export const comparisonDataSchema = z.object({
  $schema: addressSchema.describe('Address of this schema.'),
  version: z.literal(1),
  ...storyFields,
  introduction: z.string().describe('Markdown.'),
  corrections: z.array(correctionSchema),
  articles: z.array(documentSchema),
  records: z.array(documentSchema).describe('Primary documents.'),
  points: z.array(pointSchema),
  quotations: z.array(quotationSchema).describe('Quoted words, held against a record.'),
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
        agree: countSchema,
        single: countSchema,
      }),
      comparison: addressSchema.describe('The whole comparison as JSON.'),
      annotations: addressSchema.describe('Its claims as W3C Web Annotations.'),
    }),
  ),
});

export type ComparisonData = z.infer<typeof comparisonDataSchema>;
export type StoryList = z.infer<typeof storyListSchema>;
export type PassageData = z.infer<typeof passageSchema>;
export type DocumentData = z.infer<typeof documentSchema>;
export type PlaceData = z.infer<typeof placeSchema>;
