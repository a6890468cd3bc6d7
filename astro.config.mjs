// @ts-check
import { defineConfig } from 'astro/config';
import { resolveSettings } from './src/content/content-folder.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { editorHelp } from './src/integrations/editor-help.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { wholeSite } from './src/integrations/whole-site.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
// A NODE_ENV left in the shell must not turn a build into one without its content security policy.
if (process.argv.includes('build')) process.env['NODE_ENV'] = 'production';

resolveSettings();
const { SITE_URL, BASE_PATH = '/', OUT_DIR = 'dist' } = process.env;

export default defineConfig({
  ...(SITE_URL ? { site: SITE_URL } : {}),
  base: BASE_PATH,
  outDir: OUT_DIR,
  // What is kept from one build to the next, for each site by itself: another may have other content.
  cacheDir: `node_modules/.astro/${encodeURIComponent(OUT_DIR)}`,
  scopedStyleStrategy: 'class',
  trailingSlash: 'always',
  // Two files that would become one page are a mistake, not a choice.
  prerenderConflictBehavior: 'error',
  // A page brings its own few kilobytes of styles: one round trip less. Its policy allows them by their hash.
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  // The index comes first: while developing it asks for pages itself, which may have to wait for the content.
  integrations: [searchIndex(), contentCheck(), editorHelp(), wholeSite()],
  experimental: {
    // What has not changed is not rendered again: every path has a `cacheKey` that stands for all that it shows.
    incrementalBuild: true,
  },
  vite: {
    // A script stays a file: the content security policy then needs no hash for it, and a lazy import in it works.
    build: { assetsInlineLimit: 0 },
  },
});
