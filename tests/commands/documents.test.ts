import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

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
