import { chromium, type Browser, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { EDITOR_FOLDER } from '../../src/checks/editor-manifest.ts';
import { BROWSER_FLAGS, findBrowser } from '../browser/find-browser.ts';
import { astro, cleanEnvironment, openWorkshop, root } from './build-site.ts';
import { smallContent, writeContent } from './small-content.ts';

const workshop = openWorkshop();
const content = writeContent(join(workshop, 'content'), smallContent);
const NORTH = 'stories/bridge/north.md';
const LIMIT = { timeout: 30_000, interval: 200 };

let server: ChildProcess;
let home = '';
let printed = '';
let browser: Browser;
let page: Page;

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

beforeAll(async () => {
  const port = await findFreePort();
  home = `http://localhost:${String(port)}/`;
  server = spawn(process.execPath, [astro, 'dev', '--port', String(port), '--ignore-lock'], {
    cwd: root,
    env: { ...cleanEnvironment(), CONTENT_DIR: content, OUT_DIR: join(workshop, 'site') },
  });
  const keep = (part: Buffer) => {
    printed += part.toString('utf8');
  };
  server.stdout?.on('data', keep);
  server.stderr?.on('data', keep);
  await vi.waitFor(
    async () => {
      expect((await fetch(home)).ok, printed).toBe(true);
    },
    { timeout: 60_000, interval: 300 },
  );
  browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  server.kill();
});

const write = (text: string) => {
  writeFileSync(join(content, NORTH), text);
};

describe('the development server', () => {
  test('shows a page, then a mistake over it at its file and line, then the mended page', async () => {
    await page.goto(`${home}stories/bridge/north/`);
    expect(await page.locator('h1').innerText()).toBe('Lorry hits bridge');

    write(smallContent[NORTH].replace('- The bridge is closed', '- The bridge is clossed'));
    const overlay = page.locator('vite-error-overlay');
    await vi.waitFor(async () => {
      expect(await overlay.locator('#message-content').allInnerTexts()).toEqual([
        expect.stringMatching(/The evidence on "closed" is not in the text/u),
      ]);
      expect(await overlay.locator('#code header h2').allInnerTexts()).toEqual([
        expect.stringMatching(/bridge\/north\.md:18:\d+/u),
      ]);
    }, LIMIT);
    expect(printed).toMatch(/north\.md:18:\d+ quote-not-found/u);

    write(smallContent[NORTH].replace('Lorry hits bridge', 'Lorry strikes bridge'));
    await page.locator('h1', { hasText: 'Lorry strikes bridge' }).waitFor({ timeout: LIMIT.timeout });
    expect(await overlay.count()).toBe(0);
  });

  test('says so on the page that is asked for while a mistake stands, and goes on after it', async () => {
    write(smallContent[NORTH].replace('source: north-post', 'source: nort-post'));
    await vi.waitFor(() => {
      expect(printed).toMatch(/unknown-source/u);
    }, LIMIT);
    write(smallContent[NORTH]);
    await vi.waitFor(async () => {
      const text = await (await fetch(`${home}stories/bridge/north/`)).text();
      expect(text).toContain('Lorry hits bridge');
    }, LIMIT);
  });

  test('shows the words of a text in its message as words, whatever they look like', async () => {
    // The test before may still be reloading the page.
    await vi.waitFor(() => page.goto(`${home}stories/bridge/north/`), LIMIT);
    const words = 'The sign reads <img src=x onerror=document.body.dataset.hostile=1> on the old lorry';
    const escaped = words.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    write(
      `${smallContent[NORTH].replace('- The bridge is closed', `- '${words.replace('old', 'new')}'`)}\n\n${escaped}\n`,
    );
    const message = page.locator('vite-error-overlay #message-content');
    await message.getByText('is not in the text').first().waitFor({ timeout: LIMIT.timeout });
    expect(await message.innerText()).toContain('onerror');
    expect(await message.locator('img').count()).toBe(0);
    expect(await page.evaluate(() => document.body.dataset['hostile'])).toBeUndefined();
    write(smallContent[NORTH]);
    await page.locator('h1', { hasText: 'Lorry hits bridge' }).waitFor({ timeout: LIMIT.timeout });
  });

  test('shows a story that was added while it runs', async () => {
    writeContent(content, {
      'stories/second/story.md': smallContent['stories/bridge/story.md'].replace(
        'What happened at',
        'What else happened at',
      ),
      'stories/second/north.md': smallContent[NORTH],
      'stories/second/south.md': smallContent['stories/bridge/south.md'],
    });
    await vi.waitFor(async () => {
      expect(await (await fetch(home)).text()).toContain('What else happened at the bridge?');
      expect((await fetch(`${home}stories/second/`)).status).toBe(200);
    }, LIMIT);
  });

  test('tells an editor of files as they come and go, finished or not', async () => {
    const listed = () => {
      const { entries } = JSON.parse(readFileSync(join(root, EDITOR_FOLDER, 'collections.json'), 'utf8')) as {
        entries: Readonly<Record<string, string>>;
      };
      return Object.entries(entries).flatMap(([address, name]) => (address.endsWith('bridge/new.md') ? [name] : []));
    };
    expect(listed()).toEqual([]);
    writeContent(content, { 'stories/bridge/new.md': '---\ntitle: \n---\n' });
    await vi.waitFor(() => {
      expect(listed()).toEqual(['articles']);
    }, LIMIT);
    rmSync(join(content, 'stories/bridge/new.md'));
    await vi.waitFor(() => {
      expect(listed()).toEqual([]);
    }, LIMIT);
  });

  test('searches, too', async () => {
    expect((await fetch(`${home}pagefind/pagefind-entry.json`)).status).toBe(200);
    expect((await fetch(`${home}pagefind/none.js`)).status).toBe(404);
    await page.goto(`${home}search/?q=lorry`);
    await page.locator('#search_results a[href="/stories/bridge/north/"]').waitFor({ timeout: LIMIT.timeout });
  });
});
