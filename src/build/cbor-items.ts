/**
 * The items of an array as they are written in CBOR (RFC 8949), of the kinds that Pagefind writes: numbers, texts,
 * and arrays of a stated length.
 * @throws when the bytes are anything else
 */
export function listItems(array: Buffer): readonly Buffer[] {
  const head = readHead(array, 0);
  if (head.kind !== ARRAY) throw new RangeError('There is no array here.');
  const items: Buffer[] = [];
  let start = head.end;
  for (let count = 0; count < head.value; count += 1) {
    const end = findEnd(array, start);
    items.push(array.subarray(start, end));
    start = end;
  }
  if (start !== array.length) throw new RangeError('Something follows the array.');
  return items;
}

const NUMBER = 0;
const TEXT = 3;
const ARRAY = 4;

function findEnd(bytes: Buffer, start: number): number {
  const { kind, value, end } = readHead(bytes, start);
  if (kind === NUMBER) return end;
  if (kind === TEXT) return end + value;
  if (kind !== ARRAY) throw new RangeError(`An item of kind ${String(kind)} is not known here.`);
  let next = end;
  for (let count = 0; count < value; count += 1) next = findEnd(bytes, next);
  return next;
}

/** What begins at a place: its kind, its number, or how long it is, and where its content begins. */
function readHead(bytes: Buffer, start: number): { kind: number; value: number; end: number } {
  const first = bytes.readUInt8(start);
  const kind = first >> 5;
  const size = first & 0x1f;
  if (size < 24) return { kind, value: size, end: start + 1 };
  const length = 2 ** (size - 24);
  if (length > 4) throw new RangeError('A number is too large to be read here.');
  return { kind, value: bytes.readUIntBE(start + 1, length), end: start + 1 + length };
}
