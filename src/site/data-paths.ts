import { isTextShown, type Article } from '../domain/article.ts';
import { listDocuments, listStories } from './story-paths.ts';

/** For which addresses there are files beside the pages. Each route of such a file asks here for its `getStaticPaths`. */

/** Every article, or every record. */
export async function listDocumentPaths<Kind extends Article['kind']>(kind: Kind) {
  const documents = await listDocuments(kind);
  return documents.map(({ article }) => ({
    params: { story: article.story, [kind]: article.id } as Record<'story' | Kind, string>,
    props: { article },
  }));
}

/** Every article, or every record, whose text was not withdrawn. */
export async function listTextPaths<Kind extends Article['kind']>(kind: Kind) {
  const paths = await listDocumentPaths(kind);
  return paths.filter(({ props }) => isTextShown(props.article));
}

/** Every point of every story. */
export async function listPointPaths() {
  const stories = await listStories();
  return stories.flatMap(({ story, comparisons }) =>
    comparisons.map((comparison) => ({
      params: { story: story.id, point: comparison.point.id },
      props: { story, comparison },
    })),
  );
}

/** Every story. */
export async function listStoryPaths() {
  const stories = await listStories();
  return stories.map((compared) => ({ params: { story: compared.story.id }, props: compared }));
}
