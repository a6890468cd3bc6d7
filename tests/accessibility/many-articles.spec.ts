import { expect, test } from '@playwright/test';
import { listPages, MANY_ARTICLES } from '../browser/built-pages.ts';
import { listTooWide } from '../browser/list-too-wide.ts';
import { listViolations } from './list-violations.ts';

test.use({ baseURL: MANY_ARTICLES.address });

const FESTIVAL = '/stories/marsh-festival/';

for (const address of [
  '/',
  FESTIVAL,
  `${FESTIVAL}wadi-al-qasab/`,
  `${FESTIVAL}ashinuma-shimpo/`,
  `${FESTIVAL}points/visitor-count/`,
  '/stories/ferry-fire/courier/',
  '/stories/ferry-fire/records/harbour-statement/',
]) {
  test(`axe finds nothing on ${address} of a site with ten articles in seven languages`, async ({ page }) => {
    await page.goto(address);
    expect(await listViolations(page)).toEqual([]);
  });
}

for (const [article, language, direction] of [
  ['wadi-al-qasab', 'ar', 'rtl'],
  ['ashinuma-shimpo', 'ja', 'ltr'],
  ['sazlikova-postasi', 'tr', 'ltr'],
] as const) {
  test(`a text in the language “${language}” and every quote of it say so`, async ({ page }) => {
    await page.goto(`${FESTIVAL}${article}/`);
    const texts = page.locator('h1, .annotated .block:not(.gap)');
    expect(await texts.count()).toBeGreaterThan(2);
    for (const text of await texts.all()) {
      await expect(text).toHaveAttribute('lang', language);
      await expect(text).toHaveAttribute('dir', direction);
    }
    await page.goto(FESTIVAL);
    const quotes = page.locator(`p:has(> a.place[href^="${FESTIVAL}${article}/"]) > q`);
    expect(await quotes.count()).toBeGreaterThan(0);
    for (const quote of await quotes.all()) {
      await expect(quote).toHaveAttribute('lang', language);
      await expect(quote).toHaveAttribute('dir', direction);
    }
  });
}

test('a comparison of ten articles has a cell for each in every row, none of them empty', async ({ page }) => {
  await page.goto(FESTIVAL);
  const rows = await page
    .locator('main table tbody tr')
    .evaluateAll((elements) =>
      elements.map((row) => Array.from(row.querySelectorAll('td'), (cell) => cell.innerText.trim())),
    );
  expect(rows.length).toBeGreaterThan(1);
  for (const cells of rows) {
    expect(cells).toHaveLength(10);
    expect(cells).not.toContain('');
  }
});

test('no page with many articles is wider than the screen', async ({ page }) => {
  // Every page of the site, at several widths.
  test.slow();
  const wide: string[] = [];
  for (const address of listPages(MANY_ARTICLES.folder)) {
    await page.goto(address);
    wide.push(...(await listTooWide(page)));
  }
  expect(wide).toEqual([]);
});
