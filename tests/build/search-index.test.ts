import { chromium } from '@playwright/test';
import { expect, test } from 'vitest';
import { findBrowser } from '../browser/find-browser.ts';
import { serveSite } from './build-site.ts';
import { openSites } from './built-sites.ts';

const { joined } = openSites('joined');

test('under a path, search finds, counts and leads to pages under that path, and fetches nothing beside it', async () => {
  const site = await serveSite({ folder: joined.out, base: joined.base });
  const browser = await chromium.launch(findBrowser());
  try {
    const page = await browser.newPage();
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site.home)) outside.push(request.url());
    });
    await page.goto(`${site.home}search/?q=alarm&relation=conflict`);
    const results = page.locator('#search_results a');
    await results.first().waitFor();
    const addresses = await results.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses.map((address) => address.replace(/#?:~:.*$/u, '')).toSorted()).toEqual([
      '/at-odds/stories/ferry-fire/copie-francaise/#alarm',
      '/at-odds/stories/ferry-fire/courier/#alarm',
      '/at-odds/stories/ferry-fire/points/alarm/',
    ]);
    expect(await page.locator('input[value="conflict"] ~ .count').textContent()).toBe('3');
    await results.first().click();
    await page.waitForURL(/\/at-odds\/stories\/ferry-fire\//u);
    expect(outside).toEqual([]);
  } finally {
    await browser.close();
    await site.close();
  }
});
