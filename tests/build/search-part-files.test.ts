import { close } from 'pagefind';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { buildPartFiles } from '../../src/build/search-part-files.ts';
import { findPack, type PackedRecord, type PackList } from '../../src/site/search-packs.ts';
import { partFolder, SITE_PART } from '../../src/site/search-parts.ts';
import type { SearchRecord } from '../../src/site/search-records.ts';

const words = 'ferry fire harbour captain council storm bridge water market evening'.split(' ');
const records: readonly SearchRecord[] = Array.from({ length: 60 }, (_, number) => ({
  kind: 'claim',
  address: `/stories/${String(number)}/`,
  title: `The ${String(words[number % 10])} of ${String(number)}`,
  parts: [words.slice(number % 7).join(' '), 'What about the ferry?'],
  facets: {
    story: [`story-${String(number % 9)} A story of ${String(number % 9)}`],
    relation: [number % 2 === 0 ? 'conflict' : 'agree'],
    year: [String(2020 + (number % 5))],
    topic: [String(words[number % 4]), String(words[4 + (number % 5)])],
  },
  shown: { day: `202${String(number % 5)}-01-01`, siglum: 'A', place: `paragraph ${String(number)}` },
}));

const PART = '2024-01-01_32';
const FOLDER = partFolder(PART);

afterAll(() => close());

const hash = (files: ReadonlyMap<string, Uint8Array | string>) =>
  [...files].map(([path, file]) => `${path} ${createHash('sha256').update(file).digest('hex')}`);

describe('a part of the index', () => {
  test('has the same bytes whenever, and in whatever process, it is made', async () => {
    const once = hash(await buildPartFiles(PART, records));
    expect(hash(await buildPartFiles(PART, records))).toEqual(once);
    const module = fileURLToPath(new URL('../../src/build/search-part-files.ts', import.meta.url));
    const script = [
      `const { buildPartFiles } = await import(${JSON.stringify(module)});`,
      `const { createHash } = await import('node:crypto');`,
      `const files = await buildPartFiles(${JSON.stringify(PART)}, ${JSON.stringify(records)});`,
      `const hash = (file) => createHash('sha256').update(file).digest('hex');`,
      `console.log(JSON.stringify([...files].map(([path, file]) => path + ' ' + hash(file))));`,
      `process.exit();`,
    ].join('\n');
    for (let run = 0; run < 3; run += 1) {
      const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
      expect(JSON.parse(printed)).toEqual(once);
    }
  });

  test('names in its directory the files that it has, and its records in their order', async () => {
    const files = await buildPartFiles(PART, records);
    const [directory] = [...files].filter(([path]) => path.endsWith('.pf_meta')).map(([, file]) => file);
    const named = gunzipSync(directory ?? '')
      .toString('latin1')
      .match(/en_[0-9a-f]{7,}/gu);
    const kept = [...files.keys()].flatMap((path) => /(en_\w+)\.pf_(?:filter|index)$/u.exec(path)?.[1] ?? []);
    expect(named?.slice(records.length).toSorted()).toEqual(kept.toSorted());
    expect([...files.keys()].filter((path) => path.includes('fragment/'))).toEqual([]);
  });

  test('holds what is shown of each record in packs of neighbours', async () => {
    const files = await buildPartFiles(PART, records);
    const { records: list } = JSON.parse(String(files.get(`${FOLDER}pagefind-entry.json`))) as { records: PackList };
    expect(list.sizes.length).toBeGreaterThan(1);
    const read = (number: number) => {
      const { pack, place } = findPack(number, list.sizes);
      const file = files.get(`${FOLDER}records/${list.folder}/${String(pack)}.pack`) ?? '';
      return (JSON.parse(gunzipSync(file).toString()) as readonly PackedRecord[])[place];
    };
    for (const [number, { address, shown, facets }] of records.entries()) {
      expect(read(number)).toMatchObject({ address, shown, facets });
    }
    expect(() => findPack(records.length, list.sizes)).toThrow(RangeError);
    expect(() => findPack(0, [])).toThrow(RangeError);
  });

  test('leaves the program to the site’s own part', async () => {
    const own = [...(await buildPartFiles(SITE_PART, records)).keys()];
    const part = await buildPartFiles(PART, records);
    expect(own).toEqual(expect.arrayContaining(['pagefind.js', 'pagefind-worker.js', 'wasm.en.pagefind']));
    expect([...part.keys()].filter((path) => /\.js$|wasm/u.test(path))).toEqual([`${FOLDER}wasm.none.pagefind`]);
    expect(part.get(`${FOLDER}pagefind-entry.json`)).toContain('"wasm":"none"');
  });

  test('may hold a record that has hardly a word', async () => {
    const bare = { kind: 'source', address: '/sources/x/', title: 'X', parts: [''], facets: {}, shown: {} } as const;
    const files = await buildPartFiles(PART, [bare]);
    expect([...files.keys()].filter((path) => path.includes('/records/'))).toHaveLength(1);
  });

  test('refuses two records with one address', async () => {
    await expect(buildPartFiles(PART, [...records, ...records.slice(0, 1)])).rejects.toThrow(
      'Two records of search have one address.',
    );
  });
});
