import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { CITATION_FORMATS } from '../../../../site/data-addresses.ts';
import { listStories } from '../../../../site/story-paths.ts';
import { citePoint } from '../../../../standards/citation.ts';
import { answerWithCitations } from '../../../../standards/citation-file.ts';

export async function getStaticPaths() {
  const stories = await listStories();
  return stories.flatMap(({ story, comparisons }) =>
    comparisons.flatMap((comparison) =>
      CITATION_FORMATS.map((format) => ({
        params: { story: story.id, point: comparison.point.id, format },
        props: { story, comparison, format },
      })),
    ),
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  answerWithCitations(props.format, [citePoint(props.story, props.comparison)]);
