import { expect, test, type Page } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { builtFolder, listPages } from './built-pages.ts';

const POINT = '/stories/us-iraq-talks/points/airstrikes/';
const isMadeForFrames = (address: string) => address.endsWith('/embed/');

/** Opens a page of another site. A browser trusts no answer of a test to frame what is on this machine: it is served. */
async function openElsewhere(page: Page, body: string): Promise<void> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html').end(`<meta name="viewport" content="width=device-width">${body}`);
  });
  await new Promise<void>((done) => server.listen(0, done));
  await page.goto(`http://localhost:${String((server.address() as AddressInfo).port)}/`);
  server.close();
}

test('a page of another site shows the questions that are made for it, and no other page', async ({
  page,
  baseURL,
}) => {
  const addresses = listPages(builtFolder);
  expect(addresses.filter(isMadeForFrames).length).toBeGreaterThan(5);
  const frames = addresses.map((address) => `<iframe src="${new URL(address, baseURL).href}"></iframe>`);
  await openElsewhere(page, frames.join(''));
  const shown = page.frames().filter((frame) => frame.url().startsWith(baseURL ?? ''));
  expect(shown.map((frame) => new URL(frame.url()).pathname).toSorted()).toEqual(addresses.filter(isMadeForFrames));
  for (const frame of shown) await expect(frame.locator('h1')).toHaveText(/\?$/u);
});

test('the line that a point offers shows it, on a narrow page too, and its links leave the frame', async ({
  page,
  baseURL,
}) => {
  await page.goto(POINT);
  await page.getByText('Show this question in a page of your own').click();
  const line = await page.locator('code.frame').innerText();
  await page.setViewportSize({ width: 320, height: 800 });
  await openElsewhere(page, line.replace('src="/', `src="${baseURL ?? ''}`));
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('h1')).toHaveText('How are the U.S. air strikes described?');
  expect(await frame.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0);
  await frame.getByRole('checkbox').check();
  await expect(frame.getByText('The Washington Post').first()).toBeHidden();
  await frame.getByRole('link', { name: 'All passages and what there is to say of them' }).click();
  await expect(page).toHaveURL(`${POINT}#page_blind`);
});
