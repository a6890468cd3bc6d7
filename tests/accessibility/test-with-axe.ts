import { expect, test } from '@playwright/test';
import { listViolations } from './list-violations.ts';

/** A test that axe finds nothing on a page of the site. */
export function testWithAxe(address: string): void {
  test(`axe finds nothing on ${address}, in light and in dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(address);
    const inLight = await listViolations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    const inDark = await listViolations(page, 'colours');
    expect({ inLight, inDark }).toEqual({ inLight: [], inDark: [] });
  });
}
