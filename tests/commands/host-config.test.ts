import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findHeaders, parseHeaderRules } from '../../src/commands/header-rules.ts';
import { printHostConfig } from '../../src/commands/host-config.ts';

type Headers = readonly (readonly [name: string, value: string])[];

const file = readFileSync('public/_headers', 'utf8');
const rules = parseHeaderRules(file);

/** What nginx sends: the headers of the first location that fits the file of a page, else those of the server. */
function readNginx(config: string): (path: string) => Headers {
  const blocks = [...config.matchAll(/^location ~ (\S+) \{\n([^]*?)^\}\n/gmu)];
  const read = (text: string) =>
    [...text.matchAll(/^\s*(?:types \{\} default_type|add_header (\S+)) "(.*?)"(?: always)?;$/gmu)].map(
      ([, name = 'Content-Type', value = '']) => [name, value] as const,
    );
  const server = read(config.replaceAll(/^location[^]*?^\}\n/gmu, ''));
  return (path) => {
    const fitting = blocks.find(([, expression = '']) =>
      new RegExp(expression, 'u').test(path.replace(/\/$/u, '/index.html')),
    );
    return fitting ? read(fitting[2] ?? '') : server;
  };
}

/** What Caddy sends: the headers of each directive whose matcher fits. */
function readCaddy(config: string): (path: string) => Headers {
  const matchers = new Map(
    Array.from(config.matchAll(/^(@\w+) path_regexp (\S+)$/gmu), ([, name, expression = '']) => [
      name,
      new RegExp(expression, 'u'),
    ]),
  );
  const directives = [...config.matchAll(/^header (@\w+ )?\{\n([^]*?)^\}\n/gmu)];
  return (path) =>
    directives
      .filter(([, name]) => name === undefined || matchers.get(name.trim())?.test(path))
      .flatMap(([, , text = '']) =>
        Array.from(text.matchAll(/^ {2}(\S+) "(.*)"$/gmu), ([, name = '', value = '']) => [name, value] as const),
      );
}

/** What hosts send that read `_headers`, by how each understands an address. */
function readFileAs(understand: (address: string) => RegExp): (path: string) => Headers {
  return (path) => rules.filter(({ address }) => understand(address).test(path)).flatMap(({ headers }) => headers);
}

/** A name stands for one whole part, and a slash at the end does not count, so that files are taken for pages too. */
const asPages = readFileAs((address) => {
  const parts = address.split('/').filter(Boolean);
  const expressions = parts.map((part) => {
    if (part.startsWith(':')) return '([^/]+)';
    return part === '*' ? '?(.*)' : part.replaceAll('.', '\\.').replaceAll('*', '(.*)');
  });
  return new RegExp(`^/${expressions.join('/')}/?$`, 'iu');
});

/** Where a file is shown makes no difference. */
const netlify = (path: string) =>
  asPages(path).filter(([name]) => name !== 'X-Frame-Options' || /(?:\/|\.html)$/u.test(path));

/** No more than one `*` may stand in an address. */
const cloudflare = readFileAs((address) => {
  expect(address.split('*').length, address).toBeLessThan(3);
  return new RegExp(`^${address.replaceAll('.', '\\.').replace('*', '(.*)').replaceAll(/:\w+/gu, '([^/]+)')}$`, 'u');
});

const hosts = {
  'npm start': (path: string) => findHeaders(rules, path),
  nginx: readNginx(printHostConfig(rules, 'nginx')),
  Caddy: readCaddy(printHostConfig(rules, 'caddy')),
  Netlify: netlify,
  'Cloudflare Pages': cloudflare,
};

const framed = { 'X-Frame-Options': 'DENY' };
const open = { 'Access-Control-Allow-Origin': '*' };
const forGood = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const text = (type: string) => ({ 'Content-Type': `${type}; charset=utf-8` });

