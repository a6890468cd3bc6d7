import type { PagefindRecord, PagefindResult } from './pagefind.ts';

/** What one part of the index found, in its own order. */
export interface PartResults {
  readonly results: readonly PagefindResult[];
  /** The day of its first record in the order of days that is asked for, or one before it; `''` without days. */
  readonly bound: string;
}

export interface FoundRecord {
  readonly positions: readonly number[];
  read(): Promise<PagefindRecord>;
}

/** The results of several parts as one list, of which only what is asked for is read. */
export interface ResultList {
  readonly total: number;
  list(from: number, to: number): Promise<readonly FoundRecord[]>;
}

/** The best first; of equals, those of the earlier part. */
export function mergeByScore(parts: readonly PartResults[]): ResultList {
  const results = parts.flatMap((part) => part.results);
  const sorted = parts.length === 1 ? results : results.toSorted((a, b) => b.score - a.score);
  return {
    total: sorted.length,
    list: (from, to) => Promise.resolve(sorted.slice(from, to).map(openResult)),
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
    .map(({ results, bound }) => ({ found: results.map(openResult), next: 0, day: bound, isRead: false }));
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

function openResult(result: PagefindResult): FoundRecord {
  let reading: Promise<PagefindRecord> | undefined;
  return { positions: result.words, read: () => (reading ??= result.data()) };
}

function readDay({ filters }: PagefindRecord): string {
  const { day = '' } = JSON.parse(filters['shown']?.[0] ?? '{}') as { readonly day?: string };
  return day;
}

function ignore(): void {
  // Whoever needs it reads it again and is told.
}
