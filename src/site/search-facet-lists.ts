import { compareStrings } from '../domain/compare-strings.ts';
import { ASPECTS, WEIGHTS } from '../domain/story.ts';
import { FACETS, facetLabels, readFacetValue, RESULT_KINDS, type Facet, type FacetValue } from './search-facets.ts';
import type { Counts, PartSummary } from './search-summary.ts';
import { aspects, standings, weights } from './vocabulary.ts';

export interface CountedValue extends FacetValue {
  readonly count: number;
}

export interface FacetList {
  readonly facet: Facet;
  readonly label: string;
  readonly values: readonly CountedValue[];
}

/** The values of the facets that the site itself defines. */
const fixedValues: Readonly<Partial<Record<Facet, readonly FacetValue[]>>> = {
  kind: RESULT_KINDS.map((key) => ({ key, label: `${key.charAt(0).toUpperCase()}${key.slice(1)}` })),
  relation: (['conflict', 'tension', 'refine', 'agree', 'single'] as const).map((key) => ({
    key,
    label: standings[key].label,
    sign: standings[key].sign,
  })),
  aspect: ASPECTS.map((key) => ({ key, label: aspects[key].label })),
  weight: WEIGHTS.map((key) => ({ key, label: weights[key].label })),
};

/** Open facets have as many values as there are stories: the page holds the commonest, the index all. */
const MOST_OPEN_VALUES = 12;

/** The facets that some record has, with what a reader can choose before the index is loaded. */
export function listFacets({ facets }: Pick<PartSummary, 'facets'>): readonly FacetList[] {
  return FACETS.map((facet) => ({
    facet,
    label: facetLabels[facet],
    values: listValues(facet, facets[facet]),
  })).filter(({ values }) => values.some(({ count }) => count > 0));
}

function listValues(facet: Facet, counts: Counts): readonly CountedValue[] {
  const fixed = fixedValues[facet];
  if (fixed) {
    const found = new Map(counts);
    return fixed.map((value) => ({ ...value, count: found.get(value.key) ?? 0 }));
  }
  return counts
    .map(([stored, count]) => ({ ...readFacetValue(facet, stored), count }))
    .toSorted((a, b) => b.count - a.count || compareStrings(a.label, b.label))
    .slice(0, MOST_OPEN_VALUES);
}
