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
const ENTRY_FILE = 'pagefind-entry.json';

/** Place of the list of filters in the directory, counted from 0. */
const FILTERS = 3;

/** The filter that holds what is only shown: it is read from the records, and its file is never asked for. */
const SHOWN = 'shown';

/**
 * Pagefind writes filters, and the values in them, in an order that differs from run to run, and names these files and
 * the directory by a hash of it (seen in 1.5.2). Here they are sorted and named anew, so that the same records always
 * give the same bytes. Nothing else is changed, but the one file left out that nobody fetches.
 */
export function settleIndex(files: readonly IndexFile[]): readonly IndexFile[] {
  const names = new Map<string, string>();
  const settled: IndexFile[] = [];
  for (const { path, content } of files) {
    const [, name] = FILTER_FILE.exec(path) ?? [];
    if (name === undefined) continue;
    const [filter, values] = listItems(unpack(content));
    if (!filter || !values) throw new Error(`Pagefind wrote a filter that cannot be read: ${path}.`);
    const sorted = Buffer.concat([ARRAY_OF_TWO, filter, sortArray(values)]);
    const own = hash(sorted, name.length);
    names.set(name, own);
    if (!filter.toString().endsWith(SHOWN)) settled.push({ path: `filter/en_${own}.pf_filter`, content: pack(sorted) });
  }
  return [
    ...files.filter(({ path }) => !FILTER_FILE.test(path) && !DIRECTORY_FILE.test(path) && path !== ENTRY_FILE),
    ...settled.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    ...settleDirectory(files, names),
  ];
}

/** The directory and the entry that leads to it. */
function settleDirectory(files: readonly IndexFile[], names: ReadonlyMap<string, string>): readonly IndexFile[] {
  const directory = files.find(({ path }) => DIRECTORY_FILE.test(path));
  const entry = files.find(({ path }) => path === ENTRY_FILE);
  const [, name = ''] = DIRECTORY_FILE.exec(directory?.path ?? '') ?? [];
  if (!directory || !entry) throw new Error('Pagefind wrote no index.');
  const unpacked = unpack(directory.content);
  const items = listItems(unpacked).map((item, place) => (place === FILTERS ? sortArray(rename(item, names)) : item));
  const sorted = Buffer.concat([unpacked.subarray(0, 1), ...items]);
  const own = hash(sorted, name.length);
  return [
    { path: `pagefind.en_${own}.pf_meta`, content: pack(sorted) },
    {
      path: ENTRY_FILE,
      content: Buffer.from(Buffer.from(entry.content).toString().replace(`en_${name}`, `en_${own}`)),
    },
  ];
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
