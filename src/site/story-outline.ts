import type { Article } from '../domain/article.ts';
import type { Story } from '../domain/story.ts';

/**
 * A story without its texts and their passages: who published what, and takes which position. All that lists show of a
 * story, at a fraction of the bytes. Pages that quote need the story itself.
 */
export function outlineStory(story: Story): Story {
  return { ...story, introduction: '', articles: story.articles.map(outline), records: story.records.map(outline) };
}

function outline(article: Article): Article {
  return {
    ...article,
    text: { content: '', paragraphs: [] },
    damage: [],
    claims: article.claims.map((claim) => ({ ...claim, passages: [] })),
    quotations: [],
  };
}
