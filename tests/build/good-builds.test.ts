import type { Element } from 'hast';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { LinkChecker, LinkState } from 'linkinator';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { listElements, readWords } from '../fixtures/reread-html.ts';
import { addressOf, foldSpace, listContent, listDiffering, stripMarkdown } from './list-content.ts';
import { countValues, describeRecords, sortCounts } from './describe-records.ts';
import { readIndexed } from './read-indexed.ts';
import { buildSite, listDifferences, openWorkshop, serveSite } from './build-site.ts';
import { openSites } from './built-sites.ts';

const workshop = openWorkshop();
const sites = openSites('own', 'joined');

/** The rules of html-validate that do not fit, each with its reason. */
const validation: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Everything comes from the site itself, so a checksum would prove nothing.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Styles take the roles of lists and tables away in some browsers, so they are written out.
    'no-redundant-role': 'off',
    // The values of a filter are boxes with one name, as an address has it.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
    // A report's headline stands in the title of its page, and is as long as it is.
    'long-title': 'off',
  },
};

describe.each(Object.values(sites))('a build of $name', ({ content, out, base, listFiles, listPages }) => {
  const listing = listContent(content);
  const findPage = (path: string) => listPages().find((page) => page.path === `${path}index.html`);

  test('has a page at every address that readers were promised', () => {
    const files = listFiles();
    const promised = [
      '',
      'search/',
      'method/',
      ...listing.sources.map((source) => `sources/${source}/`),
      ...listing.articles.map(addressOf),
      ...listing.stories.flatMap(({ id, points }) => [
        `stories/${id}/`,
        `stories/${id}/side-by-side/`,
        ...points.map((point) => `stories/${id}/points/${point}/`),
      ]),
      ...listing.stories.flatMap(({ id }) =>
        listDiffering(listing, id).map((point) => `stories/${id}/points/${point}/embed/`),
      ),
    ].map((address) => `${address}index.html`);
    expect([...promised, '404.html'].filter((path) => !files.has(path))).toEqual([]);
    const written = [...files.keys()].filter((path) => path.endsWith('.html'));
    expect(written.toSorted()).toEqual([...promised, '404.html'].toSorted());
  });

  test('has no two addresses that are one where case does not count, and no letter that can be written in two ways', () => {
    const paths = [...listFiles().keys()];
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    expect(paths.filter((path) => !/^[\w./-]+$/u.test(path))).toEqual([]);
  });

  test('has every point on the page of its story, every passage on the page of its article, every term explained', () => {
    const idsOf = (path: string) => findPage(path)?.ids ?? new Set();
    for (const { id, points } of listing.stories) {
      const ids = idsOf(`stories/${id}/`);
      expect(points.filter((point) => !ids.has(point))).toEqual([]);
    }
    for (const article of listing.articles) {
      const ids = idsOf(addressOf(article));
      const { claims = [] } = article.fields;
      const passages = [...new Set(claims.map(({ point }) => point))].flatMap((point) => {
        const count = claims.filter((claim) => claim.point === point).flatMap(({ evidence }) => evidence).length;
        return Array.from({ length: count }, (_, index) => (index === 0 ? point : `${point}-${String(index + 1)}`));
      });
      expect(
        passages.filter((passage) => !ids.has(passage)),
        addressOf(article),
      ).toEqual([]);
    }
    const terms = [
      'conflict',
      'tension',
      'refine',
      'nuance',
      'agree',
      'single',
      'polarity',
      'copy',
      'central',
      'unknown',
    ];
    const explained = idsOf('method/');
    expect(terms.filter((term) => !explained.has(term))).toEqual([]);
  });

  test('allows each page its own stylesheet alone, and in the headers those of all pages', () => {
    const headers = listFiles().get('_headers')?.toString('utf8') ?? '';
    const sheetsOf = (html: string) =>
      Array.from(html.matchAll(/<style>([^]*?)<\/style>/gu), ([, sheet = '']) => sheet);
    const hash = (sheet: string) => `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`;
    for (const { path, html } of listPages()) {
      const hashes = sheetsOf(html).map(hash);
      expect(hashes, path).toHaveLength(1);
      expect(html, path).toContain(`style-src ${hashes.join(' ')};`);
      expect(headers, path).toContain(hashes.join(' '));
      expect(html, path).not.toContain('rel="stylesheet"');
    }
    expect(headers).not.toContain("'style-hashes'");
  });

  test('has no link and no fragment that leads nowhere, and no page that nothing leads to', async () => {
    const site = await serveSite({ folder: out, base });
    const { links } = await new LinkChecker().check({
      path: site.home,
      recurse: true,
      checkFragments: true,
      linksToSkip: (link) => Promise.resolve(!link.startsWith(site.home)),
    });
    await site.close();
    expect(links.filter(({ state }) => state === LinkState.BROKEN)).toEqual([]);
    const reached = new Set(links.map(({ url }) => url.replace(/[?#].*$/u, '')));
    const lost = listPages()
      .filter(({ path }) => path !== '404.html')
      .map(({ path }) => `${site.home}${path.replace(/index\.html$/u, '')}`)
      .filter((address) => !reached.has(address));
    expect(lost).toEqual([]);
    // A link to this very site that was written without its base path would have been skipped as foreign.
    const outside = links.filter(
      ({ url }) => url.startsWith(new URL('/', site.home).href) && !url.startsWith(site.home),
    );
    expect(outside.map(({ url, parent }) => ({ url, parent }))).toEqual([]);
  });

  test('is valid HTML on every page', async () => {
    const validator = new HtmlValidate(validation);
    const faults: string[] = [];
    for (const { path, html } of listPages()) {
      const { results } = await validator.validateString(html, path);
      for (const { messages } of results) {
        faults.push(
          ...messages.map(
            ({ ruleId, message, line, column }) => `${path}:${String(line)}:${String(column)} ${ruleId}: ${message}`,
          ),
        );
      }
    }
    expect(faults).toEqual([]);
  });

  test('has one main heading, its landmarks, a language and a title of its own on every page', () => {
    const faults = listPages().flatMap(({ path, html, tree }) => {
      const elements = listElements(tree);
      const list = (name: string) => elements.filter(({ tagName }) => tagName === name);
      const around = tree.children.flatMap((child) => (child.type === 'element' ? child.tagName : []));
      const skips = list('a')[0]?.properties['href'] === `#${String(list('main')[0]?.properties['id'])}`;
      // A frame stands in the page of somebody else, who has the rest.
      const isFrame = path.endsWith('/embed/index.html');
      return [
        ...(isFrame || list('h1').length === 1 ? [] : ['not one main heading']),
        ...(isFrame ? ['main'] : ['header', 'main', 'footer'])
          .filter((landmark) => around.filter((name) => name === landmark).length !== 1)
          .map((landmark) => `not one ${landmark}`),
        ...(isFrame || skips ? [] : ['no link that skips to the content']),
        ...(html.startsWith('<!DOCTYPE html><html lang="en"') ? [] : ['no language']),
      ].map((fault) => `${path}: ${fault}`);
    });
    expect(faults).toEqual([]);
    const titles = listPages().map(({ html }) => /<title>(?<title>.*?)<\/title>/u.exec(html)?.groups?.['title'] ?? '');
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    expect(titles.filter((title) => title.replace('· At Odds', '').trim() === '')).toEqual([]);
  });

  test('says the language of every copied text and every quote', () => {
    const faults = listPages().flatMap(({ path, tree }) => {
      const elements = listElements(tree);
      const telling = elements.filter(({ properties }) => properties['lang'] !== undefined);
      const told = new Set(telling.flatMap((element) => listElements({ type: 'root', children: [element] })));
      const hasClass = ({ properties }: Element, name: string) =>
        ((properties['className'] ?? []) as readonly string[]).includes(name);
      return elements
        .filter((element) => ['q', 'blockquote'].includes(element.tagName) || hasClass(element, 'block'))
        .filter((element) => !told.has(element) && !hasClass(element, 'gap'))
        .map((element) => `${path}: ${readWords(element).slice(0, 60)}`);
    });
    expect(faults).toEqual([]);
  });

  test('prints in quotation marks only words that stand in the document they are linked to', () => {
    const articles = new Map(listing.articles.map((article) => [`${base}${addressOf(article)}`, article]));
    let quotes = 0;
    const listInner = (element: Element) => listElements({ type: 'root', children: [element] });
    const findLink = (element: Element) => listInner(element).find(({ tagName }) => tagName === 'a');
    const faults = listPages().flatMap(({ path, tree }) => {
      const elements = listElements(tree);
      return elements
        .filter(({ children }) => children.some((child) => child.type === 'element' && child.tagName === 'q'))
        .flatMap((element) => {
          const words = foldSpace(
            listInner(element)
              .filter(({ tagName }) => tagName === 'q')
              .map((q) => readWords(q))
              .join(' '),
          );
          // The link stands with the quote, or right beside.
          const around = elements.find(({ children }) => children.includes(element)) ?? element;
          const link = findLink(element) ?? findLink(around);
          const article = articles.get(String(link?.properties['href']).replace(/#.*$/u, ''));
          quotes += 1;
          if (!article) return [`${path}: “${words}” is linked to no document`];
          const isThere =
            stripMarkdown(article.body).includes(words) || foldSpace(article.fields.title ?? '').includes(words);
          return isThere ? [] : [`${path}: “${words}” is not in ${article.id}`];
        });
    });
    expect(quotes).toBeGreaterThan(20);
    expect([...new Set(faults)]).toEqual([]);
  });

  test('has no white space between a quotation mark and the words', () => {
    const quotes = listPages().flatMap(({ path, tree }) =>
      listElements(tree)
        .filter(({ tagName }) => tagName === 'q')
        .map((q) => ({ path, words: readWords(q) })),
    );
    expect(quotes.filter(({ words }) => words !== words.trim()).slice(0, 5)).toEqual([]);
  });

  test('shows a passage in its sentences exactly as they stand in the document', () => {
    const articles = new Map(listing.articles.map((article) => [`${base}${addressOf(article)}`, article]));
    const faults = listPages().flatMap(({ path, tree }) =>
      listElements(tree)
        .filter(({ tagName }) => tagName === 'figure')
        .flatMap((figure) => {
          const inner = listElements({ type: 'root', children: [figure] });
          const quote = inner.find(({ tagName }) => tagName === 'blockquote');
          const article = inner
            .filter(({ tagName }) => tagName === 'a')
            .flatMap(({ properties }) => articles.get(String(properties['href']).replace(/#.*$/u, '')) ?? [])[0];
          if (!quote || !article) return [];
          // An ellipsis at an end is the site's own.
          const words = foldSpace(readWords(quote)).replaceAll(/^… | …$/gu, '');
          const isThere =
            stripMarkdown(article.body).includes(words) || foldSpace(article.fields.title ?? '').includes(words);
          return isThere ? [] : [`${path}: “${words}” is not in ${article.id}`];
        }),
    );
    expect(faults).toEqual([]);
  });

  test('has no white space before a full stop or a comma in its own sentences', () => {
    const faults = listPages().flatMap(({ path, tree }) => {
      const elements = listElements(tree);
      const quoted = elements.filter(({ tagName }) => tagName === 'blockquote');
      const copied = new Set(quoted.flatMap((element) => listElements({ type: 'root', children: [element] })));
      return elements
        .filter((element) => ['p', 'dd'].includes(element.tagName) && !copied.has(element))
        .map((element) => foldSpace(readWords(element, ({ tagName }) => tagName === 'q')))
        .filter((words) => /\S\s[.,;](?:\s|$)/u.test(words))
        .map((words) => `${path}: ${words.slice(0, 120)}`);
    });
    expect(faults).toEqual([]);
  });

  test('shows every word of every text that may be shown in full', () => {
    for (const article of listing.articles) {
      if ((article.fields.publish ?? 'full') !== 'full') continue;
      const { tree } = findPage(addressOf(article)) ?? {};
      const blocks = (tree ? listElements(tree) : []).filter(({ properties }) =>
        (properties['className'] as readonly string[] | undefined)?.includes('block'),
      );
      const shown = blocks.map((block) => readWords(block)).join(' ');
      const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
      if (/<|!\[|^\|/mu.test(article.body)) continue;
      expect(letters(shown), addressOf(article)).toBe(letters(stripMarkdown(article.body)));
    }
  });

  test('lets search find every page and every claim, and leads to nothing that is not there', () => {
    const found = new Map(readIndexed(out).map((record) => [record.address, record]));
    const wanted = [
      ...listing.articles.map((article) => [`${base}${addressOf(article)}`, article.kind] as const),
      ...listing.stories.flatMap(({ id, points }) => [
        [`${base}stories/${id}/`, 'story'] as const,
        ...points.map((point) => [`${base}stories/${id}/points/${point}/`, 'point'] as const),
      ]),
      ...listing.sources.map((source) => [`${base}sources/${source}/`, 'source'] as const),
      [`${base}method/`, 'method'] as const,
    ];
    expect(wanted.filter(([url, kind]) => found.get(url)?.facets['kind']?.[0] !== kind)).toEqual([]);
    expect([...found.values()].filter(({ title, content }) => title === '' || content === '')).toEqual([]);
    const claims = listing.articles.flatMap(({ fields }) => fields.claims ?? []).length;
    const quotations = listing.articles.flatMap(({ fields }) => fields.quotations ?? []).length;
    expect(found.size).toBe(wanted.length + claims + quotations);
    const pageIds = new Map(listPages().map(({ path, ids }) => [`${base}${path.replace(/index\.html$/u, '')}`, ids]));
    const lost = [...found.keys()].filter((url) => {
      const [path = '', id] = url.split('#');
      return id === undefined ? !pageIds.has(path) : !pageIds.get(path)?.has(id);
    });
    expect(lost).toEqual([]);
  });

  test('lets search narrow its results by what the content says', () => {
    const indexed = countValues(readIndexed(out).map(({ facets }) => facets));
    expect(sortCounts(indexed)).toEqual(sortCounts(countValues(describeRecords(listing))));
  });

  test('lets search find each article by its own words', () => {
    const texts = new Map(readIndexed(out).map(({ address, content: text }) => [address, foldSpace(text)]));
    const { articles } = listing;
    const missing = articles.filter((article) => {
      const [first = ''] = stripMarkdown(article.body).split(/(?<=[.!?。؟]) /u);
      const words = first.replaceAll(/[^\p{L}\p{N}]/gu, '').slice(0, 30);
      // The numbers behind passages stand between the words.
      const indexed = (texts.get(`${base}${addressOf(article)}`) ?? '').replaceAll(/[^\p{L}\p{N}]/gu, '');
      return !indexed.includes(words.slice(0, 12));
    });
    expect(missing.map(addressOf)).toEqual([]);
  });
});

test('a site under a path says so in its canonical addresses and in every address of its own', () => {
  const { content, listPages } = sites.joined;
  const originals = new Map(
    listContent(content).articles.map((article) => [`${addressOf(article)}index.html`, article.fields.url]),
  );
  for (const { path, tree } of listPages()) {
    const elements = listElements(tree);
    if (path !== '404.html') {
      const canonical = elements.find(({ properties }) => String(properties['rel']) === 'canonical');
      const own = `https://news.example/at-odds/${path.replace(/(?:embed\/)?index\.html$/u, '')}`;
      expect(canonical?.properties['href'], path).toBe(originals.get(path) ?? own);
    }
    const own = elements.flatMap(({ properties }) =>
      ['href', 'src', 'action', 'dataBundle']
        .map((name) => String(properties[name] ?? ''))
        .filter((one) => one.startsWith('/')),
    );
    expect(
      own.filter((address) => !address.startsWith('/at-odds/')),
      path,
    ).toEqual([]);
  }
});

test('builds of the same content are the same to the byte, wherever and whenever they run', async () => {
  const { content, out, environment } = sites.joined;
  const again = join(workshop, 'again');
  // A NODE_ENV in the shell must not change a build.
  const place = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', NODE_ENV: 'development' };
  const { exitCode, output } = await buildSite({ content, out: again, environment: { ...environment, ...place } });
  expect(exitCode, output).toBe(0);
  expect(listDifferences(out, again)).toEqual([]);
});

test('what a reader waits for is small: each page with its styles, compressed as hosts do', () => {
  const weigh = (address: string) => brotliCompressSync(sites.own.readFile(`/${address}`) ?? '').length;
  const story = 'stories/us-iraq-talks/';
  // The first round trip of a connection carries some 14 kB.
  for (const article of ['ndmtnews', 'washington-post']) {
    expect(weigh(`${story}${article}/`), article).toBeLessThanOrEqual(13_000);
  }
  expect(weigh(story)).toBeLessThanOrEqual(13_000);
  // What a page of another site shows beside its own.
  for (const { listPages } of Object.values(sites)) {
    const framed = listPages().filter(({ path }) => path.endsWith('/embed/index.html'));
    expect(framed.filter(({ html }) => brotliCompressSync(html).length > 8000)).toEqual([]);
  }
});

test('what a document’s page says of its plain text is so: anybody can verify it', () => {
  for (const { listFiles } of Object.values(sites)) {
    const files = listFiles();
    const texts = [...files.keys()].filter((path) => path.startsWith('stories/') && path.endsWith('.txt'));
    expect(texts.length).toBeGreaterThan(0);
    for (const path of texts) {
      const hash = createHash('sha256')
        .update(files.get(path) ?? '')
        .digest('hex');
      expect(files.get(path.replace(/\.txt$/u, '/index.html'))?.toString('utf8'), path).toContain(hash);
    }
  }
});
