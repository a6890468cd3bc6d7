import { expect, test, type Page } from '@playwright/test';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listViolations } from '../accessibility/list-violations.ts';
import { builtFolder, MANY_ARTICLES } from './built-pages.ts';
import { listTooWide } from './list-too-wide.ts';

const STORY = '/stories/us-iraq-talks/';
const status = (page: Page) => page.locator('#search_status');
const list = (page: Page) => page.locator('#search_results');
const results = (page: Page) => page.locator('#search_results a');
const box = (page: Page) => page.getByRole('searchbox');
const chosen = (page: Page) => page.locator('#search_chosen button');

/** The result with an address, whatever the browser is asked to mark there. */
const resultFor = (page: Page, address: string) =>
  page.locator(`#search_results a:is([href="${address}"], [href^="${address}#:~:"], [href^="${address}:~:"])`);

/** Waits until what is shown is the answer to what was asked. */
async function settle(page: Page): Promise<void> {
  await expect(list(page)).toHaveAttribute('aria-busy', 'false');
  await expect(status(page)).not.toHaveText('Searching …');
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settle(page);
}

const ask = (page: Page, query: string) => open(page, `/search/?${new URLSearchParams({ q: query }).toString()}`);

/** Opens a facet and ticks one of its boxes. */
async function choose(page: Page, facet: string, value: string): Promise<void> {
  const group = page.locator(`details[data-facet="${facet}"]`);
  if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
  await group.locator(`input[value="${value}"]`).check();
  await settle(page);
}

/** Errors of scripts, and what the page's policy stopped. */
async function collectFaults(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.exposeFunction('noteFault', (what: string) => faults.push(what));
  await page.addInitScript(() => {
    const note = (globalThis as unknown as { noteFault: (what: string) => void }).noteFault;
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      note(`${violatedDirective} ${blockedURI}`);
    });
  });
  return faults;
}

for (const [typed, meant] of [['comission', 'commission']] as const) {
  test(`the misspelt word “${typed}” is said to be in no text, and “${meant}” is looked for`, async ({ page }) => {
    await ask(page, typed);
    await expect(status(page)).toHaveText(new RegExp(`^No text has “${typed}”\\. \\d+ results? for “${meant}”`, 'u'));
    await expect(results(page).first()).toBeVisible();
  });
}

test('each result says what it is, how the articles stand, who published it and when', async ({ page }) => {
  await ask(page, 'parliament eject');
  const item = page.locator('#search_results li', { has: page.locator('a[href*="post/#who-wants-out:~:"]') });
  await expect(item.locator('.about')).toHaveText('Claim · ⊂ Refinement in identity, sourcing · 25 January 2024');
  await expect(item.locator('a')).toHaveText('The Iraqi parliament has voted to eject U.S. forces.');
  await expect(item.locator('q')).toHaveText(
    'The Iraqi parliament has voted to eject U.S. military forces from the country',
  );
  await expect(item.locator('.origin').first()).toHaveText('B Probably The Washington Post · paragraph 7 of 8');
  await expect(item.locator('.origin').last()).toHaveText(
    'Who in Iraq is reported as wanting U.S. troops out? · Are the United States and Iraq negotiating a withdrawal?',
  );
});

test('everything one person said is found without a word', async ({ page }) => {
  await open(page, '/search/?speaker=Sabrina+Singh');
  await expect(status(page)).toHaveText('13 results with these filters.');
  await expect(chosen(page)).toHaveText(['Sabrina Singh']);
  for (const item of await page.locator('#search_results li').all()) await expect(item).toContainText('Sabrina Singh');
});

test('what one article alone tells, and what it leaves out, are found without a word', async ({ page }) => {
  await open(page, '/search/?kind=point&alone=washington-post');
  const alone = ['negotiations-since-august'];
  await expect(results(page)).toHaveCount(alone.length);
  for (const point of alone) await expect(resultFor(page, `${STORY}points/${point}/`)).toBeVisible();
  await open(page, '/search/?kind=point&silent=washington-post');
  const silent = ['dodged-questions', 'commitment', 'austin-recovery'];
  await expect(results(page)).toHaveCount(silent.length);
  for (const point of silent) await expect(resultFor(page, `${STORY}points/${point}/`)).toBeVisible();
});

