import type { Facet, ResultKind } from './facets.ts';

/** What a result shows beside its words; searched by nobody. */
export interface ShownFacts {
  /** An ISO calendar day; left out for what has none. */
  readonly day?: string;
  readonly siglum?: string;
  /** Who published it, as pages say it. */
  readonly source?: string;
  /** Where a passage stands. */
  readonly place?: string;
  /** Language of the title or of the text, where it is not the site's own; `''` when nobody knows it. */
  readonly titleLanguage?: string;
  readonly textLanguage?: string;
  /** How many of the first parts are somebody's own words, of which an excerpt is then cut; in digits. */
  readonly quotes?: string;
}

/** One thing that can be found, as plain data: a page, or a passage on one. */
export interface SearchEntry {
  readonly kind: ResultKind;
  /** With the path that the site lives under. No two entries have the same. */
  readonly address: string;
  readonly title: string;
  /** What is searched beside the title. Each part makes sense by itself and can stand as an excerpt. */
  readonly parts: readonly string[];
  readonly facets: Readonly<Partial<Record<Facet, readonly string[]>>>;
  readonly shown: ShownFacts;
}

/** A list of entries, and the names of further lists. */
export interface EntriesFile {
  readonly entries: readonly SearchEntry[];
  readonly parts?: readonly string[];
}

/**
 * The address of an entry with the facts that its result shows, as a query. Pagefind hands an address back as it was,
 * while it would search whatever else it is given.
 */
export function packAddress({ address, shown }: Pick<SearchEntry, 'address' | 'shown'>): string {
  const [page = '', place] = address.split('#');
  const facts = new URLSearchParams({ ...shown }).toString();
  return page + (facts === '' ? '' : `?${facts}`) + (place === undefined ? '' : `#${place}`);
}

/** The reverse of `packAddress`. */
export function unpackAddress(packed: string): Pick<SearchEntry, 'address' | 'shown'> {
  const [before = '', place] = packed.split('#');
  const [page = '', facts] = before.split('?');
  const shown: ShownFacts = Object.fromEntries(new URLSearchParams(facts));
  return { address: page + (place === undefined ? '' : `#${place}`), shown };
}
