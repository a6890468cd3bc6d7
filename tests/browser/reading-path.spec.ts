import { expect, test } from '@playwright/test';

const POST = '/stories/us-iraq-talks/washington-post/';
const NDMT = '/stories/us-iraq-talks/ndmtnews/';

test('a passage leads to its card, the card to the other report’s passage, and Back to the open card', async ({
  page,
}) => {
  await page.goto(POST);
  await page.locator('.cue a[href="#card_airstrikes"]').first().click();
  const card = page.locator('#card_airstrikes');
  await expect(card).toBeFocused();
  await expect(card).toBeVisible();
  await expect(card).toBeInViewport();
  await expect(page.locator(':target')).toHaveAttribute('id', 'card_airstrikes');

  await card.locator(`a[href^="${NDMT}#"]`).click();
  const passage = page.locator('mark#airstrikes');
  await expect(page).toHaveURL(`${NDMT}#airstrikes`);
  await expect(passage).toBeFocused();
  await expect(passage).toBeInViewport();
  await expect(passage).toContainText('a violation of Iraq’s sovereignty');

  await page.goBack();
  await expect(page).toHaveURL(`${POST}#card_airstrikes`);
  await expect(page.locator(':target')).toHaveAttribute('id', 'card_airstrikes');
  await expect(card).toBeVisible();
  await expect(card).toBeInViewport();
});

test('the passage that a card leads to has a card of its own that leads back', async ({ page }) => {
  await page.goto(`${NDMT}#airstrikes`);
  await page.locator('.cue a[href="#card_airstrikes"]').last().click();
  const card = page.locator('#card_airstrikes');
  await expect(card).toBeVisible();
  await card.locator(`a[href^="${POST}#"]`).click();
  await expect(page).toHaveURL(`${POST}#airstrikes`);
  await expect(page.locator('mark#airstrikes')).toBeFocused();
});

test('a card leads back to its own passage', async ({ page }) => {
  await page.goto(POST);
  await page.locator('.cue a[href="#card_airstrikes"]').first().click();
  await page.locator('#card_airstrikes').getByRole('link', { name: 'Back to the passage' }).click();
  await expect(page.locator('mark#airstrikes')).toBeFocused();
  await expect(page.locator('mark#airstrikes')).toBeInViewport();
});

test('every number behind a passage can be clicked and opens what it leads to', async ({ page }) => {
  await page.goto(NDMT);
  const cues = await page.locator('.cue a').all();
  expect(cues.length).toBeGreaterThan(20);
  const faults: string[] = [];
  for (const cue of cues) {
    const target = ((await cue.getAttribute('href')) ?? '').slice(1);
    await cue.click({ timeout: 3000 }).catch(() => faults.push(`${target}: something else lies over its number`));
    await page.goto(`${NDMT}#${target}`);
    const opened = page.locator(`[id="${target}"]`);
    if (!(await opened.isVisible())) faults.push(`${target}: stays folded`);
  }
  expect(faults).toEqual([]);
});

test('a quote in the comparison leads to its words in the report', async ({ page }) => {
  await page.goto('/stories/us-iraq-talks/');
  const cell = page.locator('tr#airstrikes td').first();
  const words = await cell.locator('q').first().innerText();
  await cell.locator('a.place').first().click();
  await expect(page.locator('mark:target')).toBeInViewport();
  expect(words).toContain(await page.locator('mark:target').innerText());
});

test('the map of a report leads to the words at each place', async ({ page }) => {
  await page.goto('/stories/us-iraq-talks/');
  const cell = page.locator('svg[role="group"] a').first();
  const address = (await cell.getAttribute('href')) ?? '';
  await cell.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
  await expect(page.locator(':target')).toBeInViewport();
});