test('values of one filter are any-of, filters together all-of, and each count is what choosing it leaves', async ({
  page,
}) => {
  await page.goto('/search/');
  await choose(page, 'kind', 'point');
  await choose(page, 'relation', 'tension');
  await expect(results(page)).toHaveCount(3);
  await choose(page, 'relation', 'refine');
  await expect(page).toHaveURL('/search/?kind=point&relation=tension&relation=refine');
  const both = await results(page).count();
  expect(both).toBeGreaterThan(3);

  await page.locator('details[data-facet="aspect"] summary').click();
  // The page is at rest until its script hears that the facet was opened.
  await expect(page.locator('details[data-facet="aspect"] .count').first()).toBeVisible();
  const counts = await page.locator('details[data-facet="aspect"] li').evaluateAll((items) =>
    items.map((item) => ({
      key: item.querySelector('input')?.value ?? '',
      count: Number(item.querySelector('.count')?.textContent),
    })),
  );
  for (const { key, count } of counts.filter(({ count: one }) => one > 0)) {
    await open(page, `/search/?kind=point&relation=tension&relation=refine&aspect=${key}`);
    await expect(results(page), key).toHaveCount(count);
  }
  const sum = counts.reduce((total, { count }) => total + count, 0);
  expect(sum).toBeGreaterThan(both);
});

test('a chosen filter is taken back by its button, or all at once', async ({ page }) => {
  await open(page, '/search/?q=troops&kind=claim&kind=point&relation=agree');
  await expect(chosen(page)).toHaveText(['Claim', 'Point', 'Agreement', 'Remove all']);
  await page.getByRole('button', { name: 'Remove Claim, Kind of result' }).click();
  await expect(page).toHaveURL('/search/?q=troops&kind=point&relation=agree');
  await page.getByRole('button', { name: 'Remove all' }).click();
  await expect(page).toHaveURL('/search/?q=troops');
  await expect(chosen(page)).toHaveCount(0);
  await page.goBack();
  await settle(page);
  await expect(chosen(page)).toHaveText(['Point', 'Agreement', 'Remove all']);
  await expect(page.locator('input[value="agree"]')).toBeChecked();
});

test('results are ordered by date when asked', async ({ page }) => {
  const days = () =>
    page
      .locator('#search_results time')
      .evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime));
  await page.goto(`${MANY_ARTICLES.address}search/?kind=article`);
  await settle(page);
  await page.getByLabel('Order').selectOption('oldest');
  await settle(page);
  await expect(page).toHaveURL(/sort=oldest/u);
  const oldest = await days();
  expect(oldest.length).toBeGreaterThan(10);
  expect(oldest).toEqual(oldest.toSorted());
  await page.getByLabel('Order').selectOption('newest');
  await settle(page);
  await expect(page.locator('#search_results time').first()).toHaveAttribute('datetime', oldest.at(-1) ?? '');
  expect(await days()).toEqual((await days()).toSorted().reverse());
});

for (const [query, article] of [
  ['Almanya', 'sazlikova-postasi'],
  ['祭り', 'ashinuma-shimpo'],
] as const) {
  test(`words of other languages are found: “${query}”`, async ({ page }) => {
    await page.goto(`${MANY_ARTICLES.address}search/?kind=article&source=${article}`);
    await settle(page);
    const text = (await page.locator('#search_results .excerpt').first().textContent()) ?? '';
    expect(text).not.toMatch(/\p{Script=Han} \p{Script=Han}/u);
    const word = /[\p{Script=Han}]{2,4}|\p{L}{6,}/u.exec(text)?.[0] ?? query;
    await page.goto(`${MANY_ARTICLES.address}search/?q=${encodeURIComponent(word)}`);
    await settle(page);
    const found = page.locator(`#search_results a[href*="/${article}/"]`).first();
    await expect(found, word).toBeVisible();
    await expect(page.locator('#search_results mark', { hasText: word }).first()).toBeVisible();
  });
}

test('the words of another language say so in a result', async ({ page }) => {
  await page.goto(`${MANY_ARTICLES.address}search/?kind=claim&source=wadi-al-qasab`);
  await settle(page);
  const quote = page.locator('#search_results q').first();
  await expect(quote).toHaveAttribute('lang', 'ar');
  await expect(quote).toHaveAttribute('dir', 'rtl');
});

test('further results follow when asked for, are told of, and are kept in the address', async ({ page }) => {
  await ask(page, 'troops');
  await expect(results(page)).toHaveCount(20);
  await page.getByRole('button', { name: /^Show \d+ more$/u }).click();
  await expect(results(page)).toHaveCount(32);
  await expect(results(page).nth(20)).toBeFocused();
  await expect(status(page)).toHaveText('32 of 32 results shown.');
  await expect(page.locator('#search_more')).toBeHidden();
  await page.reload();
  await settle(page);
  await expect(results(page)).toHaveCount(32);
});

