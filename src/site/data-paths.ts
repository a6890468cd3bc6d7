import { digest } from '../content/digest.ts';
import type { Article } from '../domain/article.ts';
import { compareStory, isDifference, type PointComparison } from '../domain/comparison.ts';
import { pathDocument } from './addresses.ts';
import { listStories, loadStory, type ListedStory } from './stories.ts';

/**
 * For which addresses there are pages and files. Each route asks here for its `getStaticPaths`, whose properties are
 * names alone: a story is loaded when one of its pages is made. What has not changed is not made again: `cacheKey`
 * stands for all that the pages of a story show.
 */

/** What an endpoint is given: the parameters of one of the paths that its `getStaticPaths` lists. */
export interface AskedOf<List extends () => Promise<readonly { readonly params: object }[]>> {
  readonly params: Awaited<ReturnType<List>>[number]['params'];
}

/** What stands for several stories as their digests do for one. */
export function keyStories(stories: readonly ListedStory[], ...others: readonly string[]): string {
  return digest(...stories.flatMap(({ story, digest: own }) => [story.id, own]), ...others);
}

/** Every story. */
export async function listStoryPaths() {
  const stories = await listStories();
  return stories.map(({ story, digest }) => ({ params: { story: story.id }, cacheKey: digest }));
}

/** Every article and record, or some of them. */
export async function listDocumentPaths(isListed: (document: Pick<Article, 'publish'>) => boolean = () => true) {
  const stories = await listStories();
  return stories.flatMap(({ story, digest }) =>
    [...story.articles, ...story.records]
      .filter(isListed)
      .map((document) => ({ params: { story: story.id, document: pathDocument(document) }, cacheKey: digest })),
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

/** The pages of a list, as Astro's `paginate` cuts the ids of its stories. */
export async function keyPages<
  Made extends { readonly props: { readonly page: { readonly data: readonly string[] } } },
>(made: readonly Made[]) {
  const stories = new Map((await listStories()).map((one) => [one.story.id, one]));
  return made.map((one) => {
    const shown = one.props.page.data.flatMap((id) => stories.get(id) ?? []);
    return { ...one, cacheKey: keyStories(shown, JSON.stringify(one.props)) };
  });
}

/** The document that a page is about, by the parameters of its address, with its story. */
export async function loadDocument(params: { readonly story: string; readonly document: string }) {
  const loaded = await loadStory(params.story);
  const [article, copied] = [...loaded.texts].find(([document]) => pathDocument(document) === params.document) ?? [];
  if (!article || !copied) throw new RangeError(`"${params.story}" has no document "${params.document}".`);
  return { ...loaded, article, copied };
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
