import { STANDINGS } from '../../domain/comparison.ts';
import { ASPECTS, WEIGHTS } from '../../domain/story.ts';
import { capitalise } from '../../domain/words.ts';
import { aspects, standings, weights } from '../../site/vocabulary.ts';
import { RESULT_KINDS, type Facet, type FacetValue } from './facets.ts';

/** The values of the facets that the site itself defines, in its own order and words. */
export const fixedFacets: Readonly<Partial<Record<Facet, readonly FacetValue[]>>> = {
  kind: RESULT_KINDS.map((key) => ({ key, label: capitalise(key) })),
  relation: STANDINGS.map((key) => ({ key, label: standings[key].label, sign: standings[key].sign })),
  aspect: ASPECTS.map((key) => ({ key, label: aspects[key].label })),
  weight: WEIGHTS.map((key) => ({ key, label: weights[key].label })),
};
