import { z } from 'zod';
import { COPY_KINDS, INFERABLE, PUBLISH_MODES } from '../domain/article.ts';
import { expecting } from './expectation.ts';
import {
  bareWordsSchema,
  daySchema,
  languageSchema,
  strictFields,
  uniqueList,
  webAddressSchema,
  wordsSchema,
} from './fields.ts';
import { textQuoteFields, textQuoteSchema, verbatimSchema } from './text-quote-schema.ts';

/** A column of a table and the beginning of a sentence have no room for more. */
const LONGEST_SHORT_NAME = 30;

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/u, expecting('sha256'));

const copySchema = strictFields({
  found: webAddressSchema.exactOptional().describe('Where this copy was taken.'),
  retrieved: daySchema.exactOptional().describe('The day it was taken.'),
  titleInAddress: wordsSchema
    .exactOptional()
    .describe('The headline as the address says it, where the copy has none: words that stand there in a row.'),
  kind: z.enum(COPY_KINDS).describe('What the copy is to the original.'),
  translated: languageSchema
    .exactOptional()
    .describe('The language from which the text was translated, where it is a translation.'),
  inferred: uniqueList(z.enum(INFERABLE))
    .default([])
    .describe('What was worked out and not seen; pages then say “probably” beside it.'),
  origin: wordsSchema.exactOptional().describe('Where the text probably comes from, and how that was worked out.'),
  sha256: sha256Schema
    .exactOptional()
    .describe('SHA-256 of the headline, an empty line and the text, written by "npm run seal".'),
  earlier: z
    .array(sha256Schema)
    .default([])
    .describe(
      'SHA-256 of the text as it was sealed before, kept by "npm run seal". Each asks for a correction in story.md.',
    ),
  changes: z.array(wordsSchema).default([]).describe('What was changed or left out when the copy was taken.'),
  versions: z.array(wordsSchema).default([]).describe('Other versions that are known, and how they differ.'),
});

const rightsSchema = strictFields({
  holder: wordsSchema.describe('Who owns the text.'),
  basis: wordsSchema.exactOptional().describe('On what ground it is shown here.'),
  license: wordsSchema.exactOptional().describe('Its licence, if there is one.'),
});

export const damageSchema = strictFields({
  ...textQuoteFields,
  note: wordsSchema.describe('What is wrong with the passage.'),
});

export const claimSchema = strictFields({
  point: wordsSchema.describe('Id of the point in story.md.'),
  position: wordsSchema.describe('Id of one of the point’s positions, or "unclear".'),
  statement: wordsSchema
    .exactOptional()
    .describe(
      'What the article says on the point: a neutral paraphrase, one sentence. Left out where question and position say it.',
    ),
  speaker: bareWordsSchema
    .exactOptional()
    .describe('Who says so in the article; left out when it is the article’s own voice.'),
  evidence: z
    .array(textQuoteSchema)
    .min(1, expecting('some-passage'))
    .describe('The passages that say so, word for word.'),
});

export const quotationSchema = strictFields({
  ...textQuoteFields,
  speaker: bareWordsSchema.exactOptional().describe('Whose words they are.'),
  record: wordsSchema.describe('Id of the record that has the same words.'),
  recorded: verbatimSchema.describe('The words of the record, copied from it.'),
});

export const documentFields = {
  title: wordsSchema.exactOptional().describe('The headline. Left out when the copy has none.'),
  shortName: wordsSchema
    .max(LONGEST_SHORT_NAME, expecting('short-name'))
    .exactOptional()
    .describe('What pages call the document inside a sentence, such as "the Post"; unique in the story.'),
  source: wordsSchema.describe('Id of the publisher in content/sources, or "unknown".'),
  date: daySchema.describe('The day of publication.'),
  byline: wordsSchema.exactOptional().describe('Who wrote it. Left out when unknown.'),
  url: webAddressSchema.exactOptional().describe('Address of the original. Left out when unknown.'),
  language: languageSchema.exactOptional().describe('Language of the text.'),
  copy: copySchema.describe('How this text came here.'),
  publish: z.enum(PUBLISH_MODES).default('full').describe('How much of the text is shown.'),
  reason: wordsSchema.exactOptional().describe('Why less than the whole text is shown.'),
  rights: rightsSchema.exactOptional().describe('Whose text it is and why it may be shown.'),
  damage: z.array(damageSchema).default([]).describe('Passages hurt in transmission.'),
  quotations: z.array(quotationSchema).default([]).describe('Quoted words, held against a record.'),
};

const claimsSchema = z.array(claimSchema).describe('What the text says on the story’s points.');

/** Frontmatter of `content/stories/<story>/<article>.md` */
export const articleSchema = strictFields({ ...documentFields, claims: claimsSchema });

/** Frontmatter of `content/stories/<story>/records/<record>.md` */
export const recordSchema = strictFields({ ...documentFields, claims: claimsSchema.default([]) });

export type ArticleFrontmatter = z.infer<typeof articleSchema>;
