import type { AstroIntegration } from 'astro';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
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
        const written = await index.writeFiles({ outputPath: join(folder, BUNDLE) });
        if (written.errors.length > 0) throw new Error(`Pagefind could not write: ${written.errors.join('; ')}`);
        await pagefind.close();
        const pages = await countIndexedPages(join(folder, BUNDLE));
        if (pages === 0) throw new Error('Pagefind indexed no page; search would find nothing.');
        await removeReadyMadeInterfaces(join(folder, BUNDLE));
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

/** The entry file counts the pages that were indexed; what Pagefind reports is how many it read. */
async function countIndexedPages(bundle: string): Promise<number> {
  const entry = JSON.parse(await readFile(join(bundle, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.values(entry.languages).reduce((sum, { page_count: count }) => sum + count, 0);
}

/** Our search page has its own interface: Pagefind's are not used, and their files are not published. */
async function removeReadyMadeInterfaces(bundle: string): Promise<void> {
  const names = await readdir(bundle);
  const unused = names.filter((name) => /^pagefind-(?:.*ui|highlight)\.(?:js|css)$/u.test(name));
  await Promise.all(unused.map((name) => rm(join(bundle, name))));
}

async function openIndex(): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  return index;
}
