import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { listStoryPaths } from '../../../site/data-paths.ts';
import { loadStory } from '../../../site/stories.ts';
import { citeStory } from '../../../data/citation.ts';
import { answerWithCitations } from '../../../data/citation-file.ts';

export const getStaticPaths = () => listStoryPaths();

export const GET: APIRoute<Record<string, never>, InferGetStaticParamsType<typeof getStaticPaths>> = async ({
  params,
}) => answerWithCitations('ris', citeStory(await loadStory(params.story)));
