import { chromium, type Browser, type Page } from '@playwright/test';
import { parseFeed } from '@rowanmanning/feed-parser';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { findBrowser } from '../browser/find-browser.ts';
import { listElements, readWords, rereadHtml } from '../fixtures/reread-html.ts';
import { buildSite, openWorkshop, readPages, readTree, serveSite, type ServedSite } from './build-site.ts';
import { writeContent, type ContentFiles } from './small-content.ts';

/** Each kind of markup that could run, load, disguise or swallow something, were it printed as it is. */
const bodies = [
  '<script>hostile()</script>\n\n<SCRIPT SRC=https://hostile.example/x.js></SCRIPT>',
  'a <img src=x onerror=hostile()> b <img src="https://hostile.example/pixel.png" alt="A pixel">',
  '<svg onload=hostile()><script>hostile()</script><a href="javascript:hostile()"></a></svg>',
  '[one](javascript:hostile()) [two](JaVaScRiPt:hostile()) [three](data:text/html,<script>hostile()</script>)',
  '<a href="java\nscript:hostile()">x</a> <a href="&#106;avascript:hostile()">y</a> <a href="//hostile.example">z</a>',
  '<iframe src="https://hostile.example"></iframe><iframe srcdoc="<script>hostile()</script>"></iframe>',
  '<form action="https://hostile.example"><input name="q" autofocus onfocus="hostile()"><button></button></form>',
  '<style>body { display: none }</style><link rel="stylesheet" href="https://hostile.example/x.css">',
  '<p id="page_main" class="page-header" style="position: fixed; inset: 0" onclick="hostile()" tabindex="1">Over everything</p>',
  '<meta http-equiv="refresh" content="0;url=https://hostile.example"><base href="https://hostile.example/">',
  '<object data="https://hostile.example"></object><embed src="https://hostile.example"><video autoplay src="https://hostile.example" onerror="hostile()"></video>',
  '<details open ontoggle=hostile()><summary>x</summary></details>',
  '<div><section><article><table><tr><td><a href="https://north.example">never closed',
  '</div></section></main></body></html><footer>Another end</footer><h1>Another heading</h1>',
  '<!-- a comment with <script>hostile()</script> in it -->',
  '<noscript><p title="</noscript><img src=x onerror=hostile()>">',
  '<template><script>hostile()</script></template>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=hostile()>',
  '<svg><a href="javascript:hostile()"><text>x</text></a></svg>',
  '<javascript:hostile()>',
  '<form><button>Search</button></form>',
  '<marquee onstart=hostile()>y</marquee>',
  '<textarea>never closed',
  '<title>never closed',
  '<plaintext>never closed',
  '<x-card onclick="hostile()">own element</x-card>',
  '{{constructor.constructor("hostile()")()}} ${hostile()} <%= hostile() %> {hostile()}',
];

const TEXT = `"'>-->]]></title></script><script>hostile()</script><img src=x onerror=hostile()><svg onload=hostile()>{hostile()}`;
const ADDRESS = `https://north.example/"'><script>hostile()</script>`;
const PASSAGE = 'The bridge is closed';

const fence = (fields: object, body: string) => `---\n${stringify(fields)}---\n${body}\n`;

function writeArticle(body: string, index: number): string {
  const fields = {
    title: `${String(index)} ${TEXT}`,
    source: 'north-post',
    date: '2025-05-02',
    byline: TEXT,
    url: ADDRESS,
    language: 'en',
    copy: { found: ADDRESS, kind: 'repost', origin: TEXT, changes: [TEXT], versions: [TEXT] },
    rights: { holder: TEXT, basis: TEXT, license: TEXT },
    damage: [{ exact: 'for ever', note: TEXT }],
    claims: [
      {
        point: 'closed',
        position: index === 0 ? 'other' : 'closed',
        statement: TEXT,
        speaker: TEXT,
        evidence: [PASSAGE],
      },
    ],
    quotations: [{ exact: PASSAGE, speaker: TEXT, record: 'log', recorded: PASSAGE }],
  };
  return fence(fields, `${PASSAGE} for ever.\n\n${body}`);
}

