import { expect, test } from 'vitest';
import type { Story } from '../../src/domain/story.ts';
import { RecentStories } from '../../src/site/recent-stories.ts';
import { articleOf } from '../fixtures/article-of.ts';
import { storyOf } from '../fixtures/story-of.ts';

test('stories stay until others need their room, and the last one in any case', () => {
  const loaded: string[] = [];
  const stories = new RecentStories<Story>(4, (story) => story.articles.length);
  const ask = (id: string, articles: number) =>
    stories.find(id, () => {
      loaded.push(id);
      return storyOf({ id, articles: Array.from({ length: articles }, () => articleOf()) });
    });
  for (const [id, articles] of [
    ['two', 2],
    ['another', 2],
    ['two', 2],
    ['large', 9],
    ['large', 9],
    ['two', 2],
  ] as const)
    expect(ask(id, articles).id).toBe(id);
  expect(loaded).toEqual(['two', 'another', 'large', 'two']);
});
