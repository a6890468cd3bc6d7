import { printBibtex } from '../../../data/bibtex.ts';
import { citeStory } from '../../../data/citation.ts';
import { printRis } from '../../../data/ris.ts';
import { answerWith, answerWithJson } from '../../../site/answer-with.ts';
import { CITATION_FORMATS } from '../../../site/data-addresses.ts';
import { listStoryPaths, type AskedOf } from '../../../site/data-paths.ts';
import { loadStory } from '../../../site/stories.ts';

export const getStaticPaths = async () => {
  const stories = await listStoryPaths();
  return stories.flatMap(({ params, cacheKey }) =>
    CITATION_FORMATS.map((format) => ({ params: { ...params, format }, cacheKey })),
  );
};

/** Citations as a file for a reference manager. */
export const GET = async ({ params: { story, format } }: AskedOf<typeof getStaticPaths>) => {
  const items = citeStory(await loadStory(story));
  if (format === 'csl.json') return answerWithJson('csl-json', items);
  return format === 'bib' ? answerWith('bibtex', printBibtex(items)) : answerWith('ris', printRis(items));
};
