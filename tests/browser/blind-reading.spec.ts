import { expect, test, type Page } from '@playwright/test';

const STORY = '/stories/us-iraq-talks/';
const POST = `${STORY}washington-post/`;
const NAMES = /Washington Post|ndmtnews|the Post\b|usadailydigest/iu;

const box = (page: Page) => page.getByRole('checkbox', { name: 'Read blind: hide the sources’ names' });
/** What the page tells, by eye and by ear. */
const readMain = async (page: Page) =>
  `${await page.locator('main').innerText()}\n${await page.locator('main').ariaSnapshot()}`;

for (const address of [STORY, POST, `${STORY}ndmtnews/`, `${STORY}points/airstrikes/`]) {
  test(`on ${address} one box hides every name of a source, from screen readers too, and shows them again`, async ({
    page,
  }) => {
    await page.goto(address);
    expect(await readMain(page)).toMatch(NAMES);
    await box(page).check();
    const told = (await readMain(page)).split('\n').filter((line) => !line.includes('/url:'));
    expect(told.filter((line) => NAMES.test(line))).toEqual([]);
    expect(await page.title()).not.toMatch(NAMES);
    await box(page).uncheck();
    expect(await readMain(page)).toMatch(NAMES);
  });
}

test('the box is the first thing the Tab key reaches in the page, and the space bar ticks it', async ({ page }) => {
  await page.goto(STORY);
  await page.locator('#page_main').focus();
  await page.keyboard.press('Tab');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(box(page)).toBeChecked();
  await expect(page.locator('table').getByText('The Washington Post').first()).toBeHidden();
});

test('the letters take the place of names in what the editors write', async ({ page }) => {
  await page.goto(`${STORY}points/airstrikes/`);
  await box(page).check();
  await expect(page.locator('main .prose')).toContainText('In the words that A takes', { useInnerText: true });
});

test('an article opened from a page read blind shows nothing before the reader has chosen', async ({ page }) => {
  await page.goto(STORY);
  await box(page).check();
  await page.getByRole('link', { name: 'Read B, marked' }).click();
  await expect(page).toHaveURL(`${POST}#page_blind`);
  await expect(page.locator('h1')).toBeHidden();
  expect(await readMain(page)).not.toMatch(NAMES);
  await box(page).check();
  await expect(page.locator('h1')).toBeVisible();
  // Following links within the article changes nothing.
  await page.locator('a[href="#card_airstrikes"]:has(.cue)').first().click();
  await expect(page.locator('#card_airstrikes')).toBeVisible();
  await expect(page.locator('main').getByText('The Washington Post').first()).toBeHidden();
});

test('who would rather know, shows the names with one link', async ({ page }) => {
  await page.goto(`${POST}#page_blind`);
  await page.getByRole('link', { name: 'show the names' }).click();
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('.document-head').getByRole('link', { name: 'The Washington Post' })).toBeVisible();
});
