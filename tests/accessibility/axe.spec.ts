import { expect, test } from '@playwright/test';
import { builtFolder, listKinds, listPages } from '../browser/built-pages.ts';
import { listViolations } from './list-violations.ts';

const pages = listPages(builtFolder);
const kinds = listKinds(pages);

for (const address of pages) {
  test(`axe finds nothing on ${address}, in light and in dark`, async ({ page, isMobile }) => {
    test.skip(
      isMobile && !kinds.includes(address),
      'A phone gets one page of each kind: the others have its template.',
    );
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(address);
    const inLight = await listViolations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    const inDark = await listViolations(page, 'colours');
    expect({ inLight, inDark }).toEqual({ inLight: [], inDark: [] });
  });
}
