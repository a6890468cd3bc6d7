import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { preProcessFile } from 'typescript';
import { expect, test } from 'vitest';
import { PROVING } from '../../src/integrations/content-loader.ts';

const root = join(import.meta.dirname, '..', '..');

/** A module and all that it imports, by whatever way. */
function listImported(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const { fileName } of preProcessFile(readFileSync(join(root, path), 'utf8')).importedFiles) {
    if (fileName.startsWith('.')) listImported(posix.join(posix.dirname(path), fileName), found);
  }
  return found;
}

test('whatever module proves content, yesterday’s proofs are taken only while it is the same', () => {
  const modules = [...listImported('src/content/prove-content.ts')];
  expect(modules.length).toBeGreaterThan(100);
  expect(modules.filter((path) => !PROVING.some((folder) => path.startsWith(`${folder}/`)))).toEqual([]);
  expect(PROVING.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
