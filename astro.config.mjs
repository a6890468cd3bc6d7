// @ts-check
import { defineConfig } from 'astro/config';
import { findCacheFolder } from './src/build/cache-folder.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { editorHelp } from './src/integrations/editor-help.ts';
import { findBundle, pageBundle, placeBundle } from './src/integrations/page-bundle.ts';
import { searchIndex } from './src/integrations/search-while-developing.ts';
import { wholeBuild } from './src/integrations/whole-build.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
// A NODE_ENV left in the shell must not turn a build into one without its content security policy.
if (process.argv.includes('build')) process.env['NODE_ENV'] = 'production';

const { SITE_URL, BASE_PATH = '/', OUT_DIR = 'dist' } = process.env;

// A build of the site has Astro make a bundle of its pages, and renders them from that.
const bundle = findBundle();

export default defineConfig({
  ...(SITE_URL ? { site: SITE_URL } : {}),
  base: BASE_PATH,
  scopedStyleStrategy: 'class',
  ...(bundle === undefined ? { outDir: OUT_DIR, cacheDir: findCacheFolder(OUT_DIR) } : placeBundle(bundle)),
  trailingSlash: 'always',
  // Two files that would become one page are a mistake, not a choice.
  prerenderConflictBehavior: 'error',
  // A page brings its own few kilobytes of styles: one round trip less. Its policy allows them by their hash.
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [wholeBuild(), contentCheck(), editorHelp(), searchIndex(), pageBundle()],
  vite: {
    // A script stays a file: the content security policy then needs no hash for it, and a lazy import in it works.
    build: { assetsInlineLimit: 0 },
  },
});
