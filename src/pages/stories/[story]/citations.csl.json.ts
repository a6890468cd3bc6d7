import { citeStory } from '../../../data/citation.ts';
import { answerWithJson } from '../../../site/answer-with.ts';
import { listStoryPaths, type AskedOf } from '../../../site/data-paths.ts';
import { loadStory } from '../../../site/stories.ts';

export const getStaticPaths = () => listStoryPaths();

export const GET = async ({ params: { story } }: AskedOf<typeof getStaticPaths>) =>
  answerWithJson('csl-json', citeStory(await loadStory(story)));
