import { digest } from '../content/digest.ts';
import type { Article } from '../domain/article.ts';
import { compareStory, isDifference, type PointComparison } from '../domain/comparison.ts';
import { pathDocument } from './addresses.ts';
import type { StoryOutline } from '../domain/story.ts';
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

/** @param list what there is a path for in each story */
async function listPaths<Params extends object>(list: (story: StoryOutline) => readonly Params[]) {
  const stories = await listStories();
  return stories.flatMap(({ story, digest }) =>
    list(story).map((params) => ({ params: { story: story.id, ...params }, cacheKey: digest })),
  );
}

/** Every story. */
export const listStoryPaths = () => listPaths(() => [{}]);

/** Every article and record, or some of them. */
export const listDocumentPaths = (isListed: (document: Pick<Article, 'publish'>) => boolean = () => true) =>
  listPaths(({ articles, records }) =>
    [...articles, ...records].filter(isListed).map((document) => ({ document: pathDocument(document) })),
  );

/** Every point of every story. */
export const listPointPaths = () => listPaths(({ points }) => points.map(({ id }) => ({ point: id })));

/** Every point on which the articles of its story differ. */
export const listDifferencePaths = () =>
  listPaths((story) =>
    compareStory(story)
      .filter(isDifference)
      .map(({ point }) => ({ point: point.id })),
  );

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
