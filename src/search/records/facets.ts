/** In what respects search results can be narrowed, in the order in which readers meet them, and how each is called. */
export const facetLabels = {
  kind: 'Kind of result',
  relation: 'How the articles stand',
  aspect: 'What they differ in',
  alone: 'Told by this one alone',
  silent: 'Not said by',
  source: 'Source',
  speaker: 'Who says so',
  weight: 'Weight of the question',
  topic: 'Topic',
  year: 'Year',
  story: 'Story',
} as const;

/** The name of a facet in addresses, in the index and in the form. */
export type Facet = keyof typeof facetLabels;
export const FACETS = Object.keys(facetLabels) as readonly Facet[];

/** A value that nobody is offered; see where the index is made. */
export const NO_VALUE = '-';

/** What a result can be. */
export const RESULT_KINDS = ['claim', 'point', 'quotation', 'article', 'record', 'story', 'source', 'method'] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

/** One value of a facet: the key that stands in addresses, and what readers see. */
export interface FacetValue {
  readonly key: string;
  readonly label: string;
  /** Told at a glance, beside the label. */
  readonly sign?: string;
}

/** Facets whose values are named by an id: the index holds the id and the name together. */
const NAMED_FACETS: readonly Facet[] = ['story', 'source', 'alone', 'silent'];

/** A value as the index holds it: a key, which has no space in it, and a name. */
export function writeFacetValue(key: string, label: string): string {
  return `${key} ${label}`;
}

/** The value that the index holds as `stored`. */
export function readFacetValue(facet: Facet, stored: string): FacetValue {
  const space = stored.indexOf(' ');
  if (!NAMED_FACETS.includes(facet) || space === -1) return { key: stored, label: stored };
  return { key: stored.slice(0, space), label: stored.slice(space + 1) };
}

export function isFacet(name: string): name is Facet {
  return Object.hasOwn(facetLabels, name);
}
