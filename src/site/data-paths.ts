import type { Article } from '../domain/article.ts';
import type { PointComparison } from '../domain/comparison.ts';
import type { DocumentEntry } from '../schema/story-entry.ts';
import { listOwnDocuments, listOwnEntries, loadStory, type ComparedStory } from './stories.ts';

/**
 * For which addresses there are pages and files. Each route asks here for its `getStaticPaths`, whose properties are
 * names alone: a story is loaded when one of its pages is made.
 */

/** Every story. */
export async function listStoryPaths() {
  const stories = await listOwnEntries();
  return stories.map(({ id }) => ({ params: { story: id } }));
}

/** Every article, or every record. */
export function listDocumentPaths<Kind extends Article['kind']>(kind: Kind) {
  return listPaths(kind, () => true);
}

/** Every article, or every record, whose text was not withdrawn. */
export function listTextPaths<Kind extends Article['kind']>(kind: Kind) {
  return listPaths(kind, ({ publish }) => publish !== 'withdrawn');
}

async function listPaths<Kind extends Article['kind']>(kind: Kind, isListed: (entry: DocumentEntry) => boolean) {
  const documents = await listOwnDocuments(kind);
  return documents
    .filter(({ entry }) => isListed(entry))
    .map(({ story, entry }) => ({ params: { story, [kind]: entry.id } as Record<'story' | Kind, string> }));
}

/** Every point of every story. */
export async function listPointPaths() {
  const stories = await listOwnEntries();
  return stories.flatMap(({ id, points }) => points.map((point) => ({ params: { story: id, point } })));
}

/** The document that a page is about, by the parameters of its address, with its story. */
export function loadDocument(params: {
  readonly story: string;
  readonly article?: string;
  readonly record?: string;
}): ComparedStory & { readonly article: Article } {
  const compared = loadStory(params.story);
  const { articles, records } = compared.story;
  const article = articles.find(({ id }) => id === params.article) ?? records.find(({ id }) => id === params.record);
  if (!article) throw new RangeError(`"${params.story}" has no such document.`);
  return { ...compared, article };
}

/** The point that a page is about, by the parameters of its address, with its story and what stands before and after. */
export function loadPoint(params: { readonly story: string; readonly point: string }) {
  const { story, comparisons } = loadStory(params.story);
  const index = comparisons.findIndex(({ point }) => point.id === params.point);
  const comparison = comparisons[index];
  if (!comparison) throw new RangeError(`"${params.story}" has no point "${params.point}".`);
  const at = (place: number): PointComparison['point'] | undefined => comparisons[place]?.point;
  return { story, comparison, previous: at(index - 1), next: at(index + 1) };
}