const hostileContent: ContentFiles = {
  'sources/north-post.yaml': stringify({ name: TEXT, homepage: ADDRESS, description: TEXT }),
  'stories/bridge/story.md': fence(
    {
      title: TEXT,
      date: '2025-05-01',
      summary: TEXT,
      topics: [TEXT],
      authors: [TEXT],
      corrections: [{ date: '2025-05-03', text: TEXT }],
      points: [
        {
          id: 'closed',
          question: TEXT,
          positions: { closed: TEXT, other: `Other ${TEXT}` },
          relation: 'conflict',
          aspects: ['number'],
          explanation: 'translation',
          because: TEXT,
          note: `${TEXT}\n\n[x](javascript:hostile())`,
          terms: ['xyzzy', TEXT],
        },
      ],
    },
    bodies.join('\n\n'),
  ),
  'stories/bridge/records/log.md': fence(
    { title: TEXT, source: 'unknown', date: '2025-05-01', copy: { kind: 'transcript' } },
    `${PASSAGE}, says the log.`,
  ),
  ...Object.fromEntries(
    bodies.map((body, index) => [`stories/bridge/body-${String(index)}.md`, writeArticle(body, index)]),
  ),
};

const workshop = openWorkshop();
const out = join(workshop, 'site');

beforeAll(async () => {
  const { exitCode, output } = await buildSite({
    content: writeContent(join(workshop, 'content'), hostileContent),
    out,
  });
  expect(exitCode, output).toBe(0);
});

/** What pages link to in their heads. */
const OWN_LINKS = new Set([
  'icon',
  'apple-touch-icon',
  'stylesheet',
  'canonical',
  'manifest',
  'search',
  'alternate',
  'preload',
  'modulepreload',
]);

/** Pages that bring a script of their own. */
const mayRun = (path: string) => /^search\/index\.html$|\/side-by-side\/index\.html$/u.test(path);

