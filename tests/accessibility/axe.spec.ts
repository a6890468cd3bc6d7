import { expect, test } from '@playwright/test';
import { builtFolder, listSamples } from '../browser/built-pages.ts';
import { listViolations } from './list-violations.ts';

for (const address of listSamples(builtFolder)) {
  test(`axe finds nothing on ${address}, in light and in dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(address);
    const inLight = await listViolations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    const inDark = await listViolations(page, 'colours');
    expect({ inLight, inDark }).toEqual({ inLight: [], inDark: [] });
  });
}
