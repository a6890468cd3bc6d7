import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { listItems } from './cbor-items.ts';

export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

const SIGNATURE = 'pagefind_dcd';
const FILTER_FILE = /^filter\/en_(\w+)\.pf_filter$/u;
const DIRECTORY_FILE = /^pagefind\.en_(\w+)\.pf_meta$/u;
const RECORD_FILE = /^fragment\/(\w+)\.pf_fragment$/u;
export const ENTRY_FILE = 'pagefind-entry.json';

/** Places of two lists in the directory, counted from 0. */
const RECORDS = 1;
const FILTERS = 3;

/** One of so many records is unpacked to see that it stands where it should. */
const SAMPLE = 16;

export interface SettledIndex {
  readonly files: readonly IndexFile[];
  /** What leads to the index. */
  readonly entry: object;
}

/**
 * Pagefind writes filters, and the values in them, in an order that differs from run to run, and names these files and
 * the directory by a hash of it (seen in 1.5.2). Here they are sorted and named anew, so that the same records always
 * give the same bytes. Its files of single records are left out: what is shown of these stands in packs, by their
 * order, which is looked after here.
 * @param records those that were indexed, in their order
 */
export function settleIndex(files: readonly IndexFile[], records: readonly { address: string }[]): SettledIndex {
  const names = new Map<string, string>();
  const filters: IndexFile[] = [];
  for (const { path, content } of files) {
    const [, name] = FILTER_FILE.exec(path) ?? [];
    if (name === undefined) continue;
    const [filter, values] = listItems(unpack(content));
    if (!filter || !values) throw new Error(`Pagefind wrote a filter that cannot be read: ${path}.`);
    const sorted = Buffer.concat([ARRAY_OF_TWO, filter, sortArray(values)]);
    const own = hash(sorted, name.length);
    names.set(name, own);
    filters.push({ path: `filter/en_${own}.pf_filter`, content: pack(sorted) });
  }
  const { directory, entry, ids } = settleDirectory(files, names);
  checkOrder(files, ids, records);
  const isOther = ({ path }: IndexFile) =>
    ![FILTER_FILE, DIRECTORY_FILE, RECORD_FILE].some((pattern) => pattern.test(path)) && path !== ENTRY_FILE;
  return {
    files: [...files.filter(isOther), ...filters.toSorted((a, b) => (a.path < b.path ? -1 : 1)), directory],
    entry,
  };
}

/** The directory, what leads to it, and the names of the records in its order. */
function settleDirectory(files: readonly IndexFile[], names: ReadonlyMap<string, string>) {
  const directory = files.find(({ path }) => DIRECTORY_FILE.test(path));
  const entry = files.find(({ path }) => path === ENTRY_FILE);
  const [, name = ''] = DIRECTORY_FILE.exec(directory?.path ?? '') ?? [];
  if (!directory || !entry) throw new Error('Pagefind wrote no index.');
  const unpacked = unpack(directory.content);
  const items = listItems(unpacked).map((item, place) => (place === FILTERS ? sortArray(rename(item, names)) : item));
  const sorted = Buffer.concat([unpacked.subarray(0, 1), ...items]);
  const own = hash(sorted, name.length);
  return {
    directory: { path: `pagefind.en_${own}.pf_meta`, content: pack(sorted) },
    entry: JSON.parse(new TextDecoder().decode(entry.content).replace(`en_${name}`, `en_${own}`)) as object,
    ids: items[RECORDS]?.toString('latin1').match(/en_[0-9a-f]{7,}/gu) ?? [],
  };
}

function nameRecord(path: string): string {
  return RECORD_FILE.exec(path)?.[1] ?? '';
}

/** @throws when Pagefind's directory does not have the records in the order in which it was given them */
function checkOrder(
  files: readonly IndexFile[],
  ids: readonly string[],
  records: readonly { address: string }[],
): void {
  const contents = new Map(
    files.flatMap(({ path, content }) => (RECORD_FILE.test(path) ? [[nameRecord(path), content] as const] : [])),
  );
  const isMisplaced = records.some(({ address }, number) => {
    const content = contents.get(ids[number] ?? '');
    if (!content) return true;
    if (number % SAMPLE !== 0 && number !== records.length - 1) return false;
    return (JSON.parse(unpack(content).toString()) as { url: string }).url !== address;
  });
  if (isMisplaced || ids.length !== records.length) throw new Error('Pagefind keeps its records in another order.');
}

const ARRAY_OF_TWO = Buffer.of(0x82);

/** Names have the same length as before, so that no length has to be changed. */
function rename(item: Buffer, names: ReadonlyMap<string, string>): Buffer {
  const written = item.toString('latin1');
  return Buffer.from(
    written.replaceAll(/en_(\w{7,})/gu, (_match, name: string) => `en_${names.get(name) ?? name}`),
    'latin1',
  );
}

function sortArray(array: Buffer): Buffer {
  const items = listItems(array);
  const length = items.reduce((sum, item) => sum + item.length, 0);
  return Buffer.concat([array.subarray(0, array.length - length), ...items.toSorted((a, b) => Buffer.compare(a, b))]);
}

function unpack(content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, SIGNATURE.length).equals(Buffer.from(SIGNATURE))) throw new Error('Pagefind wrote no index.');
  return bytes.subarray(SIGNATURE.length);
}

function pack(bytes: Buffer): Buffer {
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), bytes]), { level: 9 });
}

function hash(bytes: Buffer, length: number): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, length);
}
