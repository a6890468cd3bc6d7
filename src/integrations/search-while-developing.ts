import type { AstroIntegration } from 'astro';
import type { Story } from '../domain/story.ts';
import { listStoryRecords } from '../site/search-records.ts';
import { planParts, type KnownPart } from '../site/search-site.ts';
import { openContent } from '../site/site-content.ts';
import { SearchBundle } from './search-bundle.ts';
import { buildIndex } from './search-files.ts';

/** Folder of the index in the built site, and its address while the development server runs. */
const BUNDLE = 'pagefind';

/** While the development server runs, what it shows is indexed when search first asks. A build indexes by itself. */
export function searchIndex(): AstroIntegration {
  let base = '/';
  return {
    name: 'at-odds-search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/u, '/');
      },
      'astro:server:setup': ({ server, logger }) => {
        const bundle = new SearchBundle(() => buildIndex(planIndex()));
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

function planIndex(): readonly KnownPart<Story>[] {
  const content = openContent();
  const { entries, sources } = content;
  if (entries.length === 0) throw new Error('There is no story; search would find nothing.');
  return planParts({ stories: entries.map(({ id }) => content.loadStory(id)), sources, listRecords: listStoryRecords });
}

function nameType(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  if (path.endsWith('.json')) return 'application/json';
  return path.endsWith('.txt') ? 'text/plain; charset=utf-8' : 'application/octet-stream';
}
