import { expect, test, type Page } from '@playwright/test';

const ARTICLE = '/stories/us-iraq-talks/ndmtnews/';
const KINDS = ['differing', 'single', 'agreeing', 'damaged'];

/** What of a mark stays visible where colours are forced: its background, its line below, its underline. */
function readMark(page: Page, kind: string) {
  return page
    .locator(`mark.${kind}`)
    .first()
    .evaluate((mark) => {
      const style = getComputedStyle(mark);
      return {
        line: style.borderBottomStyle === 'none' ? 0 : Number.parseFloat(style.borderBottomWidth),
        underline: style.textDecorationLine,
        background: style.backgroundColor,
      };
    });
}

test('a marked passage can be told by a line, in any colours and in forced ones', async ({ page }) => {
  await page.goto(ARTICLE);
  for (const forcedColors of ['none', 'active'] as const) {
    await page.emulateMedia({ forcedColors });
    for (const kind of KINDS) {
      const { line, underline } = await readMark(page, kind);
      expect(line > 0 || underline === 'underline', `${kind}, forced colours: ${forcedColors}`).toBe(true);
    }
  }
});

test('with forced colours a difference stands out from an agreement', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(ARTICLE);
  const differing = await readMark(page, 'differing');
  const agreeing = await readMark(page, 'agreeing');
  expect(differing.background).not.toBe(agreeing.background);
});

function readLightness(page: Page) {
  return page.evaluate(() => {
    const measure = (colour: string) => {
      const context = document.createElement('canvas').getContext('2d');
      if (!context) throw new Error('No canvas');
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
      return (red + green + blue) / 765;
    };
    return {
      ink: measure(getComputedStyle(document.body).color),
      paper: measure(getComputedStyle(document.documentElement).backgroundColor),
    };
  });
}

test('a page is dark ink on light paper, and light on dark for those who ask for it', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(ARTICLE);
  const light = await readLightness(page);
  expect(light.ink).toBeLessThan(0.2);
  expect(light.paper).toBeGreaterThan(0.9);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await readLightness(page);
  expect(dark.ink).toBeGreaterThan(0.8);
  expect(dark.paper).toBeLessThan(0.2);
});

test('on a wide screen each card stands beside its text and begins level with its paragraph or below it', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const places = await page.locator('.card').evaluateAll((cards) =>
    cards.map((card) => {
      const text = card.closest('.lit')?.querySelector('.block, h1')?.getBoundingClientRect();
      const box = card.getBoundingClientRect();
      return {
        isBeside: text !== undefined && box.left >= text.right,
        isLevel: text !== undefined && box.top >= text.top - 4,
        top: box.top,
        bottom: box.bottom,
      };
    }),
  );
  expect(places.length).toBeGreaterThan(10);
  expect(places.filter(({ isBeside, isLevel }) => !isBeside || !isLevel)).toEqual([]);
  for (const [index, place] of places.slice(1).entries()) {
    expect(place.top).toBeGreaterThanOrEqual(places[index]?.bottom ?? 0);
  }
});

test('what the other report says of a difference stands beside the text, an agreement is folded', async ({ page }) => {
  await page.goto(ARTICLE);
  await expect(page.locator('#card_airstrikes q').first()).toBeVisible();
  await expect(page.locator('#card_troop-numbers')).toBeHidden();
});

test('nothing moves', async ({ page }) => {
  await page.goto(ARTICLE);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
});
