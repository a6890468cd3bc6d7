import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { RELATIONS } from '../../src/domain/story.ts';
import { aspects, explanations, weights } from '../../src/site/vocabulary.ts';

const documents = globSync(['*.md', '.github/**/*.md']);
const read = (path: string) => readFileSync(path, 'utf8').replaceAll(/^ *```[^]*?^ *```/gmu, '');

/** The names under which hosts of repositories show the headings of a document. */
function listAnchors(path: string): readonly string[] {
  return Array.from(read(path).matchAll(/^#+ (.+)$/gmu), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('no link from one document to another, or to a file, leads nowhere', () => {
  const links = documents.flatMap((from) =>
    Array.from(read(from).matchAll(/\]\((?!https?:)([^)#\s]*)#?([^)\s]*)\)/gu), ([, path = '', anchor = '']) => ({
      from,
      to: path === '' ? from : join(dirname(from), path),
      anchor,
    })),
  );
  expect(links.length).toBeGreaterThan(50);
  const isDead = ({ to, anchor }: (typeof links)[number]) =>
    !existsSync(to) || (anchor !== '' && !listAnchors(to).includes(anchor));
  expect(links.filter(isDead)).toEqual([]);
});

test('the list of changes begins with the version of the package', () => {
  const [, newest] = /^## (\S+)/mu.exec(read('.github/CHANGELOG.md')) ?? [];
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    version: string;
    packages: Record<string, { version?: string }>;
  };
  expect([newest, lockfile.version, lockfile.packages['']?.version]).toEqual([version, version, version]);
});

test('authors read of every aspect, relation, weight and explanation what readers are told of it', () => {
  const text = read('AUTHORS.md');
  const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const told = Object.fromEntries(rows.map(([, name = '', meaning = '']) => [name, meaning]));
  expect(told).toMatchObject(
    Object.fromEntries(Object.entries(aspects).map(([name, { meaning }]) => [`\`${name}\``, meaning])),
  );
  for (const name of [...RELATIONS, ...Object.keys(weights), ...Object.keys(explanations)]) {
    expect(text).toContain(`\`${name}\``);
  }
});
