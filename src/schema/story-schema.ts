import { z } from 'zod';
import { ASPECTS, EXPLANATIONS, RELATIONS, WEIGHTS } from '../domain/story.ts';
import { expecting } from './expectation.ts';
import { bareWordsSchema, daySchema, idSchema, strictFields, uniqueList, wordsSchema } from './fields.ts';
import { termsSchema } from './terms.ts';

const MOST_POINTS = 200;

const correctionSchema = strictFields({
  date: daySchema.describe('The day of the correction.'),
  text: wordsSchema.describe('What was wrong and what it says now.'),
});

const falsePositiveSchema = strictFields({
  article: idSchema.describe('The article that has the words: the name of its file.'),
  words: wordsSchema.describe(
    'The words as they stand there, more than the term alone: for "war" in "toward", toward.',
  ),
  because: wordsSchema.describe('What the words mean there, in one sentence. It is shown on the page.'),
});

export const pointSchema = strictFields({
  id: idSchema.describe('Name of the point in addresses, unique in the story.'),
  question: bareWordsSchema.describe('A neutral question about the event.'),
  positions: z
    .record(idSchema, wordsSchema)
    .refine((positions) => Object.keys(positions).length > 0, expecting('some-position'))
    .superRefine((positions, context) => {
      const labels = Object.values(positions);
      Object.entries(positions).forEach(([id, label], index) => {
        if (labels.indexOf(label) === index) return;
        context.addIssue({ code: 'custom', message: expecting('other-label'), path: [id] });
      });
    })
    .meta({ minProperties: 1 })
    .describe('The possible answers: id and label of each. "unclear" always exists.'),
  relation: z
    .enum(RELATIONS)
    .exactOptional()
    .describe(
      'How the articles relate on this point, when they differ; "refine" also where they take the same positions in words that a fair reader could not swap.',
    ),
  saysMore: idSchema
    .exactOptional()
    .describe('With "relation: refine": the article that is more exact, or wider, by the name of its file.'),
  aspects: uniqueList(z.enum(ASPECTS)).default([]).describe('In what respects the articles differ.'),
  explanation: z.enum(EXPLANATIONS).default('unknown').describe('Why the articles may differ.'),
  because: wordsSchema.exactOptional().describe('One sentence, or a link, that supports the explanation.'),
  weight: z.enum(WEIGHTS).default('material').describe('How much the point matters for understanding the event.'),
  terms: termsSchema
    .default([])
    .describe(
      'Words to look for in the articles that have no claim on the point, which find each article that has one. A list is in the languages of the articles that speak; else a list for each language, by its tag (BCP 47).',
    ),
  falsePositives: z
    .array(falsePositiveSchema)
    .default([])
    .describe('Words of articles without a claim on the point, in which a term stands and means something else.'),
  note: wordsSchema.exactOptional().describe('Markdown: what a reader should see in this difference.'),
});

/** Frontmatter of `content/stories/<story>/story.md` */
export const storySchema = strictFields({
  title: wordsSchema.describe('The event, as a headline or a question.'),
  date: daySchema.describe('The day of the event.'),
  draft: z
    .boolean()
    .exactOptional()
    .describe('true while the story is being written: "npm run dev" shows it, a build leaves it out.'),
  summary: wordsSchema.describe('One or two plain sentences for somebody who knows nothing of the matter.'),
  topics: uniqueList(wordsSchema).default([]).describe('What the story is about, for finding it.'),
  authors: uniqueList(wordsSchema).default([]).describe('Who compared the articles.'),
  order: uniqueList(idSchema)
    .exactOptional()
    .describe('Articles by the names of their files, as readers meet them; the others follow, the earliest first.'),
  corrections: z.array(correctionSchema).default([]).describe('What was changed after publication, oldest first.'),
  points: z
    .array(pointSchema)
    .min(1, expecting('some-point'))
    .max(MOST_POINTS, expecting('fewer-points'))
    .describe('The questions on which the articles are compared.'),
});

export type StoryFrontmatter = z.infer<typeof storySchema>;
