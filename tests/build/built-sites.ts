import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, inject } from 'vitest';
import { buildSite, readTree, root } from './build-site.ts';

/** A site that the tests of several files look at. None may change it. */
export interface BuiltSite {
  readonly name: string;
  readonly content: string;
  readonly out: string;
  /** The path of its home page. */
  readonly base: string;
  /** What the addresses of its pages begin with, as its data name them. */
  readonly home: string;
  /** The text of a published file, by its address; undefined when there is none. */
  readonly readFile: (address: string) => string | undefined;
}

const folder = inject('sharedFolder');
const own = join(root, 'content');
const many = join(root, 'tests', 'fixtures', 'many-articles');
const joined = join(folder, 'joined-content');

const plans = {
  own: { name: 'the site’s own content', content: own, base: '/', home: '/', environment: {} },
  many: { name: 'stories with three and ten articles', content: many, base: '/', home: '/', environment: {} },
  joined: {
    name: 'all of these at an address of their own, under a path',
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
    const readFile = (address: string) => {
      if (!address.startsWith(home)) return undefined;
      const [path = ''] = address.slice(home.length).split('#');
      files ??= readTree(out);
      return files.get(path === '' || path.endsWith('/') ? `${path}index.html` : path)?.toString('utf8');
    };
    return [name, { ...plans[name], out, readFile }];
  });
  return Object.fromEntries(sites) as Record<Name, BuiltSite>;
}
