import type { Article } from '../domain/article.ts';
import { compareStory, type PointComparison } from '../domain/comparison.ts';
import type { Story } from '../domain/story.ts';
import { loadStories } from './stories.ts';

/** A story with its comparison, worked out once for all its pages. */
export interface ComparedStory {
  readonly story: Story;
  readonly comparisons: readonly PointComparison[];
}

/** Every route of the site asks for all stories. */
const comparedStories = new WeakMap<Story, ComparedStory>();

export async function listStories(): Promise<readonly ComparedStory[]> {
  const stories = await loadStories();
  return stories.map((story) => {
    const compared = comparedStories.get(story) ?? { story, comparisons: compareStory(story) };
    comparedStories.set(story, compared);
    return compared;
  });
}

/** Every article, or every record, of every story, with what its page needs. */
export async function listDocuments(
  kind: Article['kind'],
): Promise<readonly (ComparedStory & { readonly article: Article })[]> {
  const stories = await listStories();
  return stories.flatMap((compared) =>
    (kind === 'article' ? compared.story.articles : compared.story.records).map((article) => ({
      ...compared,
      article,
    })),
  );
}
