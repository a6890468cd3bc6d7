import { expect, test, type Page } from '@playwright/test';

const STORY = '/stories/us-iraq-talks/';
const status = (page: Page) => page.locator('#search_status');
const results = (page: Page) => page.locator('#search_results a');
const resultFor = (page: Page, address: string) => page.locator(`#search_results a[href="${address}"]`);

async function search(page: Page, query: string): Promise<void> {
  await page.getByRole('searchbox').fill(query);
  await expect(status(page)).toHaveText(/\d+ results? for|Nothing found for/u);
}

test('a report is found by its words', async ({ page }) => {
  await page.goto('/search/');
  await search(page, 'Mustafa Salim contributed to this report');
  await expect(results(page).first()).toHaveAttribute('href', `${STORY}washington-post/`);
});

test('a point is found by its question', async ({ page }) => {
  await page.goto('/search/');
  await search(page, 'How are the U.S. air strikes described?');
  await expect(results(page).first()).toHaveAttribute('href', `${STORY}points/airstrikes/`);
});

test('a name with a hyphen is found', async ({ page }) => {
  await page.goto('/search/');
  await search(page, 'al-Sudani');
  await expect(resultFor(page, `${STORY}points/sudani-interviews/`)).toBeVisible();
  await expect(resultFor(page, `${STORY}ndmtnews/`)).toBeVisible();
});

test('an abbreviation with full stops is found', async ({ page }) => {
  await page.goto('/search/');
  await search(page, 'U.S.');
  await expect(resultFor(page, `${STORY}points/airstrikes/`)).toBeVisible();
});

for (const query of ['withdrawl', 'comission', 'goverment']) {
  test(`the misspelt word “${query}” still finds something`, async ({ page }) => {
    await page.goto('/search/');
    await search(page, query);
    await expect(results(page).first()).toBeVisible();
  });
}

test('words that nothing has get a sentence and the list of all questions', async ({ page }) => {
  await page.goto('/search/');
  await search(page, 'zzqxv kwyjibo');
  await expect(status(page)).toHaveText(/^Nothing found for “zzqxv kwyjibo”/u);
  await expect(results(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'All stories and their questions' })).toBeVisible();
});

test('markup in the query stays text', async ({ page }) => {
  const query = '<img src=x onerror="document.title=1"><script>document.title=2</script> Iraq';
  const title = 'Search · At Odds';
  await page.goto(`/search/?${new URLSearchParams({ q: query }).toString()}`);
  await expect(status(page)).toContainText(`“${query}”`);
  await expect(page.locator('main img, main script:not([src])')).toHaveCount(0);
  await expect(page).toHaveTitle(title);
});

test('a query of 10,000 characters is cut and answered', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`/search/?q=${'withdrawal%20'.repeat(900)}`);
  await expect(status(page)).toHaveText(/results? for|Nothing found for/u);
  expect((await page.getByRole('searchbox').inputValue()).length).toBeLessThanOrEqual(300);
  await page.getByRole('searchbox').fill('x'.repeat(10_000));
  await expect(status(page)).toHaveText(/Nothing found for “x{300}”/u);
  expect(errors).toEqual([]);
});

test('the address carries the query, and Back and Forward go through the searches', async ({ page }) => {
  await page.goto('/search/');
  for (const query of ['airstrikes', 'parliament']) {
    await page.getByRole('searchbox').fill(query);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`/search/?q=${query}`);
    await expect(status(page)).toContainText(`“${query}”`);
  }
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('airstrikes');
  await expect(status(page)).toContainText('“airstrikes”');
  await page.goForward();
  await expect(page.getByRole('searchbox')).toHaveValue('parliament');
  await expect(resultFor(page, `${STORY}points/parliament-vote/`)).toBeVisible();
});

test('the results are still there after a visit to one of them', async ({ page }) => {
  await page.goto('/search/?q=parliament');
  await resultFor(page, `${STORY}points/parliament-vote/`).click();
  await expect(page.locator('h1')).toHaveText('Has Iraq’s parliament voted on the U.S. presence?');
  await page.goBack();
  await expect(resultFor(page, `${STORY}points/parliament-vote/`)).toBeVisible();
});

test('the form in the header of every page leads to the results', async ({ page }) => {
  await page.goto(STORY);
  await page.getByRole('searchbox').fill('parliament vote');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search/?q=parliament+vote');
  await expect(resultFor(page, `${STORY}points/parliament-vote/`)).toBeVisible();
});

test('an empty query clears the results', async ({ page }) => {
  await page.goto('/search/?q=parliament');
  await expect(results(page).first()).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await expect(results(page)).toHaveCount(0);
  await expect(status(page)).toBeEmpty();
});

test('what is typed last wins, however fast', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').pressSequentially('parliament', { delay: 5 });
  await expect(status(page)).toContainText('“parliament”');
  await expect(resultFor(page, `${STORY}points/parliament-vote/`)).toBeVisible();
});

test('the results are announced and told apart by kind', async ({ page }) => {
  await page.goto('/search/');
  await expect(status(page)).toHaveAttribute('role', 'status');
  await search(page, 'withdrawal');
  const kinds = await page.locator('#search_results .kind').allInnerTexts();
  expect(new Set(kinds)).toEqual(
    new Set(kinds.filter((kind) => /^(?:Story|Article|Record|Point|Source)$/u.test(kind))),
  );
  expect(kinds).toContain('Point');
  expect(kinds).toContain('Article');
});

test('a missing index is said in a sentence, and searching again works once it is there', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search/?q=parliament');
  await expect(status(page)).toHaveText('The search index could not be loaded. Try again, or use the list below.');
  await expect(page.getByRole('heading', { name: 'All stories and their questions' })).toBeVisible();
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(resultFor(page, `${STORY}points/parliament-vote/`)).toBeVisible();
});

test('an index whose texts are missing is said in a sentence', async ({ page }) => {
  await page.route('**/pagefind/fragment/**', (route) => route.abort());
  await page.goto('/search/?q=parliament');
  await expect(status(page)).toHaveText('The search index could not be loaded. Try again, or use the list below.');
});
