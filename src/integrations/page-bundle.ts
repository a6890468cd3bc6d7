import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ASSETS,
  BUNDLE_VARIABLE,
  findEntry,
  keepBundle,
  type PageApp,
  type RouteStyles,
} from '../build/page-bundle.ts';
import { NOTE_ROUTE } from '../build/page-renderer.ts';
import { COLLECTIONS_MODULE } from '../site/collections.ts';

/** The folder of the bundle that this process of Astro is to make; undefined where it is to make none. */
export function findBundle(): string | undefined {
  return process.env[BUNDLE_VARIABLE];
}

/** Where Astro writes when it makes a bundle. */
export function placeBundle(folder: string): { readonly outDir: string; readonly cacheDir: string } {
  return { outDir: join(folder, ASSETS), cacheDir: join(folder, 'cache') };
}

/**
 * Has Astro bundle the modules of all pages and keep them, where it would render the pages and remove them. What is
 * rendered, and when, is up to the build.
 */
export function pageBundle(): AstroIntegration {
  const bundle = findBundle();
  if (bundle === undefined) return { name: 'at-odds-page-bundle', hooks: {} };
  // Whoever asked for it is gone, now or later.
  if (!process.connected) process.exit(1);
  process.once('disconnect', () => process.exit(1));
  // To wait for that alone would keep the process alive.
  process.channel?.unref();
  const modules = join(bundle, ASSETS, '.prerender');
  return {
    name: 'at-odds-page-bundle',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        injectRoute({
          pattern: NOTE_ROUTE,
          entrypoint: new URL('../data/story-note.ts', import.meta.url),
          prerender: true,
        });
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'at-odds-collections',
                // The store of Astro would be part of the bundle, which is to outlast it.
                load: {
                  order: 'pre',
                  filter: { id: /^\0astro:data-layer-content$/u },
                  handler: () => COLLECTIONS_MODULE,
                },
              },
            ],
          },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const styles = new Map<string, RouteStyles>();
        setPrerenderer((astro) => ({
          ...astro,
          setup: async () => {
            const entry = pathToFileURL(join(modules, findEntry(modules))).href;
            const { app } = (await import(entry)) as { app: PageApp };
            // Nobody else is told by Astro which stylesheets a page has.
            const setInternals: PageApp['setInternals'] = ({ pagesByKeys }) => {
              for (const [key, page] of pagesByKeys) styles.set(key, page.styles);
            };
            Object.assign(app, { setInternals });
            await astro.setup?.();
          },
          getStaticPaths: () => {
            keepBundle(bundle, modules, styles);
            return Promise.resolve([]);
          },
        }));
      },
    },
  };
}
