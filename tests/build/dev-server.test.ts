import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { EDITOR_FOLDER } from '../../src/content/editor-manifest.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { readWords, rereadHtml } from '../fixtures/reread-html.ts';
import { astro, buildSite, cleanEnvironment, openWorkshop, readPages, readTree, root } from './build-site.ts';
import { foldSpace } from './list-content.ts';
import { smallContent, writeContent, type ContentFiles } from './small-content.ts';

const workshop = openWorkshop();
const STORY = 'stories/bridge/story.md';
const NORTH = 'stories/bridge/north.md';
const SOUTH = 'stories/bridge/south.md';

/** The small story once more, under another name; its articles have names of which one begins like the other. */
function repeatStory(name: string, title: string): ContentFiles {
  return {
    [`stories/${name}/story.md`]: smallContent[STORY].replace('What happened at the bridge?', title),
    [`stories/${name}/post.md`]: smallContent[NORTH],
    [`stories/${name}/post-2.md`]: smallContent[SOUTH],
  };
}

const second = repeatStory('second', 'What else happened?');
const late = repeatStory('late', 'What happened late?');
const content = writeContent(join(workshop, 'content'), {
  ...smallContent,
  ...second,
  ...late,
  'stories/late/post.md': smallContent[NORTH].replace('source: north-post\n', ''),
});
const LIMIT = { timeout: 30_000, interval: 200 };

/** Where most mistakes with addresses show: a site that does not live at the root of its host. */
const BASE = { BASE_PATH: '/paper' };

let server: ChildProcess;
let home = '';
let printed = '';
let browser: Browser;
let context: BrowserContext;
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
  home = `http://localhost:${String(port)}${BASE.BASE_PATH}/`;
  server = spawn(process.execPath, [astro, 'dev', '--port', String(port), '--ignore-lock'], {
    cwd: root,
    env: { ...cleanEnvironment(), ...BASE, CONTENT_DIR: content, OUT_DIR: join(workshop, 'site') },
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
  browser = await chromium.launch(findBrowser());
});

beforeEach(async () => {
  context = await browser.newContext();
});

// Chromium may never answer when it is to close a page that reloads itself; the page goes with the browser then.
afterEach(async () => {
  await Promise.race([context.close(), setTimeout(1000, undefined, { ref: false })]);
});

afterAll(async () => {
  await browser.close();
  server.kill();
});

const path = (name: string) => join(content, name);
const write = (name: string, text: string) => {
  writeFileSync(path(name), text);
};
const note = () => page.locator('#content_note');

/** The words of a page, when it is answered as a page should be. */
async function fetchPage(address: string): Promise<string> {
  const answer = await fetch(`${home}${address}`);
  expect(answer.status, address).toBe(200);
  return answer.text();
}

async function fetchStatus(address: string): Promise<number> {
  return (await fetch(`${home}${address}`)).status;
}

async function expectNote(...words: readonly RegExp[]): Promise<void> {
  await vi.waitFor(async () => {
    const told = await note().innerText({ timeout: 1000 });
    for (const word of words) expect(told).toMatch(word);
  }, LIMIT);
}

async function expectNoNote(): Promise<void> {
  await vi.waitFor(async () => {
    expect(await note().count()).toBe(0);
  }, LIMIT);
}

/** Opens an address in a page of its own: one that reloads itself meanwhile would end the going to another address. */
async function open(address: string): Promise<void> {
  page = await context.newPage();
  await page.goto(`${home}${address}`);
}

