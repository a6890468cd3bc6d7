import { FACETS, isFacet, type Facet } from '../records/facets.ts';

export const SORTS = ['best', 'newest', 'oldest'] as const;
export type Sort = (typeof SORTS)[number];

/** Values chosen in each facet: any of them will do. */
export type Choices = ReadonlyMap<Facet, readonly string[]>;

/** What a reader asks: all of it stands in the address of the page. */
export interface SearchState {
  readonly query: string;
  readonly choices: Choices;
  readonly sort: Sort;
  /** How many results are listed. */
  readonly shown: number;
}

export const LONGEST_QUERY = 300;
export const SHOWN_AT_ONCE = 20;
const MOST_SHOWN = 200;
const MOST_CHOICES = 30;

/** Reads an address that anybody may have written: what is too long is cut, what makes no sense is left out. */
export function readSearchState(search: string): SearchState {
  const fields = new URLSearchParams(search);
  const choices = new Map<Facet, string[]>();
  for (const [name, value] of fields) {
    if (!isFacet(name) || value === '') continue;
    const chosen = choices.get(name) ?? [];
    if (chosen.length < MOST_CHOICES && !chosen.includes(value)) choices.set(name, [...chosen, value]);
  }
  const shown = Number(fields.get('show') ?? SHOWN_AT_ONCE);
  return {
    query: cutQuery(fields.get('q') ?? ''),
    choices,
    sort: SORTS.find((sort) => sort === fields.get('sort')) ?? 'best',
    shown: Number.isInteger(shown) ? Math.min(Math.max(shown, SHOWN_AT_ONCE), MOST_SHOWN) : SHOWN_AT_ONCE,
  };
}

/** The query part of an address, `?` included; empty when nothing is asked. What is usual is not written. */
export function writeSearchState({ query, choices, sort, shown }: SearchState): string {
  const fields = new URLSearchParams();
  if (query !== '') fields.set('q', query);
  for (const facet of FACETS) for (const key of choices.get(facet) ?? []) fields.append(facet, key);
  if (sort !== 'best') fields.set('sort', sort);
  if (shown > SHOWN_AT_ONCE) fields.set('show', String(shown));
  const written = fields.toString();
  return written === '' ? '' : `?${written}`;
}

export function cutQuery(query: string): string {
  return query.slice(0, LONGEST_QUERY).trim();
}

export function isBlank({ query, choices }: SearchState): boolean {
  return query === '' && choices.size === 0;
}
