import { digest } from '../content/digest.ts';
import type { Article } from '../domain/article.ts';
import { compareStory, isDifference, type PointComparison } from '../domain/comparison.ts';
import { isTextShown } from '../domain/published-text.ts';
import type { CopiedText } from '../markdown/copied-text.ts';
import { listStories, loadStory, type LoadedStory, type ListedStory } from './stories.ts';

/**
 * For which addresses there are pages and files. Each route asks here for its `getStaticPaths`, whose properties are
 * names alone: a story is loaded when one of its pages is made. What has not changed is not made again: `cacheKey`
 * stands for all that the pages of a story show.
 */

/** What stands for several stories as their digests do for one. */
export function keyStories(stories: readonly ListedStory[], ...others: readonly string[]): string {
  return digest(...stories.flatMap(({ story, digest: own }) => [story.id, own]), ...others);
}

/** Every story. */
export async function listStoryPaths() {
  const stories = await listStories();
  return stories.map(({ story, digest }) => ({ params: { story: story.id }, cacheKey: digest }));
}

/** Every article, or every record. */
export function listDocumentPaths<Kind extends Article['kind']>(kind: Kind) {
  return listPaths(kind, () => true);
}

/** Every article, or every record, whose text was not withdrawn. */
export function listTextPaths<Kind extends Article['kind']>(kind: Kind) {
  return listPaths(kind, isTextShown);
}

async function listPaths<Kind extends Article['kind']>(
  kind: Kind,
  isListed: (document: Pick<Article, 'publish'>) => boolean,
) {
  const stories = await listStories();
  return stories.flatMap(({ story, digest }) =>
    (kind === 'article' ? story.articles : story.records).filter(isListed).map(({ id }) => ({
      params: { story: story.id, [kind]: id } as Record<'story' | Kind, string>,
      cacheKey: digest,
    })),
  );
}

/** Every point of every story. */
export async function listPointPaths() {
  const stories = await listStories();
  return stories.flatMap(({ story, digest }) =>
    story.points.map(({ id }) => ({ params: { story: story.id, point: id }, cacheKey: digest })),
  );
}

/** Every point on which the articles of its story differ. */
export async function listDifferencePaths() {
  const stories = await listStories();
  return stories.flatMap(({ story, digest }) =>
    compareStory(story)
      .filter(isDifference)
      .map(({ point }) => ({ params: { story: story.id, point: point.id }, cacheKey: digest })),
  );
}

/** The document that a page is about, by the parameters of its address, with its story. */
export async function loadDocument(params: {
  readonly story: string;
  readonly article?: string;
  readonly record?: string;
}): Promise<LoadedStory & { readonly article: Article; readonly copied: CopiedText }> {
  const compared = await loadStory(params.story);
  const { articles, records } = compared.story;
  const article = articles.find(({ id }) => id === params.article) ?? records.find(({ id }) => id === params.record);
  if (!article) throw new RangeError(`"${params.story}" has no such document.`);
  const copied = compared.texts.get(article);
  if (!copied) throw new RangeError(`The text of "${article.id}" was not read.`);
  return { ...compared, article, copied };
}

/** The point that a page is about, by the parameters of its address, with its story and what stands before and after. */
export async function loadPoint(params: { readonly story: string; readonly point: string }) {
  const { story, comparisons } = await loadStory(params.story);
  const index = comparisons.findIndex(({ point }) => point.id === params.point);
  const comparison = comparisons[index];
  if (!comparison) throw new RangeError(`"${params.story}" has no point "${params.point}".`);
  const at = (place: number): PointComparison['point'] | undefined => comparisons[place]?.point;
  return { story, comparison, previous: at(index - 1), next: at(index + 1) };
}
