import { chromium } from '@playwright/test';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BROWSER_FLAGS, findBrowser } from '../browser/find-browser.ts';
import { buildSite, openWorkshop, serveSite } from './build-site.ts';
import { smallContent, writeContent } from './small-content.ts';

const workshop = openWorkshop();

test('under a path, search finds, counts and leads to pages under that path, and fetches nothing beside it', async () => {
  const content = writeContent(join(workshop, 'based'), smallContent);
  const folder = join(workshop, 'based-site');
  const { exitCode, output } = await buildSite({ content, out: folder, environment: { BASE_PATH: '/at-odds' } });
  expect(exitCode, output).toBe(0);

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
