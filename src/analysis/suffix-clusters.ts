import type { SuffixArray } from './suffix-array.ts';

export interface SuffixClusters {
  /**
   * A name for the suffixes that begin with the same members as one of them: the same name for all of these, and
   * another for any other cluster of that length.
   * @param length how many members; never more than at the call before
   */
  readonly nameSharing: (start: number, length: number) => number;
}

/**
 * Joins suffixes into clusters of ever shorter common beginnings (union and find: Tarjan 1975), so that all
 * questions from the longest to the shortest take about as many steps as there are suffixes.
 * @param shortest no question will be for fewer members
 */
export function createSuffixClusters({ ranks, common }: SuffixArray, shortest: number): SuffixClusters {
  const parents = Int32Array.from(ranks.keys());
  const links: number[] = [];
  common.forEach((length, rank) => {
    if (length >= shortest) links.push(rank);
  });
  links.sort((a, b) => (common[b] ?? 0) - (common[a] ?? 0) || a - b);
  let joined = 0;

  return {
    nameSharing(start, length) {
      for (let link = links[joined]; link !== undefined && (common[link] ?? 0) >= length; link = links[++joined])
        parents[findRoot(link)] = findRoot(link - 1);
      return findRoot(ranks[start] ?? 0);
    },
  };

  function findRoot(rank: number): number {
    let root = rank;
    for (let parent = parents[root]; parent !== undefined && parent !== root; parent = parents[root]) {
      // Each step halves the path for those to come.
      parents[root] = parents[parent] ?? parent;
      root = parents[root] ?? parent;
    }
    return root;
  }
}

/** All places of a sequence where the same members stand as at one of them; in no order. */
export function* listSharing({ starts, ranks, common }: SuffixArray, start: number, length: number): Generator<number> {
  const rank = ranks[start] ?? 0;
  yield start;
  for (let above = rank; (common[above] ?? 0) >= length; above -= 1) yield starts[above - 1] ?? 0;
  for (let below = rank + 1; (common[below] ?? 0) >= length; below += 1) yield starts[below] ?? 0;
}
