import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { packRecord, writePacks, type PackedRecord, type PackList } from '../site/search-packs.ts';
import { partFolder, SITE_PART } from '../site/search-parts.ts';
import type { SearchRecord } from '../site/search-records.ts';
import { ENTRY_FILE, settleIndex } from './settle-index.ts';

/** Files by their paths. */
export type IndexFiles = ReadonlyMap<string, Uint8Array | string>;

/** Our search page has its own interface: Pagefind's are not used, and their files are not published. */
const UNUSED_FILE = /^(?:pagefind-(?:.*ui|highlight)\.(?:js|css)|wasm\.unknown\.pagefind)$/u;

/** The program that asks an index: the same for every part. */
const PROGRAM_FILE = /^(?:pagefind(?:-worker)?\.js|wasm\.\w+\.pagefind)$/u;

/** How many records are handed over at once: each is a message to Pagefind's own process. */
const AT_ONCE = 500;

/**
 * Stands where Pagefind looks for its WebAssembly in the folder of a part. It is loaded once, from the folder of the
 * whole index, and Pagefind keeps to what it has: so this file is empty but for its signature.
 */
const NO_PROGRAM = 'wasm.none.pagefind';

/**
 * Makes the files of a part of the index, by their paths in the folder of the whole index. The same records give the
 * same bytes, whatever other parts hold. With the part that is always there comes the program that asks all parts.
 */
export async function buildPartFiles(name: string, records: readonly SearchRecord[]): Promise<IndexFiles> {
  const files = await index(records);
  if (name === SITE_PART) return files;
  const own = [...files].filter(([path]) => !PROGRAM_FILE.test(path));
  return new Map<string, Uint8Array | string>(
    [
      ...own.map(([path, content]) => [path, path === ENTRY_FILE ? forgoProgram(content) : content] as const),
      [NO_PROGRAM, 'pagefind_dcd'] as const,
    ].map(([path, content]) => [partFolder(name) + path, content]),
  );
}

function forgoProgram(entry: Uint8Array | string): string {
  return String(entry).replace('"wasm":"en"', '"wasm":"none"');
}

/**
 * All records are in one language, whatever their own: Pagefind asks one language only, and a reader asks all. Its
 * English stems do no harm to words of other languages, which are cut alike on both sides.
 */
async function index(records: readonly SearchRecord[]): Promise<IndexFiles> {
  const addresses = new Set(records.map(({ address }) => address));
  // Pagefind keeps the last of several records with one address.
  if (addresses.size < records.length) throw new Error('Two records of search have one address.');
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const packed = records.map(packRecord);
  for (let start = 0; start < packed.length; start += AT_ONCE) {
    const answers = await Promise.all(
      packed.slice(start, start + AT_ONCE).map((record) => index.addCustomRecord(writeRecord(record))),
    );
    const faults = answers.flatMap((answer) => answer.errors);
    if (faults.length > 0) throw new Error(`Pagefind refused a record: ${faults.join('; ')}`);
  }
  const { files, errors: faults } = await index.getFiles();
  if (faults.length > 0) throw new Error(`Pagefind could not make its index: ${faults.join('; ')}`);
  await index.deleteIndex();
  const { files: settled, entry } = settleIndex(
    files.filter(({ path }) => !UNUSED_FILE.test(path)),
    packed,
  );
  const { files: packs, list } = buildPacks(packed);
  return new Map<string, Uint8Array | string>([
    ...settled.map(({ path, content }) => [path, content] as const),
    ...packs,
    [ENTRY_FILE, JSON.stringify({ ...entry, records: list })],
  ]);
}

/** Files of the records as they are shown. */
function buildPacks(records: readonly PackedRecord[]) {
  const packs = writePacks(records).map(({ text, size }) => ({ bytes: gzipSync(text), size }));
  const hash = createHash('sha256');
  for (const { bytes } of packs) hash.update(bytes);
  const folder = hash.digest('hex').slice(0, 10);
  const list: PackList = { folder, sizes: packs.map(({ size }) => size) };
  const files = packs.map(({ bytes }, pack) => [`records/${folder}/${String(pack)}.pack`, bytes] as const);
  return { files, list };
}

/** A record in Pagefind's form: what is searched of it. */
function writeRecord({ kind, address, title, content, facets, shown }: PackedRecord) {
  const filled = Object.entries({ ...facets, kind: [kind] }).filter(([, values]) => values.length > 0);
  return {
    url: address,
    language: 'en',
    content,
    meta: { title },
    filters: Object.fromEntries(filled.map(([facet, values]) => [facet, [...values]])),
    sort: { date: (shown.day ?? '').replaceAll('-', '') || '0' },
  };
}
