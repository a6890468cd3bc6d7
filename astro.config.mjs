// @ts-check
import { defineConfig } from 'astro/config';
import { join } from 'node:path';
import { findCacheFolder } from './src/build/cache-folder.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { editorHelp } from './src/integrations/editor-help.ts';
import { renderPages } from './src/integrations/render-pages.ts';
import { searchIndex } from './src/integrations/search-while-developing.ts';
import { wholeBuild } from './src/integrations/whole-build.ts';
import { ASTRO_FOLDER, readPlan } from './src/site/render-plan.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
// A NODE_ENV left in the shell must not turn a build into one without its content security policy.
if (process.argv.includes('build')) process.env['NODE_ENV'] = 'production';

const { SITE_URL, BASE_PATH = '/', OUT_DIR = 'dist' } = process.env;

// A build of the site is made of several processes of Astro, each with a plan of its own.
const plan = readPlan();

export default defineConfig({
  ...(SITE_URL ? { site: SITE_URL } : {}),
  base: BASE_PATH,
  scopedStyleStrategy: 'class',
  ...(plan
    ? { outDir: join(plan.work, ASTRO_FOLDER), cacheDir: join(plan.work, 'cache') }
    : { outDir: OUT_DIR, cacheDir: findCacheFolder(OUT_DIR) }),
  trailingSlash: 'always',
  // Two files that would become one page are a mistake, not a choice.
  prerenderConflictBehavior: 'error',
  // A page brings its own few kilobytes of styles: one round trip less. Its policy allows them by their hash.
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [wholeBuild(), contentCheck(), editorHelp(), searchIndex(), renderPages()],
  vite: {
    // A script stays a file: the content security policy then needs no hash for it, and a lazy import in it works.
    build: { assetsInlineLimit: 0 },
  },
});
