import { parseFeed } from '@rowanmanning/feed-parser';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { findHeaders, parseHeaderRules } from '../../src/commands/header-rules.ts';
import { listElements, readWords, rereadHtml } from '../fixtures/reread-html.ts';
import { openSites } from './built-sites.ts';
import { addressOf, listContent, listDiffering } from './list-content.ts';

const sites = Object.values(openSites('own', 'joined'));

type Thing = Readonly<Record<string, unknown>> & { readonly '@type': string; readonly '@id'?: string };

/** Everything in a graph, at any depth. */
function listThings(value: unknown): readonly Thing[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(listThings);
  return Array.isArray(value) ? inner : [value as Thing, ...inner];
}

describe.each(sites)('of $name', ({ content, home, listFiles, listPages, readFile, isThere }) => {
  const listing = listContent(content);
  const whole = home.startsWith('http');
  const readMetas = (html: string) =>
    new Map(
      listElements(rereadHtml(html))
        .filter(({ tagName }) => tagName === 'meta')
        .map(({ properties }) => [String(properties['property'] ?? properties['name']), String(properties['content'])]),
    );
  const readGraph = (html: string) => {
    const scripts = listElements(rereadHtml(html)).filter(
      ({ tagName, properties }) => tagName === 'script' && properties['type'] === 'application/ld+json',
    );
    expect(scripts).toHaveLength(1);
    const [script] = scripts;
    return JSON.parse(script ? readWords(script) : '') as { '@context': string; '@graph': readonly Thing[] };
  };
  const readThings = (address: string) => readGraph(readFile(`${home}${address}`) ?? '')['@graph'];

  test('every page says in schema.org’s words what it is, under addresses that are there, and rates nothing', () => {
    const lost = new Set<string>();
    for (const { path, html } of listPages()) {
      const graph = readGraph(html);
      expect(graph['@context'], path).toBe('https://schema.org');
      const things = listThings(graph['@graph']);
      expect(things.map((thing) => thing['@type'])).not.toContain('ClaimReview');
      for (const id of things.flatMap((thing) => thing['@id'] ?? [])) {
        expect(id.startsWith(home), id).toBe(true);
        if (!/#(?:event|publisher)$|404/u.test(id) && !isThere(id)) lost.add(id);
      }
    }
    expect([...lost]).toEqual([]);
  });

  test('every document is a news article or a creative work with the facts that its file states', () => {
    for (const article of listing.articles) {
      const [thing] = readThings(addressOf(article));
      const fields = article.fields as Readonly<Record<string, unknown>> & { copy: Record<string, string> };
      expect(thing).toMatchObject({
        '@type': article.kind === 'article' ? 'NewsArticle' : 'CreativeWork',
        datePublished: fields['date'],
        sdPublisher: { name: 'At Odds' },
        isPartOf: { '@id': `${home}stories/${article.story}/` },
        about: { '@type': 'Event' },
      });
      expect(thing?.['headline']).toBe(fields['title']);
      expect(thing?.['inLanguage']).toBe(fields['language']);
      expect(thing?.['author']).toEqual(fields['byline'] === undefined ? undefined : { name: fields['byline'] });
      if (fields['source'] === 'unknown') expect(thing?.['publisher']).toBeUndefined();
      const encoding = thing?.['encoding'] as { contentUrl: string; sha256: string };
      const text = readFile(encoding.contentUrl) ?? '';
      expect(createHash('sha256').update(text).digest('hex')).toBe(encoding.sha256);
    }
  });

  test('every claim of a story is on the page of its point, with who takes it, at passages of its documents', () => {
    for (const { id, points } of listing.stories) {
      expect(readThings(`stories/${id}/`)[0]?.['@type']).toBe('AnalysisNewsArticle');
      const claims = points.flatMap((point) => {
        const [page] = readThings(`stories/${id}/points/${point}/`);
        expect(page?.['isPartOf']).toEqual({ '@id': `${home}stories/${id}/` });
        const list = page?.['mainEntity'] as { '@type': string; itemListElement: Thing[] };
        expect(list['@type']).toBe('ItemList');
        return list.itemListElement;
      });
      const taken = listing.articles
        .filter((article) => article.story === id)
        .flatMap(({ fields }) => fields.claims ?? []);
      expect(new Set(claims.map((claim) => claim['@id']))).toEqual(
        new Set(taken.map(({ point, position }) => `${home}stories/${id}/points/${point}/#${position}`)),
      );
      for (const claim of claims) {
        expect(claim['@type']).toBe('Claim');
        expect(claim['text']).toMatch(/\S/u);
        expect(claim['appearance']).not.toEqual([]);
      }
    }
  });

  test('the method page defines every term', () => {
    const [terms] = readThings('method/');
    expect(terms?.['@type']).toBe('DefinedTermSet');
    const codes = (terms?.['hasDefinedTerm'] as { termCode: string }[]).map(({ termCode }) => termCode);
    expect(codes).toEqual(
      expect.arrayContaining(['conflict', 'agree', 'polarity', 'unknown', 'central', 'copy-repost']),
    );
  });

  test('copies of other people’s texts are not for search engines, all other pages are', () => {
    const copies = new Map(listing.articles.map((article) => [`${addressOf(article)}index.html`, article]));
    for (const { path, html, tree } of listPages()) {
      const copy = copies.get(path);
      const isCopy = copy !== undefined || /\/(?:side-by-side|embed)\/index\.html$/u.test(path);
      expect(readMetas(html).get('robots'), path).toBe(isCopy ? 'noindex' : undefined);
      const canonical = listElements(tree).find(({ properties }) => String(properties['rel']) === 'canonical');
      const own = whole ? `${home}${path.replace(/(?:embed\/)?index\.html$/u, '')}` : undefined;
      if (path !== '404.html') expect(canonical?.properties['href'], path).toBe(copy?.fields.url ?? own);
    }
  });

  test('stories and points on which articles differ have a share image of the right size, which pages name', async () => {
    const files = listFiles();
    for (const { id, points } of listing.stories) {
      const differing = listDiffering(listing, id);
      const pictures = [`stories/${id}.png`, ...differing.map((point) => `stories/${id}/points/${point}.png`)];
      const made = [...files.keys()].filter(
        (path) => path.startsWith(`stories/${id}`) && /^[./]/u.test(path.slice(8 + id.length)) && path.endsWith('.png'),
      );
      expect(made.toSorted()).toEqual(pictures.toSorted());
      for (const picture of pictures) {
        const image = files.get(picture) ?? Buffer.alloc(0);
        expect(image.length, picture).toBeGreaterThan(2000);
        expect(image.length, picture).toBeLessThanOrEqual(30_000);
        const { format, width, height } = await sharp(image).metadata();
        expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
      }
      const pages = new Map([
        [`stories/${id}/`, `stories/${id}.png`],
        ...points.map(
          (point) =>
            [
              `stories/${id}/points/${point}/`,
              differing.includes(point) ? `stories/${id}/points/${point}.png` : `stories/${id}.png`,
            ] as const,
        ),
      ]);
      for (const [page, picture] of pages) {
        const metas = readMetas(readFile(`${home}${page}`) ?? '');
        expect(metas.get('og:image'), page).toBe(`${home}${picture}`);
        expect(metas.get('og:image:alt')).toMatch(/\S/u);
      }
    }
  });

  test('pages name nothing by its whole address unless the site knows where it lives', () => {
    for (const { path, html } of listPages()) {
      const metas = readMetas(html);
      expect(metas.has('og:url'), path).toBe(whole);
      expect(metas.get('og:title'), path).toMatch(/\S/u);
      expect(metas.get('og:description'), path).toMatch(/\S/u);
      if (!whole) expect(html, path).not.toContain('localhost');
    }
  });

  test('both feeds tell all stories, the latest change first', () => {
    const atom = parseFeed(readFile(`${home}feed.xml`) ?? '');
    const json = JSON.parse(readFile(`${home}feed.json`) ?? '') as {
      version: string;
      feed_url: string;
      items: { id: string; url: string; title: string; date_modified: string }[];
    };
    expect(atom.meta).toMatchObject({ type: 'atom', version: '1.0' });
    expect(json.version).toBe('https://jsonfeed.org/version/1.1');
    expect(json.feed_url).toBe(`${home}feed.json`);
    expect(json.items.map(({ url }) => url).toSorted()).toEqual(
      listing.stories.map(({ id }) => `${home}stories/${id}/`).toSorted(),
    );
    expect(atom.items.map(({ id, title }) => ({ id, title }))).toEqual(
      json.items.map(({ id, title }) => ({ id, title })),
    );
    const days = json.items.map((item) => item.date_modified);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(atom.items.map(({ updated }) => updated?.toISOString())).toEqual(days);
    for (const { id } of json.items) expect(URL.canParse(id), id).toBe(true);
  });

  test('the sitemap lists all pages but copies, with whole addresses, and robots find it', () => {
    const sitemap = readFile(`${home}sitemap.xml`);
    const robots = readFile(`${home}robots.txt`) ?? '';
    if (!whole) {
      expect(sitemap).toBeUndefined();
      expect(robots).toBe('User-agent: *\nDisallow:\n');
      return;
    }
    expect(robots).toContain(`\nSitemap: ${home}sitemap.xml\n`);
    const listed = [...(sitemap ?? '').matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address = '']) => address);
    const copies = new Set(listing.articles.map((article) => `${home}${addressOf(article)}`));
    const wanted = listPages()
      .map(({ path }) => path)
      .filter((path) => !/^404\.html$|^search\/|\/(?:side-by-side|embed)\/index\.html$/u.test(path))
      .map((path) => `${home}${path.replace(/index\.html$/u, '')}`)
      .filter((address) => !copies.has(address));
    expect(listed.toSorted()).toEqual(wanted.toSorted());
    expect((sitemap ?? '').match(/<lastmod>\d{4}-\d\d-\d\d<\/lastmod>/gu)?.length).toBeGreaterThan(
      listing.stories.length,
    );
  });

  test('icons, manifest and description of the search are where pages say', () => {
    const links = listElements(rereadHtml(readFile(home) ?? '')).filter(({ tagName }) => tagName === 'link');
    const files = listFiles();
    const path = new URL(home, 'http://localhost').pathname;
    for (const { properties } of links.filter((link) => String(link.properties['rel']) !== 'canonical')) {
      expect(files.has(String(properties['href']).slice(path.length)), String(properties['href'])).toBe(true);
    }
    const manifest = JSON.parse(readFile(`${home}manifest.webmanifest`) ?? '') as { icons: { src: string }[] };
    for (const { src } of manifest.icons) expect(files.has(src.slice(path.length)), src).toBe(true);
    expect(readFile(`${home}opensearch.xml`)).toContain(`template="${home}search/?q={searchTerms}"`);
  });

  test('links to a passage in the original ask for words that stand in the published text', () => {
    const withOriginal = listing.articles.filter(({ fields }) => fields.url !== undefined);
    const texts = withOriginal.map((article) => ({
      url: article.fields.url ?? '',
      text: (readFile(`${home}${addressOf(article).replace(/\/$/u, '.txt')}`) ?? '').replaceAll(/\s+/gu, ' '),
    }));
    const links = listPages().flatMap(({ tree }) =>
      listElements(tree)
        .filter(({ properties }) => String(properties['href']).includes(':~:text='))
        .map(({ properties }) => String(properties['href'])),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const [page = '', directive = ''] = link.split('#:~:text=');
      const pieces = directive.split(',').map((piece) => decodeURIComponent(piece.replace(/^-|-$/gu, '')));
      const text = texts.find(({ url }) => url === page)?.text;
      expect(text === undefined ? [page] : pieces.filter((piece) => !text.includes(piece)), link).toEqual([]);
      expect(directive).toMatch(/^(?:[^-,]+-,)?[^-,]+(?:,[^-,]+)?(?:,-[^-,]+)?$/u);
    }
  });

  test('the method page says whom to write to about a text, or that nobody is named', () => {
    const page = readFile(`${home}method/`) ?? '';
    if (whole) expect(page).toContain('href="mailto:desk@news.example"');
    else expect(page).toContain('has given no address');
    expect(page).toContain('id="rights"');
  });

  test('hosts are told what each file is whose ending they may not know', () => {
    const rules = parseHeaderRules(readFileSync(join('public', '_headers'), 'utf8'));
    const isKnown = (path: string) =>
      /\.(?:html|js|json|png|svg|xml)$|^(?:_headers|\.nojekyll|robots\.txt|pagefind\/.*)$/u.test(path);
    const isTold = (path: string) => findHeaders(rules, `/${path}`).some(([name]) => name === 'Content-Type');
    expect([...listFiles().keys()].filter((path) => !isKnown(path) && !isTold(path))).toEqual([]);
  });
});
