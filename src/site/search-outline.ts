import { listFacets, type FacetList } from './search-facet-lists.ts';
import { FACETS, type Facet } from './search-facets.ts';
import { mergeSummaries, type PartSummary } from './search-summary.ts';
import { countValueFiles, writeValueFiles, type ValueFileCounts } from './search-values.ts';
import { listWordFiles, writeWordFiles } from './search-words.ts';

export interface NamedSummary {
  /** The part's name. */
  readonly name: string;
  readonly summary: PartSummary;
}

/** What a reader's browser has to know of the index before it asks it anything. */
export interface SearchOutline {
  readonly parts: readonly PartOutline[];
  /** Names of the files of known words. */
  readonly wordFiles: readonly string[];
  readonly valueFiles: ValueFileCounts;
}

export interface PartOutline {
  readonly name: string;
  readonly records: number;
  readonly oldest?: string;
  readonly newest?: string;
  /** Facets that none of its records has. */
  readonly lacks: readonly Facet[];
}

/** @param parts in the order of the plan */
export function outlineSearch(parts: readonly NamedSummary[]): SearchOutline {
  return {
    parts: parts.map(({ name, summary: { records, oldest, newest, facets } }) => ({
      name,
      records,
      ...(oldest === undefined ? {} : { oldest }),
      ...(newest === undefined ? {} : { newest }),
      lacks: FACETS.filter((facet) => facets[facet].length === 0),
    })),
    wordFiles: listWordFiles(parts),
    valueFiles: countValueFiles(parts),
  };
}

/** What the search page is made of. */
export interface SearchOffer {
  readonly outline: SearchOutline;
  /** What a reader can choose. */
  readonly facets: readonly FacetList[];
}

/** @param parts in the order of the plan */
export function offerSearch(parts: readonly NamedSummary[]): SearchOffer {
  return { outline: outlineSearch(parts), facets: listFacets(mergeSummaries(parts.map(({ summary }) => summary))) };
}

/** The files of the index that are of no part, by their paths. */
export function writeSiteFiles(parts: readonly NamedSummary[]): ReadonlyMap<string, string> {
  return new Map([
    ...[...writeWordFiles(parts)].map(([name, text]) => [`words/${name}.txt`, text] as const),
    ...[...writeValueFiles(parts)].map(([name, text]) => [`values/${name}.json`, text] as const),
  ]);
}
