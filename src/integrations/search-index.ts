import type { AstroIntegration } from 'astro';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import { SearchBundle } from './search-bundle.ts';

/** Folder of the index in the built site, and its address while the development server runs. */
const BUNDLE = 'pagefind';

/**
 * Builds Pagefind's index of the finished pages. A site whose search would find nothing is not published.
 * While the development server runs, its own pages are indexed when search first asks.
 */
export function searchIndex(): AstroIntegration {
  let base = '/';
  return {
    name: 'at-odds-search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/u, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const index = await openIndex();
        const { errors } = await index.addDirectory({ path: folder });
        if (errors.length > 0) throw new Error(`Pagefind could not read the pages: ${errors.join('; ')}`);
        const pages = await writeBundle(index, join(folder, BUNDLE));
        await pagefind.close();
        if (pages === 0) throw new Error('Pagefind indexed no page; search would find nothing.');
        logger.info(`${String(pages)} pages indexed for search.`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const bundle = new SearchBundle(openIndex, () => server.resolvedUrls?.local[0] ?? '');
        server.watcher.on('all', () => {
          bundle.forget();
        });
        server.middlewares.use((request, response, next) => {
          const [path = ''] = (request.url ?? '').split('?');
          const prefix = [`${base}${BUNDLE}/`, `/${BUNDLE}/`].find((start) => path.startsWith(start));
          if (!prefix) {
            next();
            return;
          }
          bundle.readFile(path.slice(prefix.length)).then(
            (file) => {
              if (!file) response.statusCode = 404;
              response.setHeader('Content-Type', path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream');
              response.end(file);
            },
            (error: unknown) => {
              logger.error(`Search: ${error instanceof Error ? error.message : String(error)}`);
              response.statusCode = 500;
              response.end();
            },
          );
        });
      },
    },
  };
}

/** Our search page has its own interface: Pagefind's are not used, and their files are not published. */
const UNUSED_FILE = /^pagefind-(?:.*ui|highlight)\.(?:js|css)$/u;

/**
 * Writes the index and returns how many pages are in it. Pagefind's own writing returns before all bytes are
 * on disk, so its files are asked for and written here.
 */
async function writeBundle(index: pagefind.PagefindIndex, folder: string): Promise<number> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind could not make its index: ${errors.join('; ')}`);
  for (const { path, content } of files.filter((file) => !UNUSED_FILE.test(file.path))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  const { languages } = JSON.parse(new TextDecoder().decode(entry?.content)) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.values(languages).reduce((sum, { page_count: count }) => sum + count, 0);
}

async function openIndex(): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  return index;
}
