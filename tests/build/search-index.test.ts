import { chromium } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { BROWSER_FLAGS, findBrowser } from '../browser/find-browser.ts';
import { buildSite, openWorkshop, readTree, root, serveSite } from './build-site.ts';
import { smallContent, writeContent } from './small-content.ts';

const workshop = openWorkshop();

/** A configuration like the site's own, with an integration that takes pages away before the index is made. */
function writeConfig(): string {
  const path = join(workshop, 'lost-pages.config.mjs');
  const own = pathToFileURL(join(root, 'astro.config.mjs')).href;
  const lines = [
    `import { rmSync } from 'node:fs';`,
    `import config from '${own}';`,
    `const loser = { name: 'loser', hooks: { 'astro:build:done': ({ dir }) => {`,
    `  rmSync(new URL('stories/bridge/points/cars/', dir), { recursive: true });`,
    `} } };`,
    `export default { ...config, root: ${JSON.stringify(root)}, integrations: [loser, ...config.integrations] };`,
  ];
  writeFileSync(path, lines.join('\n'));
  // Astro takes the path as one from the root of the project.
  return relative(root, path);
}

test('a site in which search would lead to a page that is not there is not built', async () => {
  const content = writeContent(join(workshop, 'lost'), smallContent);
  const { exitCode, output } = await buildSite({
    content,
    out: join(workshop, 'lost-site'),
    options: ['--config', writeConfig()],
  });
  expect(output).toContain('Search would lead to /stories/bridge/points/cars/, and no such page was written.');
  expect(exitCode).toBe(1);
});

test('under a path, search finds, counts and leads to pages under that path, and fetches nothing beside it', async () => {
  const content = writeContent(join(workshop, 'based'), smallContent);
  const folder = join(workshop, 'based-site');
  const { exitCode, output } = await buildSite({ content, out: folder, environment: { BASE_PATH: '/at-odds' } });
  expect(exitCode, output).toBe(0);
  const unused = [...readTree(folder).keys()].filter((path) => /^pagefind\/.*(?:ui|highlight|unknown)/u.test(path));
  expect(unused).toEqual([]);

  const site = await serveSite({ folder, base: '/at-odds/' });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
  try {
    const page = await browser.newPage();
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site.home)) outside.push(request.url());
    });
    await page.goto(`${site.home}search/?q=cars&relation=conflict`);
    const results = page.locator('#search_results a');
    await results.first().waitFor();
    const addresses = await results.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses.map((address) => address.replace(/#?:~:.*$/u, '')).toSorted()).toEqual([
      '/at-odds/stories/bridge/north/#cars',
      '/at-odds/stories/bridge/points/cars/',
      '/at-odds/stories/bridge/south/#cars',
    ]);
    expect(await page.locator('input[value="conflict"] ~ .count').textContent()).toBe('3');
    await results.first().click();
    await page.waitForURL(/\/at-odds\/stories\/bridge\//u);
    expect(outside).toEqual([]);
  } finally {
    await browser.close();
    await site.close();
  }
});
