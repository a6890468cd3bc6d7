import { compareStrings } from '../domain/compare-strings.ts';
import { hashText } from './hash-text.ts';
import { FACETS, FIXED_FACETS, readFacetValue, type Facet } from './search-facets.ts';
import type { PartSummary } from './search-summary.ts';

/**
 * In which parts of the index each value of a facet stands, so that a filter leads straight to them. The values of a
 * facet lie in as many files as keep each one small, by a hash of their keys. While there is one part, there are none.
 */
export interface ValueFile {
  readonly parts: readonly string[];
  /** A value's key with the numbers of its parts. */
  readonly values: readonly (readonly [key: string, parts: readonly number[]])[];
}

/** How many files each facet has. */
export type ValueFileCounts = Readonly<Partial<Record<Facet, number>>>;

export interface NamedFacets {
  readonly name: string;
  readonly summary: Pick<PartSummary, 'facets'>;
}

const MOST_VALUES = 200;

/** Facets whose values are as many as the stories. The few values of the others stand in every part. */
const OPEN_FACETS: readonly Facet[] = FACETS.filter((facet) => !FIXED_FACETS.includes(facet));

export function countValueFiles(parts: readonly NamedFacets[]): ValueFileCounts {
  if (parts.length === 1) return {};
  return Object.fromEntries(
    OPEN_FACETS.map((facet) => {
      const keys = new Set(parts.flatMap(({ summary }) => summary.facets[facet].map(([stored]) => stored)));
      return [facet, Math.ceil(keys.size / MOST_VALUES)] as const;
    }).filter(([, count]) => count > 0),
  );
}

/** The files by their names. */
export function writeValueFiles(parts: readonly NamedFacets[]): ReadonlyMap<string, string> {
  const names = parts.map(({ name }) => name);
  const files = new Map<string, string>();
  for (const [facet, count] of Object.entries(countValueFiles(parts)) as [Facet, number][]) {
    const places = new Map<string, number[]>();
    parts.forEach(({ summary }, part) => {
      for (const [stored] of summary.facets[facet]) {
        const { key } = readFacetValue(facet, stored);
        const known = places.get(key);
        if (!known) places.set(key, [part]);
        else if (known.at(-1) !== part) known.push(part);
      }
    });
    const sorted = [...places].toSorted(([a], [b]) => compareStrings(a, b));
    const byFile = Map.groupBy(sorted, ([key]) => hashText(key) % count);
    for (let number = 0; number < count; number += 1) {
      const file: ValueFile = { parts: names, values: byFile.get(number) ?? [] };
      files.set(`${facet}-${String(number)}`, JSON.stringify(file));
    }
  }
  return files;
}

/** Name of the file that tells of a value; nothing when the facet has no files. */
export function nameValueFile(facet: Facet, key: string, counts: ValueFileCounts): string | undefined {
  const count = counts[facet];
  return count === undefined ? undefined : `${facet}-${String(hashText(key) % count)}`;
}
