import { inflateSync } from 'node:zlib';

/** Bytes of the header of a WOFF file, of an entry of its table directory, and of the same in an OpenType file. */
const WOFF = { header: 44, entry: 20 } as const;
const OPEN_TYPE = { header: 12, entry: 16 } as const;

/** The OpenType font in a WOFF file (W3C, WOFF 1.0). */
export function unpackWoff(file: Buffer): Buffer {
  const count = file.readUInt16BE(12);
  const head = Buffer.alloc(OPEN_TYPE.header + count * OPEN_TYPE.entry);
  // The flavour of the font, then how many tables it has.
  file.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  const tables: Buffer[] = [];
  let end = head.length;
  for (let index = 0; index < count; index += 1) {
    const entry = WOFF.header + index * WOFF.entry;
    const [offset, packed, length] = [4, 8, 12].map((at) => file.readUInt32BE(entry + at)) as [number, number, number];
    const bytes = file.subarray(offset, offset + packed);
    const table = Buffer.alloc(Math.ceil(length / 4) * 4);
    // A table that does not shrink is stored as it is.
    (packed < length ? inflateSync(bytes) : bytes).copy(table);
    const place = OPEN_TYPE.header + index * OPEN_TYPE.entry;
    file.copy(head, place, entry, entry + 4);
    file.copy(head, place + 4, entry + 16, entry + 20);
    head.writeUInt32BE(end, place + 8);
    head.writeUInt32BE(length, place + 12);
    tables.push(table);
    end += table.length;
  }
  return Buffer.concat([head, ...tables]);
}
