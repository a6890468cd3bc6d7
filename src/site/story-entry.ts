import type { Article } from '../domain/article.ts';
import type { Story } from '../domain/story.ts';
import type { DocumentEntry, StoryEntry } from '../schema/story-entry.ts';

/** What lists of pages are made from, of a story that is complete and proven. */
export function describeEntry(story: Story): StoryEntry {
  return {
    id: story.id,
    date: story.date,
    title: story.title,
    points: story.points.map(({ id }) => id),
    articles: story.articles.map(describeDocument),
    records: story.records.map(describeDocument),
  };
}

function describeDocument({ id, date, source, publish, claims }: Article): DocumentEntry {
  return {
    id,
    date,
    ...(source && { source: source.id }),
    publish,
    claims: claims.map(({ point, position }) => ({ point, position })),
  };
}
