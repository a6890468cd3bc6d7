import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeSearchIndex } from '../../src/search/index/write-search-index.ts';
import type { SearchEntry } from '../../src/search/records/search-entry.ts';
import { listFolderEntries } from './open-index.ts';

const work = mkdtempSync(join(tmpdir(), 'search-index-'));
const entries = listFolderEntries('content');
const write = (site: string, found: readonly SearchEntry[], cache = 'cache') =>
  writeSearchIndex({ entries: found, folder: join(work, site), cache: join(work, cache) });

function readFolder(site: string): Readonly<Record<string, string>> {
  const paths = readdirSync(join(work, site), { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(work, site, path)).isFile()).toSorted();
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(work, site, path)).toString('base64')]));
}

test('an index whose entries are the same is taken over, and is what would have been made', async () => {
  expect(await write('one', entries)).toBe('made');
  writeFileSync(join(work, 'one', 'old.txt'), 'left by somebody');
  expect(await write('one', entries)).toBe('kept');
  expect(existsSync(join(work, 'one', 'old.txt'))).toBe(false);
  expect(await write('two', entries, 'other-cache')).toBe('made');
  expect(readFolder('one')).toEqual(readFolder('two'));
  expect(await write('one', entries.slice(1))).toBe('made');
  expect(readFolder('one')).not.toEqual(readFolder('two'));
});

test('an index of one story has few files, and none that nobody asks for', async () => {
  await write('one', entries);
  const paths = Object.keys(readFolder('one'));
  expect(paths.length).toBeLessThan(25);
  expect(paths.filter((path) => /ui|highlight|worker|unknown/u.test(path))).toEqual([]);
});

test('two entries with one address are refused', async () => {
  await expect(write('three', [...entries, ...entries.slice(0, 1)])).rejects.toThrow('Two entries of search have one');
});
