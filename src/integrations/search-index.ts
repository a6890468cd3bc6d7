import type { AstroIntegration } from 'astro';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { writeSearchIndex } from '../search/index/write-search-index.ts';
import type { EntriesFile, SearchEntry } from '../search/records/search-entry.ts';

/** Folder of the entries that the site prints for the index, and of the index. */
const ENTRIES = 'search-entries';
const INDEX = 'pagefind';

/**
 * Makes the index of search from what the site says can be found: once its pages are written, or while developing when
 * search first asks, and again after a change.
 */
export function searchIndex(): AstroIntegration {
  let cache = '';
  let base = '/';
  return {
    name: 'at-odds-search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = join(fileURLToPath(config.cacheDir), 'search');
        base = config.base.replace(/\/*$/u, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const printed = join(site, ENTRIES);
        const entries = await gatherEntries((part) => readFileSync(join(printed, `${part}.json`), 'utf8'));
        rmSync(printed, { recursive: true });
        const outcome = await writeSearchIndex({ entries, folder: join(site, INDEX), cache });
        logger.info(outcome === 'made' ? 'Search was indexed anew.' : 'Nothing has changed that search can find.');
      },
      'astro:server:setup': ({ server, logger }) => {
        // Apart from those of a build, which has other entries.
        const kept = join(cache, '..', 'search-in-development');
        const folder = join(kept, INDEX);
        const serve = sirv(folder, { dev: true });
        let index: Promise<unknown> | undefined;
        server.watcher.on('all', () => {
          index = undefined;
        });
        // Astro has taken the base from the address.
        server.middlewares.use(`/${INDEX}`, (request, response, next) => {
          const home = `http://${request.headers.host ?? 'localhost'}${base}${ENTRIES}/`;
          index ??= gatherEntries((part) => fetchText(`${home}${part}.json`)).then((entries) =>
            writeSearchIndex({ entries, folder, cache: join(kept, 'cache') }),
          );
          index.then(
            () => {
              serve(request, response, next);
            },
            (error: unknown) => {
              index = undefined;
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

async function gatherEntries(read: (part: string) => string | Promise<string>): Promise<readonly SearchEntry[]> {
  const { entries, parts = [] } = JSON.parse(await read('site')) as EntriesFile;
  const gathered: SearchEntry[] = [];
  for (const part of parts) gathered.push(...(JSON.parse(await read(part)) as EntriesFile).entries);
  return [...gathered, ...entries];
}

async function fetchText(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} was not answered.`);
  return answer.text();
}
