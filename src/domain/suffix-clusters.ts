import type { SuffixArray } from './suffix-array.ts';

/** The suffixes that begin with the same members. */
export interface SuffixCluster {
  /** Tells apart clusters of the same length. */
  readonly name: number;
  /** The first place in each of the two parts of the sequence where these members stand, if they do. */
  readonly firsts: readonly [number | undefined, number | undefined];
}

export interface SuffixClusters {
  /** @param length never more than at the call before */
  readonly findSharing: (start: number, length: number) => SuffixCluster;
}

/**
 * Joins suffixes into clusters of ever shorter common beginnings (union and find: Tarjan 1975), so that all
 * questions from the longest to the shortest take about as many steps as there are suffixes.
 * @param parts for each place of the sequence, to which of two parts it belongs
 * @param shortest no question will be for fewer members
 */
export function createSuffixClusters(
  { starts, ranks, common }: SuffixArray,
  parts: readonly (0 | 1)[],
  shortest: number,
): SuffixClusters {
  const parents = Int32Array.from(starts.keys());
  const firsts = new Map<number, SuffixCluster['firsts']>();
  const links: number[] = [];
  common.forEach((length, rank) => {
    if (length >= shortest) links.push(rank);
  });
  links.sort((a, b) => (common[b] ?? 0) - (common[a] ?? 0) || a - b);
  let joined = 0;

  return {
    findSharing(start, length) {
      for (let link = links[joined]; link !== undefined && (common[link] ?? 0) >= length; link = links[++joined])
        join(link - 1, link);
      const name = findRoot(ranks[start] ?? 0);
      return { name, firsts: findFirsts(name) };
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

  function join(a: number, b: number): void {
    const root = findRoot(a);
    const other = findRoot(b);
    const [left, right] = findFirsts(root);
    const [otherLeft, otherRight] = findFirsts(other);
    parents[other] = root;
    firsts.set(root, [findFirst(left, otherLeft), findFirst(right, otherRight)]);
  }

  function findFirsts(root: number): SuffixCluster['firsts'] {
    const start = starts[root];
    return firsts.get(root) ?? (parts[start ?? 0] === 1 ? [undefined, start] : [start, undefined]);
  }
}

function findFirst(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.min(a, b);
}
