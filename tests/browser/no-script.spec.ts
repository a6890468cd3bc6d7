import { expect, test, type Page } from '@playwright/test';

// Playwright's text selectors pass over <noscript>, so it is addressed by its element.
const expectOffer = (page: Page) =>
  expect(page.locator('noscript p')).toHaveText('Searching needs scripts, which are off. Here is everything by hand:');

test('the search page says that it needs scripts and offers every question by hand', async ({ page }) => {
  await page.goto('/search/?q=parliament');
  await expectOffer(page);
  await expect(page.locator('main').getByRole('searchbox')).toBeHidden();
  await expect(page.locator('main').getByRole('button')).toHaveCount(0);
  await page.getByRole('link', { name: 'Who in Iraq is reported as wanting U.S. troops out?' }).click();
  await expect(page).toHaveURL('/stories/us-iraq-talks/points/who-wants-out/');
});

test('the form in the header leads to the list of all questions', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('parliament');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search/?q=parliament');
  await expectOffer(page);
});

test('one reads from the home page to the comparison, a passage, its card and the other report', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: /^The whole comparison/u }).click();
  await expect(page).toHaveURL('/stories/us-iraq-talks/');
  await page.locator('tr#airstrikes td a.place').first().click();
  await expect(page.locator('mark#airstrikes')).toBeFocused();
  await page.locator('a[href="#card_airstrikes"]:has(.cue)').last().click();
  await expect(page.locator('#card_airstrikes')).toBeVisible();
  await page.locator('#card_airstrikes a[href^="/stories/us-iraq-talks/washington-post/#"]').first().click();
  await expect(page.locator('mark#airstrikes')).toBeInViewport();
});

test('a folded card unfolds', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto('/stories/us-iraq-talks/ndmtnews/');
  const card = page.locator('#card_airstrikes .whole');
  await expect(card).toBeHidden();
  await page.locator('#card_airstrikes summary').click();
  await expect(card).toBeVisible();
});

test('a source, a record, a point and a term of the method are reached by links', async ({ page }) => {
  await page.goto('/stories/us-iraq-talks/washington-post/');
  await page.getByRole('link', { name: 'The Washington Post' }).first().click();
  await expect(page).toHaveURL('/sources/washington-post/');
  await page.goto('/stories/us-iraq-talks/points/about-withdrawal/');
  await page.locator('a[href="/stories/us-iraq-talks/records/pentagon-briefing/"]').first().click();
  await expect(page.locator('h1')).toBeVisible();
  await page.goto('/stories/us-iraq-talks/points/about-withdrawal/');
  await page.locator('.standing summary').click();
  await page.locator('.standing').getByRole('link', { name: 'How it works' }).click();
  await expect(page).toHaveURL('/method/#tension');
  await expect(page.locator('#tension')).toBeFocused();
});
