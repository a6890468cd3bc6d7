import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close } from 'pagefind';
import { openGoodContent } from '../site/good-content.ts';
import type { SearchRecord } from '../site/search-records.ts';
import { SearchBundle } from './search-bundle.ts';
import { buildIndex, type IndexStep } from './search-files.ts';

/** Folder of the index in the built site, and its address while the development server runs. */
const BUNDLE = 'pagefind';

/**
 * Builds Pagefind's index of everything that can be found: pages, and claims at their passages. A site whose
 * search would find nothing, or lead to a page that is not there, is not published.
 * While the development server runs, what it shows is indexed when search first asks.
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
        let count = 0;
        for await (const { records, files } of buildIndex(openGoodContent())) {
          refuseLostRecords(records, folder);
          count += records.length;
          await writeFiles(files, join(folder, BUNDLE));
        }
        await close();
        logger.info(`${String(count)} records indexed for search.`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const bundle = new SearchBundle(() => buildIndex(openGoodContent()));
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
              if (file === undefined) response.statusCode = 404;
              response.setHeader('Content-Type', nameType(path));
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

async function writeFiles(files: IndexStep['files'], folder: string): Promise<void> {
  for (const path of new Set(Array.from(files.keys(), dirname))) await mkdir(join(folder, path), { recursive: true });
  for (const [path, content] of files) await writeFile(join(folder, path), content);
}

function refuseLostRecords(records: readonly SearchRecord[], folder: string): void {
  const pages = new Set(records.map(({ address }) => address.replace(/#.*$/u, '')));
  const lost = [...pages].find((page) => !existsSync(join(folder, page, 'index.html')));
  if (lost !== undefined) throw new Error(`Search would lead to ${lost}, and no such page was written.`);
}

function nameType(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  if (path.endsWith('.json')) return 'application/json';
  return path.endsWith('.txt') ? 'text/plain; charset=utf-8' : 'application/octet-stream';
}
