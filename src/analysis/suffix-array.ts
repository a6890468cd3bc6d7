/**
 * The suffixes of a sequence in order, by which equal stretches of it stand next to each other
 * (Manber and Myers 1990).
 */
export interface SuffixArray {
  /** Where the suffix of each rank begins in the sequence. */
  readonly starts: Int32Array;
  /** The rank of the suffix that begins at each place. */
  readonly ranks: Int32Array;
  /** How many members the suffix of each rank has in common with the one before it; 0 for the first. */
  readonly common: Int32Array;
}

/**
 * Sorts by the first member, then by two, four, eight, until all suffixes differ: n log n steps for any
 * sequence, even one member repeated.
 * @param sequence members are whole numbers from 0 to less than the sequence is long
 */
export function buildSuffixArray(sequence: Int32Array): SuffixArray {
  const { length } = sequence;
  let ranks = Int32Array.from(sequence);
  let starts = sortByRank(
    Int32Array.from(sequence, (_, at) => at),
    ranks,
  );
  let named = nameRanks(starts, ranks, 0);
  ranks = named.ranks;
  for (let width = 1; named.count < length; width *= 2) {
    starts = sortByRank(listBySecondHalf(starts, width), ranks);
    named = nameRanks(starts, ranks, width);
    ranks = named.ranks;
  }
  return { starts, ranks, common: measureCommon(sequence, starts, ranks) };
}

/** All starts in the order of what begins `width` behind each, which the order so far knows already. */
function listBySecondHalf(starts: Int32Array, width: number): Int32Array {
  const { length } = starts;
  const listed = new Int32Array(length);
  let next = 0;
  for (let at = Math.max(0, length - width); at < length; at += 1) listed[next++] = at;
  for (const start of starts) if (start >= width) listed[next++] = start - width;
  return listed;
}

/** Sorts by rank and keeps the order of equals. */
function sortByRank(starts: Int32Array, ranks: Int32Array): Int32Array {
  const ends = new Int32Array(starts.length + 1);
  for (const rank of ranks) ends[rank] = memberAt(ends, rank) + 1;
  for (let rank = 1; rank < ends.length; rank += 1) ends[rank] = memberAt(ends, rank) + memberAt(ends, rank - 1);
  const sorted = new Int32Array(starts.length);
  for (let index = starts.length - 1; index >= 0; index -= 1) {
    const start = memberAt(starts, index);
    const end = memberAt(ends, memberAt(ranks, start)) - 1;
    ends[memberAt(ranks, start)] = end;
    sorted[end] = start;
  }
  return sorted;
}

/** New ranks by the old ones at each start and `width` behind it: equal pairs get one rank. */
function nameRanks(
  starts: Int32Array,
  ranks: Int32Array,
  width: number,
): { ranks: Int32Array<ArrayBuffer>; count: number } {
  const named = new Int32Array(starts.length);
  let count = 0;
  starts.forEach((start, index) => {
    const before = starts[index - 1];
    const isNew =
      before === undefined || ranks[before] !== ranks[start] || ranks[before + width] !== ranks[start + width];
    if (isNew) count += 1;
    named[start] = count - 1;
  });
  return { ranks: named, count };
}

/** In one pass over the sequence (Kasai et al. 2001): a suffix without its first member has at most one less in common. */
function measureCommon(sequence: Int32Array, starts: Int32Array, ranks: Int32Array): Int32Array {
  const common = new Int32Array(sequence.length);
  let length = 0;
  for (let start = 0; start < sequence.length; start += 1) {
    const rank = memberAt(ranks, start);
    const before = rank === 0 ? sequence.length : memberAt(starts, rank - 1);
    while (start + length < sequence.length && sequence[start + length] === sequence[before + length]) length += 1;
    common[rank] = rank === 0 ? 0 : length;
    length = rank === 0 ? 0 : Math.max(0, length - 1);
  }
  return common;
}

function memberAt(members: Int32Array, index: number): number {
  return members[index] ?? 0;
}
