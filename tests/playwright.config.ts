import { defineConfig } from '@playwright/test';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROWSER_SITES_BUILT, builtFolder, FIRST_PORT, MANY_ARTICLES } from './browser/built-pages.ts';
import { findBrowser } from './browser/find-browser.ts';
import { missingForWebKit } from './browser/find-webkit.ts';

const missing = missingForWebKit();
if (missing.length > 0) console.warn(`Not tested in WebKit: there is no ${missing.join(' and no ')}.`);

const root = fileURLToPath(new URL('..', import.meta.url));
const port = String(FIRST_PORT);
const address = `http://localhost:${port}/`;

export default defineConfig({
  testDir: '.',
  testMatch: ['browser/*.spec.ts', 'accessibility/*.spec.ts'],
  outputDir: resolve(root, 'test-results/browser'),
  reporter: 'line',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  fullyParallel: true,
  // The limits only end what hangs.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: address,
    launchOptions: findBrowser(),
  },
  webServer: [
    {
      command: 'node src/commands/serve.ts',
      cwd: root,
      env: { OUT_DIR: builtFolder, BASE_PATH: '/', PORT: port },
      url: address,
    },
    {
      command: `${process.env[BROWSER_SITES_BUILT] === undefined ? 'npx astro build && ' : ''}node src/commands/serve.ts`,
      cwd: root,
      env: { ...MANY_ARTICLES.settings, PORT: MANY_ARTICLES.port },
      url: MANY_ARTICLES.address,
    },
  ],
  projects: [
    {
      name: 'desktop',
      testIgnore: ['browser/{no-script,blind-reading,column-choice,phone,webkit}.spec.ts'],
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      testMatch: ['browser/{phone,reading-path}.spec.ts', 'accessibility/{axe,operation}.spec.ts'],
      use: { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true },
    },
    ...(missing.length === 0 ? [{ name: 'webkit', testMatch: ['browser/webkit.spec.ts'] }] : []),
    {
      name: 'no-script',
      testMatch: ['browser/{no-script,blind-reading,column-choice}.spec.ts'],
      use: { viewport: { width: 1440, height: 900 }, javaScriptEnabled: false },
    },
  ],
});
