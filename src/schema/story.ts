import { z } from 'zod';
import { ASPECTS, EXPLANATIONS, RELATIONS, WEIGHTS } from '../domain/story.ts';
import { expecting } from './expectation.ts';
import { daySchema, idSchema, strictFields, uniqueList, wordsSchema } from './fields.ts';

const MOST_POINTS = 200;

const correctionSchema = strictFields({
  date: daySchema.describe('The day of the correction.'),
  text: wordsSchema.describe('What was wrong and what it says now.'),
});

export const pointSchema = strictFields({
  id: idSchema.describe('Name of the point in addresses, unique in the story.'),
  question: wordsSchema.describe('A neutral question about the event.'),
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
  relation: z.enum(RELATIONS).exactOptional().describe('How the articles relate on this point, when they differ.'),
  aspects: uniqueList(z.enum(ASPECTS)).default([]).describe('In what respects the articles differ.'),
  explanation: z.enum(EXPLANATIONS).default('unknown').describe('Why the articles may differ.'),
  because: wordsSchema.exactOptional().describe('One sentence, or a link, that supports the explanation.'),
  weight: z.enum(WEIGHTS).default('material').describe('How much the point matters for understanding the event.'),
  terms: uniqueList(z.string().regex(/[\p{L}\p{N}]/u, expecting('term')))
    .default([])
    .describe('Words whose absence proves that an article is silent on the point.'),
  note: wordsSchema.exactOptional().describe('Markdown: what a reader should see in this difference.'),
});

/** Frontmatter of `content/stories/<story>/story.md` */
export const storySchema = strictFields({
  title: wordsSchema.describe('The event, as a headline or a question.'),
  date: daySchema.describe('The day of the event.'),
  summary: wordsSchema.describe('One or two plain sentences for somebody who knows nothing of the matter.'),
  topics: uniqueList(wordsSchema).default([]).describe('What the story is about, for finding it.'),
  authors: uniqueList(wordsSchema).default([]).describe('Who compared the articles.'),
  corrections: z.array(correctionSchema).default([]).describe('What was changed after publication, oldest first.'),
  points: z
    .array(pointSchema)
    .min(1, expecting('some-point'))
    .max(MOST_POINTS, expecting('fewer-points'))
    .describe('The questions on which the articles are compared.'),
});

export type StoryFrontmatter = z.infer<typeof storySchema>;
