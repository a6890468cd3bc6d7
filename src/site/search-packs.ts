import type { Facet, ResultKind } from './search-facets.ts';
import type { SearchRecord, ShownFacts } from './search-records.ts';
import { joinParts, partUnspaced } from './search-text.ts';

/**
 * What is shown of the records of a part, in files of a few neighbours each: a file for each record would be very
 * many, and results are often neighbours. Pagefind tells which record it found, by its place among all.
 */
export interface PackedRecord {
  readonly kind: ResultKind;
  /** Without the path that the site lives under. */
  readonly address: string;
  /** As Pagefind was given them. */
  readonly title: string;
  readonly content: string;
  readonly facets: Readonly<Partial<Record<Facet, readonly string[]>>>;
  readonly shown: ShownFacts;
}

/** Stands in the entry of a part. */
export interface PackList {
  /** Names the folder of the packs, by a hash of all they hold. */
  readonly folder: string;
  /** How many records each pack has. */
  readonly sizes: readonly number[];
}

/** In characters. Packed it is a third of that or less. */
const PACK_LENGTH = 6000;

export function packRecord({ kind, address, title, parts, facets, shown }: SearchRecord): PackedRecord {
  const written = partUnspaced(title);
  // Pagefind keeps no record that has nothing but a title.
  return { kind, address, title: written, content: joinParts(parts) || written, facets, shown };
}

/** The texts of the packs, each with how many records it holds. */
export function writePacks(
  records: readonly PackedRecord[],
): readonly { readonly text: string; readonly size: number }[] {
  const packs: string[][] = [];
  let length = Infinity;
  for (const record of records) {
    const text = JSON.stringify(record);
    if (length + text.length > PACK_LENGTH) {
      packs.push([]);
      length = 0;
    }
    packs.at(-1)?.push(text);
    length += text.length;
  }
  return packs.map((pack) => ({ text: `[${pack.join(',')}]`, size: pack.length }));
}

/** The pack that has the record of a number, and the record's place in it; both counted from 0. */
export function findPack(number: number, sizes: readonly number[]): { readonly pack: number; readonly place: number } {
  let place = number;
  for (const [pack, size] of sizes.entries()) {
    if (place < size) return { pack, place };
    place -= size;
  }
  throw new RangeError(`There is no record ${String(number)}.`);
}
