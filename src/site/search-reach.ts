import { compareStrings } from '../domain/compare-strings.ts';
import type { Sort } from './search-address.ts';
import type { PartOutline } from './search-outline.ts';

/**
 * How far a question goes into the index, so that the bytes until the first results do not grow with it: the first
 * step looks through about as many records as some hundred stories have, each further one through twice as many.
 */
const FIRST_RECORDS = 10_000;

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

/** The first of some ordered parts, as many as a step takes: at least one. */
export function takeParts(parts: readonly PartOutline[], reach: number): readonly PartOutline[] {
  const most = FIRST_RECORDS * 2 ** (reach - 1);
  const taken: PartOutline[] = [];
  let records = 0;
  for (const part of parts) {
    if (taken.length > 0 && records + part.records > most) break;
    taken.push(part);
    records += part.records;
  }
  return taken;
}
