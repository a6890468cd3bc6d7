import { z } from 'zod';
import { PUBLISH_MODES } from '../domain/article.ts';

const dayText = z.iso.date();

/** What the content collection holds of an article or a record: who published it when, and where it stands on each point. */
export const documentEntrySchema = z.strictObject({
  id: z.string(),
  date: dayText,
  /** Left out when the publisher is unknown. */
  source: z.string().optional(),
  publish: z.enum(PUBLISH_MODES),
  claims: z.array(z.strictObject({ point: z.string(), position: z.string() })),
});

/**
 * What the content collection holds of a story: enough to tell which pages there are, and in what order. Its words
 * are read when its pages are made; what is in a collection decides how far a site can grow.
 */
export const storyEntrySchema = z.strictObject({
  id: z.string(),
  date: dayText,
  title: z.string(),
  points: z.array(z.string()),
  articles: z.array(documentEntrySchema),
  records: z.array(documentEntrySchema),
});

export type DocumentEntry = Readonly<z.infer<typeof documentEntrySchema>>;
export type StoryEntry = Readonly<z.infer<typeof storyEntrySchema>>;
