import { expect, test, type Page } from '@playwright/test';
import { builtFolder, listPages } from './built-pages.ts';
import { listTooWide } from './list-too-wide.ts';

/** Notes what a page asks others for, what its policy stops, and what it writes to the console. */
async function collectFaults(page: Page, home: string): Promise<readonly string[]> {
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(home)) faults.push(`request to ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${String(response.status())} for ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      faults.push(`${message.type()} “${message.text()}”`);
  });
  page.on('pageerror', (error) => faults.push(`exception ${error.message}`));
  await page.exposeFunction('noteViolation', (what: string) => faults.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const report = (globalThis as unknown as { noteViolation: (what: string) => void }).noteViolation;
      report(`${violatedDirective} stopped ${blockedURI}`);
    });
  });
  return faults;
}

for (const address of [...listPages(builtFolder), '/search/?q=parliament']) {
  test(`${address} asks no other host for anything, keeps to its own policy and fits every screen`, async ({
    page,
    baseURL,
  }) => {
    const faults = await collectFaults(page, baseURL ?? '');
    const hasScript = /^\/search\/|\/side-by-side\/$/u.test(address);
    await page.goto(address, { waitUntil: hasScript ? 'networkidle' : 'load' });
    const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
    await expect(policy).toHaveAttribute('content', /default-src 'none'/u);
    await expect(page.locator('script:not([type="application/ld+json"])')).toHaveCount(hasScript ? 1 : 0);
    expect(await listTooWide(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
}

test('nothing is kept in the reader’s browser', async ({ page, context }) => {
  await page.goto('/');
  await page.goto('/search/?q=parliament');
  await expect(page.locator('#search_results a').first()).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('an address that does not exist gets the site’s own page, with search', async ({ page }) => {
  const answer = await page.goto('/stories/nowhere/');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
  await page.getByRole('searchbox').first().fill('parliament');
  await page.getByRole('button', { name: 'Search' }).first().click();
  await expect(page).toHaveURL('/search/?q=parliament');
});
