import { expect, test } from '@playwright/test';

const ARTICLE = '/stories/us-iraq-talks/ndmtnews/';

for (const address of [
  '/',
  '/stories/us-iraq-talks/',
  ARTICLE,
  '/stories/us-iraq-talks/points/airstrikes/',
  '/search/',
]) {
  test(`whatever the Tab key reaches on ${address} shows a ring and stands on the screen`, async ({ page }) => {
    await page.goto(address);
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
    });
    const faults: string[] = [];
    for (let presses = 0; presses < 400; presses += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        return {
          name: element.outerHTML.slice(0, 120),
          hasRing:
            outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)',
          isSeen:
            box.width > 1 &&
            box.height > 1 &&
            box.bottom > 0 &&
            box.top < innerHeight &&
            box.right > 0 &&
            box.left < innerWidth,
        };
      });
      if (!stop) break;
      if (!stop.hasRing) faults.push(`no ring: ${stop.name}`);
      if (!stop.isSeen) faults.push(`not on the screen: ${stop.name}`);
    }
    expect(faults).toEqual([]);
  });
}

test('the ring and a landing place stand out from the paper by 3 to 1, in light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${ARTICLE}#airstrikes`);
    const contrast = await page.locator('mark#airstrikes').evaluate((mark) => {
      const measure = (colour: string) => {
        const context = document.createElement('canvas').getContext('2d');
        if (!context) throw new Error('No canvas');
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0] = Array.from(context.getImageData(0, 0, 1, 1).data, (value) => {
          const share = value / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const style = getComputedStyle(mark);
      if (style.outlineStyle === 'none') return 1;
      const ring = measure(style.outlineColor);
      const paper = measure(getComputedStyle(document.documentElement).backgroundColor);
      return (Math.max(ring, paper) + 0.05) / (Math.min(ring, paper) + 0.05);
    });
    expect(contrast, colorScheme).toBeGreaterThanOrEqual(3);
  }
});

test('the number behind a passage is hit at its middle, and within 24 by 24 pixels but where another number is', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const faults = await page.locator('.cue').evaluateAll((cues) =>
    cues.flatMap((cue) => {
      cue.scrollIntoView({ block: 'center' });
      const box = cue.getBoundingClientRect();
      const x = box.left + box.width / 2;
      const y = box.top + box.height / 2;
      const reach = 11;
      const places: readonly (readonly [number, number])[] = [
        [x, y],
        [x - reach, y],
        [x + reach, y],
        [x, y - reach],
        [x, y + reach],
      ];
      return places
        .filter(([left]) => left > 0 && left < innerWidth)
        .map(([left, top]) => document.elementFromPoint(left, top))
        .filter((hit, index) => hit !== cue && (index === 0 || hit?.closest('a') === null))
        .map((hit) => `${cue.closest('a')?.hash ?? ''}: ${hit?.outerHTML.slice(0, 60) ?? 'nothing'}`);
    }),
  );
  expect(faults).toEqual([]);
});

test('nothing is cut off at twice the size and with the spacing that readers may set', async ({ page, viewport }) => {
  // A page at twice its size has half the room; a phone has none to spare, and keeps 320 pixels.
  await page.setViewportSize({ width: Math.max(320, (viewport?.width ?? 0) / 2), height: 450 });
  await page.goto(ARTICLE);
  const faults = await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      element.style.lineHeight = '1.5';
      element.style.letterSpacing = '0.12em';
      element.style.wordSpacing = '0.16em';
      if (element.tagName === 'P') element.style.marginBlockEnd = '2em';
    }
    const cut = Array.from(document.querySelectorAll('main *')).filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isClipping = overflowX === 'hidden' || overflowY === 'hidden';
      const isLarger = element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
      return isClipping && isLarger && element.closest('.visually-hidden') === null;
    });
    return [
      ...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
      ...cut.map(({ tagName, textContent }) => `cut off: ${tagName} ${textContent.trim().slice(0, 60)}`),
    ];
  });
  expect(faults).toEqual([]);
});
