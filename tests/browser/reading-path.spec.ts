import { expect, test, type Page } from '@playwright/test';

const POST = '/stories/us-iraq-talks/washington-post/';
const NDMT = '/stories/us-iraq-talks/ndmtnews/';

test('a passage leads to its card, the card to the other report’s passage, and Back to the open card', async ({
  page,
}) => {
  await page.goto(POST);
  await page.locator('a[href="#card_airstrikes"]:has(.cue)').first().click();
  const card = page.locator('#card_airstrikes');
  await expect(card).toBeFocused();
  await expect(card).toBeVisible();
  await expect(card).toBeInViewport();
  await expect(page.locator(':target')).toHaveAttribute('id', 'card_airstrikes');

  await card.locator(`a[href^="${NDMT}#"]`).first().press('Enter');
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
  await page.locator('a[href="#card_airstrikes"]:has(.cue)').last().click();
  const card = page.locator('#card_airstrikes');
  await expect(card).toBeVisible();
  await card.locator(`a[href^="${POST}#"]`).first().press('Enter');
  await expect(page).toHaveURL(`${POST}#airstrikes`);
  await expect(page.locator('mark#airstrikes')).toBeFocused();
});

test('a card leads back to its own passage', async ({ page }) => {
  await page.goto(POST);
  await page.locator('a[href="#card_airstrikes"]:has(.cue)').first().click();
  await page.locator('#card_airstrikes').getByRole('link', { name: 'Back to passage' }).click();
  await expect(page.locator('mark#airstrikes')).toBeFocused();
  await expect(page.locator('mark#airstrikes')).toBeInViewport();
});

for (const report of [POST, NDMT]) {
  test(`on ${report} every passage leads to its card, and both are on the screen`, async ({ page }) => {
    await page.goto(report);
    const signs = await page.locator('.cue').all();
    expect(signs.length).toBeGreaterThan(15);
    const faults: string[] = [];
    for (const sign of signs) {
      // As the page was when it came.
      await page.evaluate(() => {
        location.hash = '';
        for (const details of document.querySelectorAll('details')) details.open = false;
      });
      await sign.click({ timeout: 3000 }).catch(() => faults.push('something else lies over a sign'));
      const fault = await sign.evaluate((pressed) => {
        const { hash } = location;
        const landed = document.querySelector(':target');
        const isSeen = (element: Element | null | undefined) => {
          const { top = 0, bottom = 0 } = element?.getBoundingClientRect() ?? {};
          return bottom > 0 && top < innerHeight && element?.checkVisibility() === true;
        };
        if (pressed.closest('a')?.hash !== hash) return `${hash}: not where the sign leads`;
        if (!isSeen(landed)) return `${hash}: the card is not in sight`;
        return isSeen(pressed) ? undefined : `${hash}: the passage is not in sight`;
      });
      if (fault !== undefined) faults.push(fault);
    }
    expect(faults).toEqual([]);
  });

  test(`on ${report} the words alone are found and copied, across the ends of passages`, async ({ page }) => {
    const published = await readParagraphs(page, report);
    // The Post’s copy has a headline, the other has none.
    const paragraphs = report === POST ? published.slice(1) : published;
    await page.goto(report);
    const shown = await page
      .locator('.annotated .block')
      .evaluateAll((blocks) => blocks.map((block) => block.textContent.trim()));
    expect(shown).toEqual(paragraphs);
    const sentences = paragraphs.flatMap((paragraph) => paragraph.split(/(?<=[.”]) /u));
    expect(sentences.length).toBeGreaterThan(10);
    const lost = await page.evaluate(
      (wanted) =>
        wanted.filter((sentence) => {
          getSelection()?.removeAllRanges();
          const { find } = window as unknown as { find: (words: string, isCase: boolean) => boolean };
          return !find(sentence, true) || getSelection()?.toString() !== sentence;
        }),
      sentences,
    );
    expect(lost).toEqual([]);
  });
}

/** The paragraphs of the published text of a report, its headline among them. */
async function readParagraphs(page: Page, report: string): Promise<readonly string[]> {
  const answer = await page.request.get(report.replace(/\/$/u, '.txt'));
  return (await answer.text()).trim().split('\n\n');
}

test('a passage and its card light together, whichever the pointer is on', async ({ page }) => {
  await page.goto(POST);
  const passage = page.locator('mark#airstrikes');
  const card = page.locator('#card_airstrikes');
  for (const one of [passage, card]) {
    await one.hover();
    for (const lit of [passage, card]) await expect(lit).toHaveCSS('outline-style', 'solid');
    await expect(page.locator('mark#attackers')).toHaveCSS('outline-style', 'none');
  }
});

test('numbers run in the order in which a reader comes to them', async ({ page }) => {
  await page.goto(NDMT);
  const signs = await page.locator('aside.card .sign').allInnerTexts();
  const firsts = [...new Set(signs)].map(Number);
  expect(firsts).toEqual(firsts.map((_, index) => index + 1));
});

test('one note on a damage leads to the next', async ({ page }) => {
  await page.goto(NDMT);
  await page.getByRole('link', { name: 'damaged in this copy' }).click();
  for (const letter of ['b', 'c', 'd', 'e', 'f', 'g', 'h']) {
    await page.locator(':target').getByRole('link', { name: 'Next damage' }).click();
    await expect(page.locator(':target')).toHaveAttribute('id', `card_damage_${letter}`);
    await expect(page.locator(':target')).toBeInViewport();
  }
});

test('a quote in the comparison leads to its words in the report', async ({ page }) => {
  await page.goto('/stories/us-iraq-talks/');
  const cell = page.locator('tr#airstrikes td').first();
  const words = await cell.locator('q').first().innerText();
  await cell.locator('a.place').first().click();
  await expect(page.locator('mark:target')).toBeInViewport();
  expect(words).toContain(await page.locator('mark:target').innerText());
});

test('a question of the map leads to its page', async ({ page }) => {
  await page.goto('/stories/us-iraq-talks/');
  const question = page.locator('section[aria-labelledby="map_heading"] a').first();
  const words = await question.innerText();
  await question.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
});
