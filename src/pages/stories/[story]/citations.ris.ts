import { citeStory } from '../../../data/citation.ts';
import { printRis } from '../../../data/ris.ts';
import { answerWith } from '../../../site/answer-with.ts';
import { listStoryPaths, type AskedOf } from '../../../site/data-paths.ts';
import { loadStory } from '../../../site/stories.ts';

export const getStaticPaths = () => listStoryPaths();

export const GET = async ({ params: { story } }: AskedOf<typeof getStaticPaths>) =>
  answerWith('ris', printRis(citeStory(await loadStory(story))));