describe('of hostile texts, the built pages', () => {
  const FORBIDDEN = new Set(
    'iframe frame object embed base video audio canvas template plaintext textarea marquee img math applet noembed'.split(
      ' ',
    ),
  );

  /** Pages for frames of other sites, whose links leave the frame, but for the one that leads on in it. */
  const isFramed = (path: string) => path.endsWith('/embed/index.html');

  test('hold no element that could run, load or disguise something', () => {
    const faults = [...readPages(out)].flatMap(([path, html]) =>
      listElements(rereadHtml(html)).flatMap(({ tagName, properties }) => {
        if (tagName === 'base' && isFramed(path) && Object.keys(properties).join() === 'target') return [];
        const isOwn =
          (tagName !== 'script' ||
            properties['type'] === 'application/ld+json' ||
            (mayRun(path) && String(properties['src']).startsWith('/_astro/'))) &&
          (tagName !== 'form' || properties['role'] === 'search') &&
          (tagName !== 'svg' || properties['role'] === 'group' || path.endsWith('/side-by-side/index.html')) &&
          (tagName !== 'noscript' || path === 'search/index.html') &&
          (tagName !== 'link' || OWN_LINKS.has(String(properties['rel']))) &&
          !tagName.includes('-');
        return isOwn && !FORBIDDEN.has(tagName) ? [] : [`${path}: <${tagName}>`];
      }),
    );
    expect(faults).toEqual([]);
  });

  test('hold one stylesheet each, their own, in the head', () => {
    const faults = [...readPages(out)].filter(
      ([, html]) => html.split('<style').length !== 2 || html.indexOf('<style>') > html.indexOf('</head>'),
    );
    expect(faults.map(([path]) => path)).toEqual([]);
  });

  test('hold no attribute that could run, load or disguise something', () => {
    const faults = [...readPages(out)].flatMap(([path, html]) =>
      listElements(rereadHtml(html)).flatMap(({ tagName, properties }) =>
        Object.entries(properties)
          .filter(([name, value]) => {
            const address = ['href', 'src', 'action', 'formAction', 'xLinkHref', 'data'].includes(name);
            const isOriginal = tagName === 'link' && String(properties['rel']) === 'canonical';
            if (name === 'target' && value === (tagName === 'base' ? '_top' : '_self')) return false;
            const isOutside = address && tagName !== 'a' && !isOriginal && !/^\/(?!\/)/u.test(String(value));
            return (
              /^on/iu.test(name) ||
              ['style', 'srcDoc', 'srcSet', 'formAction', 'ping', 'target', 'autoFocus'].includes(name) ||
              isOutside ||
              (address && !/^(?:https?:\/\/|\/(?!\/)|#)/u.test(String(value))) ||
              (name === 'httpEquiv' && String(value).toLowerCase() !== 'content-security-policy')
            );
          })
          .map(([name, value]) => `${path}: <${tagName} ${name}="${String(value)}">`),
      ),
    );
    expect(faults).toEqual([]);
  });

  test('hold data that are read as they were meant, whatever stands in them', () => {
    const files = readTree(out);
    for (const [path, html] of readPages(out)) {
      const [data] = listElements(rereadHtml(html)).filter(({ tagName }) => tagName === 'script');
      const graph = JSON.parse(data ? readWords(data) : '') as Record<string, unknown>;
      expect(Object.keys(graph), path).toEqual(['@context', '@graph']);
    }
    const story = JSON.parse(files.get('stories/bridge.json')?.toString('utf8') ?? '') as { title: string };
    expect(story.title).toBe(TEXT);
    const feed = parseFeed(files.get('feed.xml')?.toString('utf8') ?? '');
    expect(feed.items.map(({ title }) => title)).toEqual([TEXT]);
    const { data } = Papa.parse<Record<string, string>>(files.get('data/claims.csv')?.toString('utf8') ?? '', {
      header: true,
      skipEmptyLines: true,
    });
    expect(new Set(data.map(({ statement, speaker }) => `${statement ?? ''}${speaker ?? ''}`))).toEqual(
      new Set([TEXT + TEXT]),
    );
  });

  test('keep the words of hostile fields as words', () => {
    const page = rereadHtml(readPages(out).get('stories/bridge/points/closed/index.html') ?? '');
    const headings = listElements(page).filter(({ tagName }) => tagName === 'h1');
    expect(headings.map((heading) => readWords(heading).trim())).toEqual([TEXT]);
  });
});

describe('in a browser that knows no content security policy', () => {
  let browser: Browser;
  let site: ServedSite;
  let page: Page;
  const requests: string[] = [];
  const dialogs: string[] = [];

  beforeAll(async () => {
    site = await serveSite({ folder: out, base: '/' });
    browser = await chromium.launch(findBrowser());
    const context = await browser.newContext({ bypassCSP: true });
    page = await context.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.addInitScript(() => {
      Object.assign(globalThis, { ran: 0, hostile: () => Object.assign(globalThis, { ran: 1 }) });
    });
  });

  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test('nothing of hostile texts runs, nothing is fetched from elsewhere, and every page keeps its shape', async () => {
    const paths = [...readPages(out).keys()].map((path) => path.replace(/index\.html$/u, ''));
    expect(paths.length).toBeGreaterThan(bodies.length);
    for (const path of [...paths, `search/?q=${encodeURIComponent(TEXT)}`, 'search/?q=bridge']) {
      const isRunning = mayRun(path.replace(/(?:\?.*)?$/u, 'index.html'));
      await page.goto(`${site.home}${path}`, { waitUntil: isRunning ? 'networkidle' : 'load' });
      const seen = await page.evaluate(() => {
        for (const element of document.querySelectorAll('main *')) {
          for (const type of ['mouseover', 'focus', 'toggle', 'error', 'load', 'start', 'pointerdown']) {
            element.dispatchEvent(new Event(type));
          }
        }
        return {
          ran: (globalThis as unknown as { ran: number }).ran,
          shape: Array.from(document.body.children, ({ tagName }) => tagName).filter((name) => name !== 'SCRIPT'),
          headings: document.querySelectorAll('h1').length,
          mains: document.querySelectorAll('#page_main').length,
          isSeen: document.body.getBoundingClientRect().height > 100,
          order: Array.from(document.querySelectorAll('main section > h2'), ({ parentElement }) =>
            parentElement?.closest('.block') ? 'inside a copied text' : 'outside',
          ).filter((place) => place !== 'outside'),
        };
      });
      expect(seen, path).toEqual({
        ran: 0,
        shape: path.endsWith('/embed/') ? ['MAIN'] : ['HEADER', 'MAIN', 'FOOTER'],
        headings: 1,
        mains: 1,
        isSeen: true,
        order: [],
      });
      expect(page.url(), path).toContain(site.home);
    }
    expect(requests.filter((url) => !url.startsWith(site.home))).toEqual([]);
    expect(dialogs).toEqual([]);
  });
});
