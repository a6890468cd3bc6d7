import { expect, test } from '@playwright/test';
import { builtFolder, listPages } from './built-pages.ts';

const STORY = '/stories/us-iraq-talks/';

for (const width of [375, 320]) {
  test(`no page is wider than a screen of ${String(width)} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 812 });
    const wide: string[] = [];
    for (const address of listPages(builtFolder)) {
      await page.goto(address);
      const measured = await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        return document.documentElement.scrollWidth;
      });
      if (measured > width) wide.push(`${address} is ${String(measured)} pixels wide`);
    }
    expect(wide).toEqual([]);
  });
}

test('a card follows its paragraph, folded to a line that says what differs', async ({ page }) => {
  await page.goto(`${STORY}washington-post/`);
  const summary = page.locator('details:has(#card_airstrikes) > summary');
  await expect(page.locator('#card_airstrikes')).toBeHidden();
  await expect(summary).toContainText('How are the U.S. air strikes described?');
  await expect(summary).toContainText('Tension in frame, sourcing');
  const text = await page.locator('.block:has(mark#airstrikes)').boundingBox();
  const folded = await summary.boundingBox();
  expect(folded?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0));
});

test('every card is folded until it is asked for', async ({ page }) => {
  await page.goto(`${STORY}ndmtnews/`);
  const answers = page.locator('.card .answers');
  expect(await answers.count()).toBeGreaterThan(10);
  for (const answer of await answers.all()) await expect(answer).toBeHidden();
});

test('a tap on the number behind a passage opens its folded card', async ({ page }) => {
  await page.goto(`${STORY}washington-post/`);
  const card = page.locator('#card_troop-numbers');
  await expect(card).toBeHidden();
  await page.locator('.cue a[href="#card_troop-numbers"]').first().tap();
  await expect(card).toBeVisible();
  await expect(card).toBeInViewport();
});

test('what the records say is folded in each row, and unfolds', async ({ page }) => {
  await page.goto(STORY);
  const row = page.locator('tr#about-withdrawal');
  const record = row.locator('td.record q').first();
  await expect(record).toBeHidden();
  await row.getByText('What two primary documents say').tap();
  await expect(record).toBeVisible();
});

test('the rows of the comparison become cards that name the article in each cell', async ({ page }) => {
  await page.goto(STORY);
  const cells = page.locator('tr#airstrikes td');
  await expect(cells).toHaveCount(3);
  await expect(cells.nth(0).locator('.cell-name')).toHaveText('A · Unknown publisher (ndmtnews.com)');
  await expect(cells.nth(1).locator('.cell-name')).toHaveText('B · Probably The Washington Post');
  await expect(cells.nth(2).locator('.cell-name')).toHaveText('The record');
  for (const name of await cells.locator('.cell-name').all()) await expect(name).toBeVisible();
  await expect(page.locator('thead')).toBeHidden();

  const places = await cells.evaluateAll((elements) =>
    elements.map((element) => {
      const { top, left } = element.getBoundingClientRect();
      return { top, left };
    }),
  );
  expect(places).toEqual(places.toSorted((one, other) => one.top - other.top));
  expect(new Set(places.map(({ left }) => left)).size).toBe(1);
});
