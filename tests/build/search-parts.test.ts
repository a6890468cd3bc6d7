import { chromium, type Browser, type Page } from '@playwright/test';
import { close } from 'pagefind';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/content/check-folder.ts';
import { buildIndex } from '../../src/integrations/search-files.ts';
import type { SearchOutline } from '../../src/site/search-outline.ts';
import { outlineSearch } from '../../src/site/search-outline.ts';
import { listStoryRecords } from '../../src/site/search-records.ts';
import { planParts } from '../../src/site/search-site.ts';
import { listViolations } from '../accessibility/list-violations.ts';
import { BROWSER_FLAGS, findBrowser } from '../browser/find-browser.ts';
import { buildSite, openWorkshop, serveSite, type ServedSite } from './build-site.ts';
import { smallContent, writeContent, type ContentFiles } from './small-content.ts';

const workshop = openWorkshop();
const folder = join(workshop, 'site');

/** Rare words, each in one story. */
const ODDITIES = ['zirconium', 'quokka', 'yurt'];
const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];

/** A story of each half of each year, all with the same words but for a rare one here and there. */
function writeStories(): ContentFiles {
  const { 'sources/north-post.yaml': north, 'sources/south-star.yaml': south, ...story } = smallContent;
  const stories = YEARS.flatMap((year) =>
    ['02', '09'].map((month) => ({ year, month, id: `bridge-${String(year)}-${month}` })),
  );
  return {
    'sources/north-post.yaml': north,
    'sources/south-star.yaml': south,
    ...Object.fromEntries(
      stories.flatMap(({ year, month, id }, number) =>
        Object.entries(story).map(([path, text]) => [
          path.replace('/bridge/', `/${id}/`),
          text
            .replaceAll('2025-05-', `${String(year)}-${month}-`)
            .replace('What happened at the bridge?', `What happened at the bridge in ${month}/${String(year)}?`)
            .replace('The weather was fine.', `The weather was fine. ${ODDITIES[number / 5] ?? ''}`),
        ]),
      ),
    ),
  };
}

/** Indexes a built site anew, in parts of so few stories that there are many, each said to be a large one. */
async function partIndex(content: string): Promise<SearchOutline> {
  const { stories, problems } = checkFolder(content);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const sources = [...new Map(stories.flatMap((story) => story.articles).map(({ source }) => [source?.id, source]))];
  const site = { stories, sources: sources.flatMap(([, source]) => source ?? []), listRecords: listStoryRecords };
  const parts = planParts(site, MOST);
  rmSync(join(folder, 'pagefind'), { recursive: true });
  for await (const files of buildIndex(parts)) {
    for (const [path, file] of files) {
      const place = join(folder, 'pagefind', path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, file);
    }
  }
  const found = outlineSearch(parts);
  const outline = { ...found, parts: found.parts.map((part) => ({ ...part, records: 4000 })) };
  const page = join(folder, 'search', 'index.html');
  const attribute = JSON.stringify(outline).replaceAll('&', '&#38;').replaceAll('"', '&#34;');
  const html = readFileSync(page, 'utf8').replace(/data-outline="[^"]*"/u, `data-outline="${attribute}"`);
  writeFileSync(page, html);
  records = parts.flatMap(({ listRecords }) => listRecords());
  return outline;
}

const MOST = 3;
let records: readonly { readonly kind: string; readonly parts: readonly string[]; readonly title: string }[] = [];
let outline: SearchOutline;
let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  const content = writeContent(join(workshop, 'content'), writeStories());
  const { exitCode, output } = await buildSite({ content, out: folder, environment: { BASE_PATH: '/at-odds' } });
  expect(exitCode, output).toBe(0);
  outline = await partIndex(content);
  site = await serveSite({ folder, base: '/at-odds/' });
  browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await close();
});

/** A new visitor, who has nothing in store. */
async function visit(address: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults: string[] = [];
  const fetched: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  context.on('request', (request) => {
    const [, path] = /\/pagefind\/([^?]*)/u.exec(request.url()) ?? [];
    if (path !== undefined) fetched.push(path);
  });
  await page.goto(`${site.home}${address}`);
  await settle(page);
  return { page, faults, fetched };
}

async function settle(page: Page): Promise<void> {
  await page.locator('#search_results[aria-busy="false"]').waitFor({ state: 'attached' });
}

