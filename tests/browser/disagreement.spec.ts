import { expect, test } from '@playwright/test';
import { MANY_ARTICLES } from './built-pages.ts';

const STORY = '/stories/us-iraq-talks/';
const TEN = `${MANY_ARTICLES.address}stories/marsh-festival/`;

for (const address of ['/', STORY]) {
  for (const [width, height] of [
    [375, 812],
    [1440, 900],
  ] as const) {
    test(`${address} opens with the disagreement on a screen of ${String(width)} × ${String(height)}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto(address);
      const sides = page.locator('.face-to-face').first().locator('.sides q');
      await expect(sides).toHaveCount(2);
      for (const side of await sides.all()) {
        const box = await side.boundingBox();
        expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(height);
      }
      // Nothing else is quoted before.
      await expect(page.locator('main q').first()).toHaveText((await sides.first().textContent()) ?? '');
    });
  }
}

test('the passages that face each other lead to their places', async ({ page }) => {
  await page.goto(STORY);
  const side = page.locator('.face-to-face .side').first();
  const words = await side.locator('q').innerText();
  await side.getByRole('link').click();
  await expect(page.locator('mark:target')).toBeInViewport();
  expect(words).toContain(await page.locator('mark:target').innerText());
});

test('of ten articles the camps face each other, each with its letters', async ({ page }) => {
  await page.goto(TEN);
  await expect(page.locator('.face-to-face .side')).toHaveText(
    [/^\s*12,000\s+B\s+H\s+J\s/u, /^\s*9,000\s+A\s+D\s/u, /^\s*About 10,500\s+E\s+I\s/u],
    { useInnerText: true },
  );
});

test('no width cuts anything of the comparison off, also with all ten columns', async ({ page }) => {
  const cut: string[] = [];
  for (const address of [STORY, TEN]) {
    await page.goto(address);
    for (const box of await page.locator('.choice input').all()) await box.check();
    for (let width = 320; width <= 1600; width += 64) {
      await page.setViewportSize({ width, height: 900 });
      const right = await page.evaluate(() =>
        Math.max(
          document.documentElement.scrollWidth,
          ...Array.from(document.querySelectorAll('table *'), (element) => element.getBoundingClientRect().right),
        ),
      );
      if (right > width) cut.push(`${address} reaches ${String(right)} of ${String(width)}`);
    }
  }
  expect(cut).toEqual([]);
});

test('the head of the columns stays in sight above the row that one goes to', async ({ page }) => {
  await page.goto(`${STORY}#attackers`);
  const head = await page.locator('thead').boundingBox();
  const row = await page.locator('tr#attackers').boundingBox();
  await expect(page.locator('thead').getByText('the Post')).toBeInViewport();
  expect(head?.y).toBe(0);
  expect(row?.y).toBeGreaterThanOrEqual(head?.height ?? Infinity);
});

test('the map has no more stops for the keyboard than it has questions', async ({ page }) => {
  await page.goto(STORY);
  const map = page.locator('section[aria-labelledby="map_heading"]');
  const questions = await map.locator('.question').count();
  expect(questions).toBeGreaterThan(0);
  expect(questions).toBeLessThanOrEqual(3);
  await expect(map.locator('a, [tabindex="0"]')).toHaveCount(questions);
});
