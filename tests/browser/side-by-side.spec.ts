import { expect, test, type Page } from '@playwright/test';
import { MANY_ARTICLES } from './built-pages.ts';

const PAGE = '/stories/us-iraq-talks/side-by-side/';

/** How far apart the passages on a point are that are in sight, in pixels; undefined when one of two is not. */
function measureGap(page: Page, point: string): Promise<number | undefined> {
  return page.evaluate((name) => {
    const tops = ['A', 'B'].map((siglum) => {
      const mark = document.getElementById(`${siglum}_${name}`);
      const pane = mark?.closest('.pane')?.getBoundingClientRect();
      const top = mark?.getClientRects()[0]?.top ?? Number.NaN;
      return pane && top >= pane.top - 1 && top < pane.bottom ? top : undefined;
    });
    const [a, b] = tops;
    return a === undefined || b === undefined ? undefined : Math.abs(a - b);
  }, point);
}

async function listQuestions(page: Page): Promise<readonly string[]> {
  return page.locator('#side_desk [data-question]').evaluateAll((items) => items.map(({ id }) => id));
}

test('each difference brings the passages of both reports into sight', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(PAGE);
  const points = await listQuestions(page);
  expect(points.length).toBeGreaterThan(3);
  const seen: string[] = [];
  while (seen.length < points.length) {
    await page.getByRole('button', { name: 'Next difference' }).click();
    const current = await page.locator('.pane mark.current').first().getAttribute('id');
    const point = (current ?? '').replace(/^[A-Z]_/u, '');
    seen.push(point);
    expect(await measureGap(page, point), point).toBeDefined();
  }
  expect(seen.toSorted()).toEqual(points.toSorted());
});

test('a passage that is pressed stays, and the other report’s comes beside it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(PAGE);
  const pressed = page.locator('#B_airstrikes');
  await pressed.scrollIntoViewIfNeeded();
  const before = await pressed.boundingBox();
  await pressed.click();
  await expect(page.locator('#A_airstrikes')).toBeInViewport();
  expect((await pressed.boundingBox())?.y).toBe(before?.y);
  await expect(page.locator('#side_at')).toContainText('How are the U.S. air strikes described?');
  await expect(page.locator('#side_line path')).toHaveAttribute('d', /^M/u);
});

test('of three reports one chooses two', async ({ page }) => {
  await page.goto(`${MANY_ARTICLES.address}stories/marsh-festival/side-by-side/`);
  await expect(page.locator('.pane:visible')).toHaveCount(2);
  const choice = page.getByRole('group', { name: 'Articles set side by side' });
  await choice.getByRole('checkbox', { checked: true }).last().uncheck();
  await choice.getByRole('checkbox').nth(4).check();
  await expect(page.locator('.pane:visible')).toHaveCount(2);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a passage leads to the other report’s, and the list to each', async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.getByRole('button', { name: 'Next difference' })).toBeHidden();
    await page.locator('#A_about-withdrawal a, #A_about-withdrawal + .cue a').first().click();
    await expect(page.locator('#B_about-withdrawal')).toBeInViewport();
    await page.getByText(/^All \d+ differences$/u).click();
    await page.locator('#airstrikes').getByRole('link', { name: 'In A' }).click();
    await expect(page.locator('#A_airstrikes')).toBeInViewport();
  });
});
