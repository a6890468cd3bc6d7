import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

/** Astro gives the files and exports of pages their names. */
const files = globSync('src/**/*.{ts,astro,css}').filter((path) => !path.startsWith(join('src', 'pages')));

function listRepeated(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

test('no two files and no two exports have one name', () => {
  const exported = files.flatMap((path) =>
    Array.from(
      readFileSync(path, 'utf8').matchAll(/^export (?:async )?(?:const|function|class|interface|type) (?<name>\w+)/gmu),
      ({ groups }) => groups?.['name'] ?? '',
    ),
  );
  expect(exported.length).toBeGreaterThan(400);
  expect(listRepeated(exported)).toEqual([]);
  expect(listRepeated(files.map((path) => basename(path)))).toEqual([]);
});
