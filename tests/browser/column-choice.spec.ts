import { expect, test } from '@playwright/test';
import { MANY_ARTICLES } from './built-pages.ts';

test.use({ baseURL: MANY_ARTICLES.address });

const TEN = '/stories/marsh-festival/';

test('of ten articles the three that differ most stand side by side, and the reader chooses others', async ({
  page,
}) => {
  await page.goto(TEN);
  const choice = page.getByRole('group', { name: 'Articles set side by side' });
  await expect(choice.getByRole('checkbox')).toHaveCount(10);
  await expect(choice.getByRole('checkbox', { checked: true })).toHaveCount(3);
  await expect(page.locator('main').getByRole('columnheader')).toHaveCount(4);
  const positions = await page.locator('tr#visitor-count td .claim b:visible').allInnerTexts();
  expect(positions.map((position) => position.replace(/ Speaker: .*/u, '')).toSorted()).toEqual([
    '12,000',
    '9,000',
    'About 10,500',
  ]);

  await choice.getByRole('checkbox', { name: /^A/u }).uncheck();
  await choice.getByRole('checkbox', { name: /^H/u }).check();
  const headers = page.locator('main').getByRole('columnheader');
  await expect(headers).toHaveCount(4);
  await expect(headers.nth(3)).toContainText('The Quillmere Gazette');
  const row = page.locator('tr#visitor-count');
  await expect(row.getByRole('cell')).toHaveCount(3);
});

test('who sides with whom among all ten stands under each question, whatever is chosen', async ({ page }) => {
  await page.goto(TEN);
  const camps = page.locator('tr#visitor-count th .camps li');
  await expect(camps).toHaveText([
    /B\s+H\s+J\s+12,000/u,
    /A\s+D\s+9,000/u,
    /E\s+I\s+About 10,500/u,
    /C\s+F\s+G\s+Does not say/u,
  ]);
});

test('on a phone two chosen articles are what a row shows', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto(TEN);
  const choice = page.getByRole('group', { name: 'Articles set side by side' });
  await choice.getByRole('checkbox', { checked: true }).last().uncheck();
  await expect(page.locator('tr#visitor-count').getByRole('cell')).toHaveCount(2);
});

test('three articles all stand side by side, and two have nothing to choose', async ({ page }) => {
  await page.goto('/stories/ferry-fire/');
  await expect(page.getByRole('checkbox', { checked: true, name: /^[ABC]/u })).toHaveCount(3);
});
