import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { answerWithJson } from '../../../site/answer-with.ts';
import { listStories } from '../../../site/story-paths.ts';
import { annotateStory } from '../../../standards/annotations.ts';

export async function getStaticPaths() {
  const stories = await listStories();
  return stories.map((compared) => ({ params: { story: compared.story.id }, props: compared }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  answerWithJson('json-ld', annotateStory(props));
