import { expect, test } from '@playwright/test';
import { builtFolder, listPages } from './built-pages.ts';

test('no page asks another host for anything, breaks the content security policy or writes an error', async ({
  page,
  baseURL,
}) => {
  const found: string[] = [];
  let address = '';
  const note = (what: string) => found.push(`${address}: ${what}`);
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) note(`request to ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${String(response.status())} for ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(`${message.type()} “${message.text()}”`);
  });
  page.on('pageerror', (error) => note(`exception ${error.message}`));
  await page.exposeFunction('noteViolation', note);
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const report = (globalThis as unknown as { noteViolation: (what: string) => void }).noteViolation;
      report(`${violatedDirective} stopped ${blockedURI}`);
    });
  });

  for (address of [...listPages(builtFolder), '/search/?q=parliament']) {
    await page.goto(address, { waitUntil: 'networkidle' });
  }
  expect(found).toEqual([]);
});

test('every page carries a content security policy of its own, and none runs scripts but search and whole texts side by side', async ({
  page,
}) => {
  for (const address of listPages(builtFolder)) {
    await page.goto(address);
    const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
    await expect(policy, address).toHaveAttribute('content', /default-src 'none'/u);
    const scripts = await page.locator('script:not([type="application/ld+json"])').count();
    expect(scripts, address).toBe(/^\/search\/$|\/side-by-side\/$/u.test(address) ? 1 : 0);
  }
});

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
  await page.locator('main').getByRole('searchbox').fill('parliament');
  await page.locator('main').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search/?q=parliament');
});
