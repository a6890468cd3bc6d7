import type { Root } from 'hast';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, inject } from 'vitest';
import { listElements, rereadHtml } from '../fixtures/reread-html.ts';
import { buildSite, readTree, root } from './build-site.ts';

/** A page of a built site, read as a browser would. */
export interface BuiltPage {
  readonly path: string;
  readonly html: string;
  readonly tree: Root;
  /** What a fragment may name. */
  readonly ids: ReadonlySet<string>;
}

/** A site that the tests of several files look at. None may change it. */
export interface BuiltSite {
  readonly name: string;
  readonly content: string;
  readonly out: string;
  /** The settings of its build. */
  readonly environment: NodeJS.ProcessEnv;
  /** The path of its home page. */
  readonly base: string;
  /** What the addresses of its pages begin with, as its data name them. */
  readonly home: string;
  /** All that is published, by its path. Read once, as are its pages. */
  readonly listFiles: () => ReadonlyMap<string, Buffer>;
  readonly listPages: () => readonly BuiltPage[];
  /** The text of a published file, by its address; undefined when there is none. */
  readonly readFile: (address: string) => string | undefined;
  /** Whether an address leads to something, or to a place on a page. */
  readonly isThere: (address: string) => boolean;
}

const folder = inject('sharedFolder');
const own = join(root, 'content');
const many = join(root, 'tests', 'fixtures', 'many-articles');
const joined = join(folder, 'joined-content');

const plans = {
  own: { name: 'the site’s own content', content: own, base: '/', home: '/', environment: {} },
  joined: {
    name: 'this and stories with three and ten articles, at an address of their own, under a path',
    content: joined,
    base: '/at-odds/',
    home: 'https://news.example/at-odds/',
    environment: { BASE_PATH: '/at-odds', SITE_URL: 'https://news.example', CONTACT: 'desk@news.example' },
  },
};

/** Sites by their names, which are there when the tests of a file begin: the first file that wants one builds it. */
export function openSites<Name extends keyof typeof plans>(...names: readonly Name[]): Record<Name, BuiltSite> {
  if (!existsSync(joined)) for (const content of [own, many]) cpSync(content, joined, { recursive: true });
  const outOf = (name: Name) => join(folder, `${name}-site`);
  beforeAll(async () => {
    for (const name of names.filter((one) => !existsSync(outOf(one)))) {
      const { content, environment } = plans[name];
      const { exitCode, output } = await buildSite({ content, out: outOf(name), environment });
      expect(exitCode, output).toBe(0);
    }
  });
  const sites = names.map((name): [Name, BuiltSite] => {
    const out = outOf(name);
    const { home } = plans[name];
    let files: ReadonlyMap<string, Buffer> | undefined;
    let pages: readonly BuiltPage[] | undefined;
    const listFiles = () => (files ??= readTree(out));
    const listPages = () => (pages ??= readPages(listFiles()));
    const readFile = (address: string) => {
      if (!address.startsWith(home)) return undefined;
      const [path = ''] = address.slice(home.length).split('#');
      return listFiles()
        .get(path === '' || path.endsWith('/') ? `${path}index.html` : path)
        ?.toString('utf8');
    };
    const isThere = (address: string) => {
      const [path = '', fragment] = address.slice(home.length).split('#');
      const isPage = readFile(address) !== undefined;
      if (!isPage || fragment === undefined) return isPage;
      return listPages().some((page) => page.path === `${path}index.html` && page.ids.has(fragment));
    };
    return [name, { ...plans[name], out, listFiles, listPages, readFile, isThere }];
  });
  return Object.fromEntries(sites) as Record<Name, BuiltSite>;
}

function readPages(files: ReadonlyMap<string, Buffer>): readonly BuiltPage[] {
  return [...files]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, bytes]) => {
      const html = bytes.toString('utf8');
      const tree = rereadHtml(html);
      return { path, html, tree, ids: new Set(listElements(tree).map(({ properties }) => String(properties['id']))) };
    });
}
