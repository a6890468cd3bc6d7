/** Finds the known name that a misspelt or shortened one most likely means; undefined when none is near. */
export function findNearestName(name: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(name.length / 3));
  const wanted = simplify(name);
  let nearest: { name: string; distance: number } | undefined;
  for (const candidate of known) {
    const distance = measureDistance(wanted, simplify(candidate));
    if (distance <= limit && distance < (nearest?.distance ?? Infinity)) nearest = { name: candidate, distance };
  }
  if (nearest) return nearest.name;
  const [longer, ...others] = [...known].filter((candidate) => simplify(candidate).startsWith(`${wanted}-`));
  return others.length === 0 ? longer : undefined;
}

/** Names differ in case and in what joins their words more often than in their letters. */
function simplify(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/gu, '-');
}

/**
 * How many letters must be put in, taken out, changed, or exchanged with their neighbour.
 * The optimal string alignment distance, after Damerau (1964), “A technique for computer detection and
 * correction of spelling errors”.
 */
export function measureDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      const isExchange = i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
      const exchange = isExchange ? (beforeLast[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min(change, exchange, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    beforeLast = last;
    last = row;
  }
  return last.at(-1) ?? 0;
}
