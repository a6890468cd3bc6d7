import { compareStrings } from '../domain/compare-strings.ts';
import type { Sort } from './search-address.ts';
import type { PartOutline } from './search-outline.ts';

/**
 * How far a question goes into the index, so that the bytes until the first results do not grow with it: the first
 * step looks through about as many records as 150 stories have, each further one through twice as many.
 */
const FIRST_RECORDS = 5000;

/** Parts in the order in which a reader wants them: those with the newest records first, or with the oldest. */
export function orderParts(parts: readonly PartOutline[], sort: Sort): readonly PartOutline[] {
  const [dated, undated] = [parts.filter(({ newest }) => newest !== undefined), parts.filter((part) => !part.newest)];
  const sorted = dated.toSorted((a, b) =>
    sort === 'oldest'
      ? compareStrings(a.oldest ?? '', b.oldest ?? '') || compareStrings(a.name, b.name)
      : compareStrings(b.newest ?? '', a.newest ?? '') || compareStrings(b.name, a.name),
  );
  return [...undated, ...sorted];
}

/**
 * The first of some ordered parts, as many as a step takes: at least one, and all when those that would be left have
 * no more records than the step.
 */
export function takeParts(parts: readonly PartOutline[], reach: number): readonly PartOutline[] {
  const most = FIRST_RECORDS * 2 ** (reach - 1);
  const sizes = parts.map((part) => part.records);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  let taken = 0;
  const isOver = (size: number, place: number) => {
    if (place > 0 && taken + size > most) return true;
    taken += size;
    return false;
  };
  const end = sizes.findIndex(isOver);
  return end === -1 || all - taken <= most ? parts : parts.slice(0, end);
}
