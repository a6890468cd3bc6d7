import { readdirSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of the built site that the tests look at. */
export const builtFolder = resolve(root, process.env['OUT_DIR'] ?? 'dist');

/** The first of two ports that the tests serve sites on; set `TEST_PORT` to run them twice on one machine. */
export const FIRST_PORT = Number(process.env['TEST_PORT'] ?? 4510);

/** A setting of the tests: the sites that they look at are built, and need not be once more. */
export const BROWSER_SITES_BUILT = 'BROWSER_SITES_BUILT';

const manyFolder = join(root, 'test-results', 'many-articles');

/** A second site, of the stories with three and ten articles in many languages. */
export const MANY_ARTICLES = {
  folder: manyFolder,
  settings: { CONTENT_DIR: 'tests/fixtures/many-articles', OUT_DIR: manyFolder, BASE_PATH: '/' },
  port: String(FIRST_PORT + 1),
  address: `http://localhost:${String(FIRST_PORT + 1)}/`,
};

/** The address of every page in a folder of a built site, in their order. */
export function listPages(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/'))
    .map((path) => path.replace(/\/index\.html$/u, '/'))
    .toSorted();
}

/** Of the pages of each template the first and the longest, which have most of what such pages can have. */
export function listSamples(folder: string): readonly string[] {
  const nameTemplate = (address: string) =>
    address
      .replaceAll(/(?<=\/(?:stories|points|records|sources)\/)[^/]+(?=\/)/gu, '*')
      .replace(/(?<=\*\/)(?!points|records|side-by-side)[^/]+\/$/u, 'article/');
  const measure = (address: string) => statSync(join(folder, address.replace(/\/$/u, '/index.html'))).size;
  const templates = [...Map.groupBy(listPages(folder), nameTemplate).values()];
  return templates.flatMap((pages) => {
    const longest = pages.toSorted((a, b) => measure(b) - measure(a))[0];
    return pages.filter((page, index) => index === 0 || page === longest);
  });
}
