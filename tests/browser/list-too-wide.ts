import type { Page } from '@playwright/test';

const WIDTHS = [1440, 1024, 768, 375, 320];

/** On which screens a page has to be moved sideways, with everything unfolded. */
export async function listTooWide(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 812 });
    const measured = await page.evaluate(() => document.documentElement.scrollWidth);
    if (measured > width) faults.push(`${page.url()} is ${String(measured)} pixels wide on ${String(width)}`);
  }
  return faults;
}