/** Whether a part of the screen has the colour in which the browser marks what an address asks for. */
async function countMarkedPixels(page: Page): Promise<number> {
  const shot = (await page.screenshot()).toString('base64');
  const blank = await page.context().newPage();
  const count = await blank.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    let marked = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = pixels.slice(at, at + 3);
      if (red === 255 && green === 226 && blue === 122) marked += 1;
    }
    return marked;
  }, shot);
  await blank.close();
  return count;
}

test('a claim opens at its passage, with the found words marked and nothing of the page’s policy broken', async ({
  page,
}) => {
  const faults = await collectFaults(page);
  await ask(page, 'parliament eject');
  await resultFor(page, `${STORY}washington-post/#who-wants-out`).click();
  await expect(page).toHaveURL(/\/washington-post\/#who-wants-out/u);
  await expect(page.locator('mark#who-wants-out')).toBeInViewport();
  await expect.poll(() => countMarkedPixels(page)).toBeGreaterThan(200);
  await page.goto('about:blank');
  await page.goto(`${STORY}washington-post/#who-wants-out`);
  expect(await countMarkedPixels(page)).toBe(0);
  expect(faults).toEqual([]);
});

test('a page opens where the found words stand', async ({ page }) => {
  await ask(page, '"expressed alarm amid a cycle of violence"');
  await resultFor(page, `${STORY}washington-post/`).click();
  await expect(page.getByText('expressed alarm amid a').first()).toBeInViewport();
  await expect.poll(() => countMarkedPixels(page)).toBeGreaterThan(200);
});

test('a quotation opens beside its record', async ({ page }) => {
  await open(page, '/search/?kind=quotation&speaker=Lloyd+Austin');
  await results(page).first().click();
  await expect(page).toHaveURL(/\/us-iraq-talks\/#quotation_\d+/u);
  await expect(page.locator(':target')).toBeInViewport();
});

test('the keyboard alone leads from a question to a result and back, and through the filters', async ({ page }) => {
  await page.goto('/search/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('parliament');
  await expect(status(page)).toHaveText(/^\d+ results for “parliament”/u);
  await settle(page);
  await page.keyboard.press('ArrowDown');
  await expect(results(page).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(results(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const opened = await results(page).nth(1).getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((opened ?? '').replace(/:~:.*$/u, '').replace(/#$/u, ''));
  await page.goBack();
  await expect(results(page).nth(1)).toHaveAttribute('href', opened ?? '');
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();

  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('input[value="point"]'))) break;
  }
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/kind=point/u);
  await settle(page);
  await expect(page.locator('input[value="point"]')).toBeFocused();
  await expect(page.locator('input[value="point"]')).toBeChecked();
});

test('Escape in the box empties it, and the key “/” can be switched off', async ({ page }) => {
  await ask(page, 'parliament');
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(page).toHaveURL('/search/');
  await expect(results(page)).toHaveCount(0);
  await expect(status(page)).toBeEmpty();
  await page.getByLabel('/ goes to the box from anywhere').uncheck();
  await page.keyboard.press('/');
  await expect(box(page)).not.toBeFocused();
});

test('the address carries the query, and Back and Forward go through the searches', async ({ page }) => {
  await page.goto('/search/');
  for (const query of ['airstrikes', 'parliament']) {
    await box(page).fill(query);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`/search/?q=${query}`);
    await expect(status(page)).toContainText(`“${query}”`);
  }
  await page.goBack();
  await expect(box(page)).toHaveValue('airstrikes');
  await expect(status(page)).toContainText('“airstrikes”');
  await page.goForward();
  await expect(box(page)).toHaveValue('parliament');
  await expect(resultFor(page, `${STORY}points/who-wants-out/`)).toBeVisible();
});

test('the form in the header of every page leads to the results', async ({ page }) => {
  await page.goto(STORY);
  await box(page).fill('parliament vote');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search/?q=parliament+vote');
  await expect(resultFor(page, `${STORY}points/who-wants-out/`)).toBeVisible();
});

test('what is typed last wins, however fast', async ({ page }) => {
  await page.goto('/search/');
  await box(page).pressSequentially('parliament', { delay: 5 });
  await expect(status(page)).toContainText('“parliament”');
  await settle(page);
  await expect(resultFor(page, `${STORY}points/who-wants-out/`)).toBeVisible();
});

test('words that nothing has get a sentence and ways on', async ({ page }) => {
  await ask(page, 'zzqxv kwyjibo');
  await expect(status(page)).toHaveText(
    'No text has “zzqxv” or “kwyjibo”. Nothing found for “zzqxv kwyjibo”. Try other words, or use the list below.',
  );
  await expect(results(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'All stories and their questions' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Search by difference' })).toBeVisible();
});

test('the nearest word is suggested when it is not plain what was meant', async ({ page }) => {
  await ask(page, 'cafe');
  await expect(page.locator('#search_hints')).toContainText('Did you mean');
  await page.locator('#search_hints button').click();
  await settle(page);
  await expect(results(page).first()).toBeVisible();
});

test('a word that nothing has is left out beside others, and said so', async ({ page }) => {
  await ask(page, 'parliament zzqxv');
  await expect(status(page)).toHaveText(/^No text has “zzqxv”\. \d+ results for “parliament zzqxv”/u);
});

test('filters that leave nothing are taken back in one step', async ({ page }) => {
  await open(page, '/search/?q=troops&relation=conflict');
  await expect(status(page)).toHaveText(
    'Nothing found for “troops” with these filters. Try other words, or use the list below.',
  );
  await page.getByRole('button', { name: 'Remove Conflict' }).click();
  await expect(page).toHaveURL('/search/?q=troops');
  await expect(status(page)).toHaveText('32 results for “troops”, the first 20 shown.');
});

test('markup and patterns in the query stay text', async ({ page }) => {
  const faults = await collectFaults(page);
  for (const query of [
    '<img src=x onerror="document.title=1"><script>document.title=2</script> Iraq',
    '"><svg onload=alert(1)>',
    '(a+)+$ [[:alpha:]]* \\b(?<x>.)\\k<x>',
    '.*',
    '%00%ff \u0000 \u202e',
    '" " “” \'',
    '{"any":["claim"]}',
    '__proto__ constructor toString',
  ]) {
    await ask(page, query);
    await expect(status(page), query).toHaveText(/result|Nothing|There is no word/u);
    await expect(page.locator('main :is(img, svg, iframe), main script:not([src])')).toHaveCount(0);
  }
  await expect(page).toHaveTitle('Search · At Odds');
  expect(faults).toEqual([]);
});

test('a query of 10,000 characters is cut and answered', async ({ page }) => {
  const faults = await collectFaults(page);
  await open(page, `/search/?q=${'withdrawal%20'.repeat(900)}`);
  await expect(status(page)).toHaveText(/results? for|Nothing found for/u);
  expect((await box(page).inputValue()).length).toBeLessThanOrEqual(300);
  await box(page).fill('x'.repeat(10_000));
  await expect(status(page)).toHaveText(/Nothing found for “x{300}”/u);
  expect(faults).toEqual([]);
});

test('filters that the address invents are named and left out', async ({ page }) => {
  const faults = await collectFaults(page);
  const address = new URLSearchParams([
    ['q', 'parliament'],
    ['relation', 'war'],
    ['story', '<b>none</b>'],
    ['kind', 'constructor'],
    ['__proto__', 'x'],
    ['shown', 'x'],
    ['sort', 'sideways'],
    ['show', '-1e9'],
    ...Array.from({ length: 100 }, (_, index) => ['topic', `invented ${String(index)}`]),
  ] as [string, string][]);
  await open(page, `/search/?${address.toString()}`);
  await expect(page.locator('#search_hints')).toContainText(
    'There is nothing called “war” under “How the articles stand”, so it is left out.',
  );
  await expect(page.locator('#search_hints b')).toHaveCount(0);
  await expect(status(page)).toHaveText(/^\d+ results for “parliament”\.$/u);
  await expect(chosen(page)).toHaveCount(0);
  expect(faults).toEqual([]);
});

/** What may be wrong with the files of the index: which, and what is sent in their place. */
const breakages: readonly { name: string; files: string; body?: string; status?: number; query?: string }[] = [
  { name: 'all files missing', files: '**/pagefind/**' },
  { name: 'the program missing', files: '**/pagefind/pagefind.js*' },
  { name: 'a broken entry', files: '**/pagefind/pagefind-entry.json*', body: '{"version":' },
  { name: 'a broken directory', files: '**/pagefind/*.pf_meta', body: '\u001f\u008b\b\u0000 cut off' },
  { name: 'broken WebAssembly', files: '**/pagefind/wasm.*', body: 'pagefind_dcd no wasm' },
  { name: 'broken filters', files: '**/pagefind/filter/*', body: 'no filter', query: 'kind=point' },
  { name: 'broken fragments', files: '**/pagefind/fragment/*', body: '[{"address":' },
  { name: 'a missing part', files: '**/pagefind/index/*', status: 404, body: '' },
];

for (const { name, files, body, status: code = 200, query = 'q=parliament' } of breakages) {
  test(`an index with ${name} is said in a sentence, and searching again works once it is whole`, async ({ page }) => {
    await page
      .context()
      .route(files, (route) => (body === undefined ? route.abort() : route.fulfill({ status: code, body })));
    await page.goto(`/search/?${query}`);
    await expect(status(page)).toHaveText('The search index could not be loaded. Try again, or use the list below.', {
      timeout: 20_000,
    });
    await expect(page.getByRole('heading', { name: 'All stories and their questions' })).toBeVisible();
    await page.context().unroute(files);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(resultFor(page, `${STORY}points/who-wants-out/`)).toBeVisible({ timeout: 20_000 });
  });
}

test('an index that does not answer is waited for, and that is said', async ({ page }) => {
  await page.clock.install();
  await page.context().route('**/pagefind/index/*', () => undefined);
  await page.goto('/search/?q=parliament');
  await expect(status(page)).toHaveText('Searching …');
  await page.clock.runFor(11_000);
  await expect(status(page)).toHaveText('The search index is slow to arrive. Still waiting for it …');
});

test('a reader who is offline is told so, and answered when the network is back', async ({ page, context }) => {
  await page.goto('/search/');
  await context.setOffline(true);
  await box(page).fill('parliament');
  await expect(status(page)).toHaveText(
    'You are offline, and the search index is not here. It will be tried again as soon as you are online.',
  );
  await context.setOffline(false);
  await expect(resultFor(page, `${STORY}points/who-wants-out/`)).toBeVisible();
});

test('while the index loads, the page says so', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.context().route('**/pagefind/pagefind.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/search/?q=parliament');
  await expect(status(page)).toHaveText('Searching …');
  await expect(list(page)).toHaveAttribute('aria-busy', 'true');
  expect(await listViolations(page)).toEqual([]);
  release();
  await expect(results(page).first()).toBeVisible();
});

for (const [state, address] of [
  ['nothing asked', '/search/'],
  ['results', '/search/?q=troops'],
  ['filters chosen', '/search/?kind=claim&relation=tension&speaker=Lloyd+Austin'],
  ['nothing found', '/search/?q=zzqxv'],
  ['a suggestion', '/search/?q=cafe'],
  ['an unknown filter', '/search/?q=troops&relation=war'],
] as const) {
  test(`axe finds nothing, nothing is too small, and nothing wider than the screen, with ${state}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await open(page, address);
    expect(await listViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await listViolations(page, 'colours')).toEqual([]);
    const targets = page.locator('main :is(button, select, summary, .value, input[type="search"]):visible');
    const heights = await targets.evaluateAll((all) => all.map((target) => target.getBoundingClientRect().height));
    expect(heights.filter((height) => height < 24)).toEqual([]);
    expect(await listTooWide(page)).toEqual([]);
  });
}

test('the status is told politely and the results are a list', async ({ page }) => {
  await ask(page, 'withdrawal');
  await expect(status(page)).toHaveAttribute('role', 'status');
  await expect(list(page)).toHaveRole('list');
  expect(await list(page).getByRole('listitem').count()).toBe(await results(page).count());
});

test('only the search page fetches the index, no file of it twice, and little for a search', async ({ page }) => {
  const fetched: string[] = [];
  page.context().on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/pagefind/')) fetched.push(pathname);
  });
  for (const address of ['/', STORY, `${STORY}washington-post/`])
    await page.goto(address, { waitUntil: 'networkidle' });
  expect(fetched).toEqual([]);
  await page.goto('/search/', { waitUntil: 'networkidle' });
  await box(page).fill('parliament');
  await settle(page);
  await expect(results(page).first()).toBeVisible();
  expect(fetched.toSorted()).toEqual([...new Set(fetched)].toSorted());
  // Before any compression by the host.
  const size = fetched.reduce((sum, path) => sum + statSync(join(builtFolder, path)).size, 0);
  expect(size).toBeLessThan(160_000);
});
