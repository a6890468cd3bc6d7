import type { AstroIntegration } from 'astro';
import { openContent } from '../site/site-content.ts';
import { listSearchRecords, type SearchRecord } from '../site/search-records.ts';
import { SearchBundle } from './search-bundle.ts';
import { buildIndexFiles } from './search-index-files.ts';

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
      'astro:server:setup': ({ server, logger }) => {
        const bundle = new SearchBundle(() => buildIndexFiles(readRecords()));
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

function readRecords(): readonly SearchRecord[] {
  const content = openContent();
  const stories = content.entries.map(({ id }) => content.loadStory(id));
  return listSearchRecords(stories, content.sources);
}

function nameType(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  return path.endsWith('.txt') ? 'text/plain; charset=utf-8' : 'application/octet-stream';
}
