import type { PackedRecord } from '../site/search-packs.ts';
import type { PagefindResult } from './pagefind.ts';
import type { RecordPacks } from './record-packs.ts';

/** What one part of the index found, in its own order. */
export interface PartResults {
  readonly results: readonly PagefindResult[];
  readonly records: RecordPacks;
  /** The day of its first record in the order of days that is asked for, or one before it; `''` without days. */
  readonly bound: string;
}

export interface FoundRecord {
  readonly positions: readonly number[];
  read(): Promise<PackedRecord>;
}

/** The results of several parts as one list, of which only what is asked for is read. */
export interface ResultList {
  readonly total: number;
  list(from: number, to: number): Promise<readonly FoundRecord[]>;
}

/** The best first; of equals, those of the earlier part. */
export function mergeByScore(parts: readonly PartResults[]): ResultList {
  const results = parts.flatMap(({ results: own, records }) => own.map((result) => ({ result, records })));
  const sorted = parts.length === 1 ? results : results.toSorted((a, b) => b.result.score - a.result.score);
  return {
    total: sorted.length,
    list: (from, to) =>
      Promise.resolve(sorted.slice(from, to).map(({ result, records }) => openResult(result, records))),
  };
}

/** By day. Pagefind tells no days with its results, so a part's are read as far as they may be next. */
export function mergeByDay(parts: readonly PartResults[], order: 'asc' | 'desc'): ResultList {
  const [only] = parts;
  if (parts.length === 1 && only) return mergeByScore(parts);
  const merged: FoundRecord[] = [];
  const total = parts.reduce((sum, { results }) => sum + results.length, 0);
  const queues = parts
    .filter(({ results }) => results.length > 0)
    .map(({ results, records, bound }) => ({
      found: results.map((result) => openResult(result, records)),
      next: 0,
      day: bound,
      isRead: false,
    }));
  const isBefore = (a: string, b: string) => (order === 'asc' ? a < b : a > b);
  const extend = async (to: number) => {
    while (merged.length < Math.min(to, total)) {
      const open = queues.filter(({ found, next }) => next < found.length);
      const first = open.reduce((one, other) => (isBefore(other.day, one.day) ? other : one));
      const found = first.found[first.next];
      if (!found) return;
      if (first.isRead) {
        merged.push(found);
        first.next += 1;
        first.isRead = false;
        continue;
      }
      // Those that will most likely be next are on their way meanwhile.
      for (const later of first.found.slice(first.next, first.next + to - merged.length))
        void later.read().catch(ignore);
      first.day = readDay(await found.read());
      first.isRead = true;
    }
  };
  let extending = Promise.resolve();
  return {
    total,
    async list(from, to) {
      extending = extending.then(() => extend(to));
      await extending;
      return merged.slice(from, to);
    },
  };
}

function openResult({ id, words }: PagefindResult, records: RecordPacks): FoundRecord {
  return { positions: words, read: () => records.read(id) };
}

function readDay({ shown }: PackedRecord): string {
  return shown.day ?? '';
}

function ignore(): void {
  // Whoever needs it reads it again and is told.
}
