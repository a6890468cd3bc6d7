import { expect, test } from '@playwright/test';

const STORY = '/stories/us-iraq-talks/';

for (const article of ['washington-post', 'ndmtnews']) {
  test(`after each paragraph of ${article} on which another differs one sees the other’s words, unopened`, async ({
    page,
  }) => {
    await page.goto(`${STORY}${article}/`);
    const found = await page.locator('mark.differing[id]').evaluateAll((passages) =>
      passages.map((passage) => {
        const words = document.querySelector(`#card_${passage.id} .passage`);
        const block = passage.closest('.block, h1');
        const isAfter =
          (words?.getBoundingClientRect().top ?? 0) >= (block?.getBoundingClientRect().bottom ?? Infinity);
        const isSeen = ['q', '.siglum'].every((name) => words?.querySelector(name)?.checkVisibility() === true);
        return { id: passage.id, isAfter, isSeen };
      }),
    );
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter(({ isAfter, isSeen }) => !isAfter || !isSeen)).toEqual([]);
  });
}

test('what a card has beyond that is folded until it is asked for', async ({ page }) => {
  await page.goto(`${STORY}ndmtnews/`);
  const answers = page.locator('.card .whole');
  expect(await answers.count()).toBeGreaterThan(10);
  for (const answer of await answers.all()) await expect(answer).toBeHidden();
});

test('a tap on the number behind a passage opens its folded card', async ({ page }) => {
  await page.goto(`${STORY}washington-post/`);
  const card = page.locator('#card_troop-numbers');
  await expect(card).toBeHidden();
  await page.locator('a[href="#card_troop-numbers"]:has(.cue)').first().tap();
  await expect(card).toBeVisible();
  await expect(card).toBeInViewport();
});

test('what the records say is a line in each row, and unfolds', async ({ page }) => {
  await page.goto(STORY);
  const row = page.locator('tr#about-withdrawal');
  const record = row.locator('td.record q').first();
  await expect(record).toBeHidden();
  await row.locator('td.record summary').tap();
  await expect(record).toBeVisible();
});

test('the rows of the comparison become cards below a head that says whose the letters are', async ({ page }) => {
  await page.goto(STORY);
  await page.locator('tr#airstrikes').scrollIntoViewIfNeeded();
  const head = page.locator('thead');
  await expect(head.getByText('the Post')).toBeInViewport();
  const cells = page.locator('tr#airstrikes td');
  await expect(cells).toHaveCount(3);
  await expect(cells.nth(0).locator('.siglum')).toHaveText('A');
  await expect(cells.nth(1).locator('.siglum')).toHaveText('B');

  const places = await cells.evaluateAll((elements) =>
    elements.map((element) => {
      const { top, left } = element.getBoundingClientRect();
      return { top, left };
    }),
  );
  expect(places).toEqual(places.toSorted((one, other) => one.top - other.top));
  expect(new Set(places.map(({ left }) => left)).size).toBe(1);
});

test('the whole comparison is less than fourteen screens long, whatever font there is', async ({ page }) => {
  await page.goto(STORY);
  expect(await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)).toBeLessThan(14);
});