describe('the development server', () => {
  test('starts with a mistake in one story, shows the others, and the story once it is mended', async () => {
    expect(printed).toMatch(/late\/post\.md:2:1 missing-field/u);
    expect(printed).not.toMatch(/InvalidContentEntryDataError|\[content\] .*(?:Failed|does not exist)/u);
    expect(await fetchPage('')).not.toContain('What happened late?');
    expect(await fetchPage('stories/bridge/')).toContain('What happened at the bridge?');
    expect(await fetchStatus('stories/late/post/')).toBe(404);

    await open('stories/late/post/');
    await expectNote(/The field "source" is missing/u, /late\/post\.md:2:1/u);
    write('stories/late/post.md', smallContent[NORTH]);
    await page.locator('main h1', { hasText: 'Lorry hits bridge' }).waitFor({ timeout: LIMIT.timeout });
    await expectNoNote();
    expect(printed).toContain('The content has no errors now.');
    expect(await fetchPage('')).toContain('What happened late?');
  });

  const moved = smallContent[NORTH].replace('A lorry hit', 'Spoilt words. A lorry hit').replace('Lorry hits', 'Spoilt');
  test.each([
    {
      name: 'a quote',
      spoilt: moved.replace('- The bridge is closed', '- The bridge is clossed'),
      words: /The evidence on "closed" is not in the text/u,
      place: /bridge\/north\.md:18:9/u,
      line: '      - The bridge is clossed',
    },
    {
      name: 'the fields',
      spoilt: moved.replace('language: en', 'langauge: en'),
      words: /The field "langauge" is not known here/u,
      place: /bridge\/north\.md:5:1/u,
      line: 'langauge: en',
    },
    {
      name: 'YAML',
      spoilt: moved.replace('  kind: original', '\tkind: original'),
      words: /A tab indents this line/u,
      place: /bridge\/north\.md:7:1/u,
      line: '\tkind: original',
    },
  ])('shows a mistake in $name at its place, above pages as they last were', async ({ spoilt, words, place, line }) => {
    const addresses = ['', 'stories/bridge/', 'stories/bridge/north/', 'stories/second/post/', 'sources/north-post/'];
    const before = await Promise.all(addresses.map(fetchPage));
    expect(before[2]).toContain('Lorry hits bridge');
    await open('stories/bridge/north/');

    write(NORTH, spoilt);
    await expectNote(words, place);
    expect(await note().innerText()).toContain(line.trim());
    expect(await Promise.all(addresses.map(fetchPage))).toEqual(before);

    expect(await page.locator('main h1').innerText()).toBe('Lorry hits bridge');
    await open('stories/bridge/north/');
    await expectNote(words, place);
    expect(await page.locator('main h1').innerText()).toBe('Lorry hits bridge');
    await open('stories/second/');
    await expectNote(words, place);
    await open('stories/bridge/north/');

    write(NORTH, smallContent[NORTH].replace('Lorry hits bridge', 'Lorry strikes bridge'));
    await page.locator('main h1', { hasText: 'Lorry strikes bridge' }).waitFor({ timeout: LIMIT.timeout });
    await expectNoNote();

    write(NORTH, smallContent[NORTH]);
    await page.locator('main h1', { hasText: 'Lorry hits bridge' }).waitFor({ timeout: LIMIT.timeout });
  });

  test('shows the mistake that stands now, how many more there are, and what is good meanwhile', async () => {
    await open('stories/bridge/north/');
    write(NORTH, smallContent[NORTH].replace('source: north-post', 'source: nort-post'));
    await expectNote(/nort-post/u, /bridge\/north\.md:3:\d+/u);
    write(SOUTH, smallContent[SOUTH].replace('- twelve cars', '- thirteen cars').replace('shut\n', 'closed\n'));
    await expectNote(/nort-post/u, /2 problems/u);
    write(NORTH, smallContent[NORTH]);
    await expectNote(/The evidence on "cars"/u, /bridge\/south\.md/u);

    write('stories/second/story.md', second['stories/second/story.md']?.replace('else', 'more') ?? '');
    await vi.waitFor(async () => {
      expect(await fetchPage('')).toContain('What more happened?');
    }, LIMIT);
    expect(await fetchPage('stories/bridge/south/')).toContain('Bridge shut');

    write(SOUTH, smallContent[SOUTH]);
    writeContent(content, second);
    await expectNoNote();
  });

  test('shows what changed while a page was loading', async () => {
    const address = 'stories/bridge/north/';
    const changed = smallContent[NORTH].replace('Lorry hits bridge', 'Lorry strikes bridge');
    const change = async () => {
      write(NORTH, changed);
      await vi.waitFor(async () => {
        expect(await fetchPage(address)).toContain('Lorry strikes bridge');
      }, LIMIT);
    };
    // The page is here, but the script that listens to the server is not.
    await context.route('**/@vite/client', (route) => change().then(() => route.continue()), { times: 1 });
    await open(address);
    await page.locator('main h1', { hasText: 'Lorry strikes bridge' }).waitFor({ timeout: LIMIT.timeout });
    write(NORTH, smallContent[NORTH]);
    await page.locator('main h1', { hasText: 'Lorry hits bridge' }).waitFor({ timeout: LIMIT.timeout });
  });

  test('shows pages, and no mistake, where there are warnings alone', async () => {
    write('sources/nobody.yaml', 'name: Nobody\n');
    await vi.waitFor(async () => {
      expect(printed).toMatch(/nobody\.yaml:1:1 unused-source/u);
      expect(await fetchPage('sources/nobody/')).toContain('Nobody');
    }, LIMIT);
    await open('sources/nobody/');
    await page.waitForLoadState('networkidle');
    expect(await note().count()).toBe(0);
    rmSync(path('sources/nobody.yaml'));
    await vi.waitFor(async () => {
      expect(await fetchStatus('sources/nobody/')).toBe(404);
    }, LIMIT);
    await page.locator('main h1', { hasText: 'There is no page here' }).waitFor({ timeout: LIMIT.timeout });
  });

  test('shows a draft with its problems above it, and other stories undisturbed by them', async () => {
    const draft = repeatStory('draft', 'What is not finished?');
    const story = draft['stories/draft/story.md']?.replace('title:', 'draft: true\ntitle:') ?? '';
    writeContent(content, { ...draft, 'stories/draft/story.md': story });
    await vi.waitFor(async () => {
      expect(await fetchPage('')).toContain('What is not finished?');
    }, LIMIT);
    await open('stories/draft/post/');
    await note().getByText('0 problems').waitFor({ timeout: LIMIT.timeout });
    write('stories/draft/post.md', smallContent[NORTH].replace('- The bridge is closed', '- The bridge is clossed'));
    await note()
      .getByText(/draft\/post\.md:18:9 quote-not-found/u)
      .waitFor({ timeout: LIMIT.timeout });
    expect(await page.locator('main h1').innerText()).toBe('Lorry hits bridge');
    await open('stories/bridge/');
    await page.waitForLoadState('networkidle');
    expect(await note().count()).toBe(0);
    rmSync(path('stories/draft'), { recursive: true });
    await vi.waitFor(async () => {
      expect(await fetchStatus('stories/draft/')).toBe(404);
    }, LIMIT);
  });

  test('shows the words of a text as words, whatever they look like', async () => {
    await open('stories/bridge/north/');
    const words = 'The sign reads <img src=x onerror=document.body.dataset.hostile=1> on the old lorry';
    const escaped = words.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    write(
      NORTH,
      `${smallContent[NORTH].replace('- The bridge is closed', `- '${words.replace('old', 'new')}'`)}\n\n${escaped}\n`,
    );
    await expectNote(/is not in the text/u, /<img src=x onerror/u);
    expect(await note().locator('img').count()).toBe(0);
    expect(await page.evaluate(() => document.body.dataset['hostile'])).toBeUndefined();
    write(NORTH, smallContent[NORTH]);
    await expectNoNote();
  });

  test('follows stories and articles that are added, renamed and deleted', async () => {
    writeContent(content, repeatStory('third', 'What was the third?'));
    await vi.waitFor(async () => {
      expect(await fetchPage('')).toContain('What was the third?');
      expect(await fetchPage('stories/third/post/')).toContain('Lorry hits bridge');
    }, LIMIT);
    renameSync(path('stories/third/post.md'), path('stories/third/mail.md'));
    await vi.waitFor(async () => {
      expect(await fetchPage('stories/third/mail/')).toContain('Lorry hits bridge');
      expect(await fetchStatus('stories/third/post/')).toBe(404);
    }, LIMIT);
    rmSync(path('stories/third'), { recursive: true });
    rmSync(path('stories/late'), { recursive: true });
    await vi.waitFor(async () => {
      expect(await fetchPage('')).not.toContain('What was the third?');
      expect(await fetchStatus('stories/third/')).toBe(404);
    }, LIMIT);
  });

  test('shows the same pages as a build', async () => {
    const out = join(workshop, 'built');
    expect((await buildSite({ content, out, environment: BASE })).exitCode).toBe(0);
    const read = (html: string) =>
      foldSpace(readWords(rereadHtml(html), ({ tagName }) => ['script', 'style'].includes(tagName)));
    const pages = [...readPages(out)].filter(([file]) => file.endsWith('index.html'));
    expect(pages.length).toBeGreaterThan(10);
    for (const [file, html] of pages) {
      expect(read(await fetchPage(file.replace(/index\.html$/u, ''))), file).toBe(read(html));
    }
  });

  test('gives programs the same files as a build', async () => {
    const files = [...readTree(join(workshop, 'built'))].filter(([file]) =>
      /^(?:stories|data|feed)\b.*\.(?!html$)[a-z]+$/u.test(file),
    );
    expect(files.length).toBeGreaterThan(20);
    for (const [file, bytes] of files) {
      const answer = await fetch(`${home}${file}`);
      expect(answer.status, file).toBe(200);
      expect(bytes.equals(Buffer.from(await answer.arrayBuffer())), file).toBe(true);
    }
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
    await open('search/?q=lorry');
    await page.locator('#search_results a[href^="/paper/stories/bridge/north/#"]').waitFor({ timeout: LIMIT.timeout });
  });
});
