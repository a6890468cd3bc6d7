import { expect, test, type Page } from '@playwright/test';

/** Presses Tab until the focus stands on what `selector` finds. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 300; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`300 presses of Tab did not reach ${selector}.`);
}

async function expectVisibleFocus(page: Page): Promise<void> {
  const focused = page.locator(':focus');
  await expect(focused).toBeInViewport();
  const { style, width } = await focused.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return { style: outlineStyle, width: Number.parseFloat(outlineWidth) };
  });
  expect(style).not.toBe('none');
  expect(width).toBeGreaterThanOrEqual(2);
}

test('the keyboard alone leads from the top of a report to a passage, its card, the other report and back', async ({
  page,
}) => {
  await page.goto('/stories/us-iraq-talks/washington-post/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await expectVisibleFocus(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();

  await tabTo(page, 'a[href="#card_airstrikes"]:has(.cue)');
  await expectVisibleFocus(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('#card_airstrikes')).toBeFocused();
  await expectVisibleFocus(page);

  await tabTo(page, '#card_airstrikes a[href^="/stories/us-iraq-talks/ndmtnews/#"]');
  await expectVisibleFocus(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/stories/us-iraq-talks/ndmtnews/#airstrikes');
  await expect(page.locator('mark#airstrikes')).toBeFocused();
  await expectVisibleFocus(page);

  // A browser without a window has no key for this.
  await page.goBack();
  await expect(page).toHaveURL('/stories/us-iraq-talks/washington-post/#card_airstrikes');
  await expect(page.locator('#card_airstrikes')).toBeInViewport();
});

test('a folded card opens and closes with Enter', async ({ page }) => {
  await page.goto('/stories/us-iraq-talks/washington-post/');
  const card = page.locator('#card_troop-numbers');
  await expect(card).toBeHidden();
  await tabTo(page, 'details:has(#card_troop-numbers) > summary');
  await expectVisibleFocus(page);
  await page.keyboard.press('Enter');
  await expect(card).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(card).toBeHidden();
});

test('the focus is never caught: Tab goes through a whole comparison to its end', async ({ page }) => {
  await page.goto('/stories/us-iraq-talks/');
  await tabTo(page, '.page-footer a');
});

test('search works from the keyboard alone', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, 'input[type="search"]');
  await page.keyboard.type('troops');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=troops');
  await expect(page.locator('#search_results a').first()).toBeVisible();
  await tabTo(page, '#search_results a');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/\/search\//u);
  await expect(page.locator('h1')).toBeVisible();
});