const status = (page: Page) => page.locator('#search_status').textContent();
const further = (page: Page) => page.locator('#search_reach button');
const partsOf = (fetched: readonly string[]) =>
  [...new Set(fetched.flatMap((path) => /^parts\/([^/]+)\//u.exec(path)?.[1] ?? []))].toSorted();

describe('an index of several parts', () => {
  test('has many of them', () => {
    expect(outline.parts.length).toBeGreaterThan(6);
  });

  test('answers from the newest stories first, says so, and goes on when asked to', async () => {
    const { page, faults, fetched } = await visit('search/?q=cars');
    const first = partsOf(fetched).length;
    expect(first).toBeLessThan(outline.parts.length - 1);
    expect(await status(page)).toMatch(
      /^\d+ results for “cars”, the first 20 shown\. Not searched yet: .* and before\.$/u,
    );
    const count = page.locator('details[data-facet="kind"] .count').first();
    expect(await count.textContent()).toMatch(/^\d+\+$/u);
    expect(await listViolations(page)).toEqual([]);
    while (await further(page).isVisible()) {
      await further(page).focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement !== document.body);
      await settle(page);
    }
    expect(new URL(page.url()).searchParams.get('reach')).not.toBeNull();
    expect(partsOf(fetched)).toEqual(
      outline.parts
        .map(({ name }) => name)
        .filter((name) => name !== 'site')
        .toSorted(),
    );
    const having = records.filter(({ parts, title }) => /\bcars?\b/iu.test([title, ...parts].join(' ')));
    expect(await status(page)).toBe(`${String(having.length)} results for “cars”, the first 20 shown.`);
    const claims = having.filter(({ kind }) => kind === 'claim').length;
    await page.waitForFunction(() => !document.querySelector('.count')?.textContent.includes('+'));
    expect(await page.locator('input[value="claim"] ~ .count').textContent()).toBe(String(claims));
    const all = await status(page);
    await page.reload();
    await settle(page);
    expect(await status(page)).toBe(all);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('loads its program once', async () => {
    const { page, fetched } = await visit('search/?q=cars&reach=8');
    expect(partsOf(fetched)).toHaveLength(outline.parts.length - 1);
    expect(new Set(fetched.filter((path) => /\.js$|wasm\.en/u.test(path))).size).toBe(3);
    await page.context().close();
  });

  test('is asked for a rare word where it stands, and nowhere else', async () => {
    for (const word of ODDITIES) {
      const { page, fetched, faults } = await visit(`search/?q=${word}`);
      expect(await status(page)).toBe(`1 result for “${word}”.`);
      expect(partsOf(fetched)).toHaveLength(1);
      expect(faults).toEqual([]);
      await page.context().close();
    }
  });

  test('is asked for a story or a year where it stands, and nowhere else', async () => {
    const { page, fetched } = await visit('search/?story=bridge-2019-09&kind=claim');
    expect(partsOf(fetched)).toHaveLength(1);
    const own = await page
      .locator('#search_results a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(own).toHaveLength(5);
    expect(own.every((address) => address?.startsWith('/at-odds/stories/bridge-2019-09/'))).toBe(true);
    await page.goto(`${site.home}search/?year=2018&kind=story`);
    await settle(page);
    expect(await status(page)).toBe('2 results with these filters.');
    await page.context().close();
  });

  test('finds a source of which nothing but the name is known', async () => {
    const { page } = await visit('search/?q=South+Star&kind=source');
    const link = page.locator('#search_results a');
    expect(await link.getAttribute('href')).toMatch(/^\/at-odds\/sources\/south-star\//u);
    await page.context().close();
  });

  test('names what no part has', async () => {
    const { page, fetched } = await visit('search/?q=cars&story=none&year=1700&relation=war');
    expect(await page.locator('#search_hints p').count()).toBe(3);
    expect(await status(page)).toContain('results for “cars”');
    await page.goto(`${site.home}search/?q=zirkonium`);
    await settle(page);
    expect(await status(page)).toBe('No text has “zirkonium”. 1 result for “zirconium”.');
    expect(partsOf(fetched).length).toBeLessThan(outline.parts.length - 1);
    await page.context().close();
  });

  test('lists by day across its parts, from either end', async () => {
    const days = (page: Page) =>
      page
        .locator('#search_results time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    const { page } = await visit('search/?kind=story&sort=oldest&reach=8');
    const oldest = await days(page);
    expect(oldest).toHaveLength(YEARS.length * 2);
    expect(oldest).toEqual(oldest.toSorted());
    await page.goto(`${site.home}search/?kind=story&sort=newest&reach=8`);
    await settle(page);
    expect(await days(page)).toEqual(oldest.toReversed());
    await page.goto(`${site.home}search/?kind=claim&sort=oldest`);
    await settle(page);
    expect((await days(page))[0]).toBe('2018-02-02');
    expect(await status(page)).toMatch(/Not searched yet: from .* on\.$/u);
    expect(await further(page).textContent()).toBe('Search newer ones too');
    await page.context().close();
  });

  test('with a part that does not come says so, and searches again once it is there', async () => {
    const { page } = await visit('search/');
    const files = '**/pagefind/parts/*/*.pf_meta';
    await page.route(files, (route) => route.fulfill({ status: 404, body: '' }));
    await page.getByRole('searchbox').fill('yurt');
    await page.getByText('The search index could not be loaded.').waitFor();
    await page.unroute(files);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('1 result for “yurt”.').waitFor();
    await page.context().close();
  });
});