/** What each kind of address has beside the headers of all. */
const addresses: readonly (readonly [path: string, headers: Readonly<Record<string, string>>])[] = [
  ['/', framed],
  ['/404.html', framed],
  ['/archive/', framed],
  ['/archive/2/', framed],
  ['/method/', framed],
  ['/search/', framed],
  ['/sources/', framed],
  ['/sources/herald/2/', framed],
  ['/stories/bridge/', framed],
  ['/stories/bridge/herald/', framed],
  ['/stories/bridge/records/log/', framed],
  ['/stories/bridge/points/cost/', framed],
  ['/stories/bridge/points/cost/embed/', {}],
  ['/stories/bridge/points/cost.png', {}],
  ['/stories/bridge.json', open],
  ['/stories/bridge/annotations.jsonld', { ...open, ...text('application/ld+json') }],
  ['/stories/bridge/citations.csl.json', open],
  ['/stories/bridge/citations.bib', text('application/x-bibtex')],
  ['/stories/bridge/citations.ris', text('application/x-research-info-systems')],
  ['/stories/bridge/herald.txt', { ...open, ...text('text/plain'), 'X-Robots-Tag': 'noindex' }],
  ['/stories/bridge/records/log.txt', { ...open, ...text('text/plain'), 'X-Robots-Tag': 'noindex' }],
  ['/data/stories.json', open],
  ['/data/claims.csv', { ...open, 'Content-Type': 'text/csv; charset=utf-8; header=present' }],
  ['/schemas/comparison-1.schema.json', open],
  ['/feed.xml', { ...open, ...text('application/atom+xml') }],
  ['/feed.json', { ...open, ...text('application/feed+json') }],
  ['/opensearch.xml', text('application/opensearchdescription+xml')],
  ['/manifest.webmanifest', { 'Content-Type': 'application/manifest+json' }],
  ['/sitemap.xml', {}],
  ['/robots.txt', {}],
  ['/_astro/search.1a2b.js', forGood],
  ['/pagefind/pagefind.js', {}],
  ['/pagefind/pagefind.en_1a2b.pf_meta', forGood],
  ['/pagefind/index/en_1a2b.pf_index', forGood],
];

describe.each(Object.entries(hosts))('%s', (_host, send) => {
  test.each(addresses)('sends with %s what belongs to it, each header once', (path, own) => {
    const general = rules.find(({ address }) => address === '/*')?.headers ?? [];
    const byName = (a: readonly [string, string], b: readonly [string, string]) => (a[0] < b[0] ? -1 : 1);
    expect(send(path).toSorted(byName)).toEqual([...general, ...Object.entries(own)].toSorted(byName));
  });
});

test('the forms for nginx and Caddy name the path of a site that does not live at the root of its host', () => {
  const moved = parseHeaderRules(file, '/at-odds');
  const path = '/at-odds/stories/bridge/herald.txt';
  for (const send of [readNginx(printHostConfig(moved, 'nginx')), readCaddy(printHostConfig(moved, 'caddy'))]) {
    const names = send(path).map(([name]) => name);
    expect(names).toContain('X-Robots-Tag');
    expect(names).toContain('Content-Security-Policy');
    expect(send('/elsewhere/')).toEqual([]);
  }
});

test('quotation marks in a value are escaped', () => {
  const quoting = parseHeaderRules('/*\n  X-All: "yes"; and more\n');
  expect(printHostConfig(quoting, 'nginx')).toBe('add_header X-All "\\"yes\\"; and more" always;\n');
  expect(printHostConfig(quoting, 'caddy')).toBe('header {\n  X-All "\\"yes\\"; and more"\n}\n');
});

test('Cloudflare takes the whole file: at most 100 rules, and lines of at most 2,000 characters', () => {
  expect(rules.length).toBeLessThanOrEqual(100);
  const longest = Math.max(...file.split('\n').map((line) => line.length));
  // With the hashes of twenty stylesheets in it.
  expect(longest + 20 * 53).toBeLessThanOrEqual(2000);
});
