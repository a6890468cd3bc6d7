import { expect, test } from '@playwright/test';

const ARTICLE = '/stories/us-iraq-talks/washington-post/';

test.beforeEach(async ({ page }) => {
  // As wide as a sheet of A4.
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print' });
});

test('on paper every card is unfolded below its paragraph', async ({ page }) => {
  await page.goto(ARTICLE);
  const answers = page.locator('.card .whole');
  expect(await answers.count()).toBeGreaterThan(10);
  for (const answer of await answers.all()) await expect(answer).toBeVisible();
  const text = await page.locator('.block:has(mark#airstrikes)').boundingBox();
  const card = await page.locator('#card_airstrikes').boundingBox();
  expect(card?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0));
});

test('on paper nothing is folded: neither where the copy comes from nor what the records say', async ({ page }) => {
  await page.goto(ARTICLE);
  await expect(page.locator('.custody dl')).toBeVisible();
  await page.goto('/stories/us-iraq-talks/');
  await expect(page.locator('.beside .records')).toBeVisible();
  for (const quote of await page.locator('td.record q').all()) await expect(quote).toBeVisible();
});

test('on paper no address stands twice, as the words of a link and behind it', async ({ page }) => {
  await page.goto(ARTICLE);
  await expect(page.locator('.custody dl a[rel="nofollow"]')).toHaveText(/^https:/u);
  const doubled = await page
    .locator('a[href^="http"]')
    .evaluateAll((links) =>
      links.filter(
        (link) => link.textContent.includes('://') && getComputedStyle(link, '::after').content.includes('://'),
      ),
    );
  expect(doubled).toEqual([]);
});

test('on paper no quote is cut off', async ({ page }) => {
  await page.goto(ARTICLE);
  const cut = await page
    .locator('.card q')
    .evaluateAll((quotes) =>
      quotes
        .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
        .map(({ textContent }) => textContent),
    );
  expect(cut).toEqual([]);
});

test('on paper there is no navigation, no search and no skip link', async ({ page }) => {
  await page.goto(ARTICLE);
  await expect(page.getByRole('navigation', { name: 'Site' })).toBeHidden();
  await expect(page.locator('form[role="search"]')).toBeHidden();
  await expect(page.locator('.skip-link')).toBeHidden();
});

test('on paper the address of the original follows its link', async ({ page }) => {
  await page.goto('/sources/washington-post/');
  const after = await page
    .locator('a.prints-address')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(after).toContain('https://www.washingtonpost.com');
});

test('on paper a row keeps its question with its first answer', async ({ page }) => {
  await page.goto('/stories/us-iraq-talks/');
  const breaks = await page
    .locator('tbody th')
    .evaluateAll((heads) => heads.map((head) => getComputedStyle(head).breakAfter));
  expect(new Set(breaks)).toEqual(new Set(['avoid']));
});

test('on paper ink is dark on white, also for those who read in the dark', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(ARTICLE);
  const { ink, paper } = await page.evaluate(() => ({
    ink: getComputedStyle(document.body).color,
    paper: getComputedStyle(document.documentElement).backgroundColor,
  }));
  expect(ink).toBe('rgb(29, 27, 24)');
  expect(paper).toBe('rgba(0, 0, 0, 0)');
});

for (const address of ['/', '/stories/us-iraq-talks/', ARTICLE]) {
  test(`${address} prints to a PDF`, async ({ page }) => {
    await page.goto(address);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(10_000);
  });
}
