import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { buildSite, openWorkshop, readTree, root } from './build-site.ts';

/** A site built for the tests of one file. */
export interface BuiltSite {
  readonly name: string;
  readonly content: string;
  readonly out: string;
  /** What the addresses of its pages begin with, as its data name them. */
  readonly home: string;
  /** The text of a published file, by its address; undefined when there is none. */
  readonly readFile: (address: string) => string | undefined;
}

/** Builds the site's own content without an address, and all content together at an address with a path. */
export function buildBothSites(): readonly BuiltSite[] {
  const workshop = openWorkshop();
  const own = join(root, 'content');
  const joined = join(workshop, 'joined-content');
  cpSync(own, joined, { recursive: true });
  cpSync(join(root, 'tests', 'fixtures', 'many-articles'), joined, { recursive: true });
  const plans = [
    { name: 'the site’s own content', content: own, home: '/', environment: {} },
    {
      name: 'stories with three and ten articles at an address of their own',
      content: joined,
      home: 'https://news.example/at-odds/',
      environment: { BASE_PATH: '/at-odds', SITE_URL: 'https://news.example', CONTACT: 'desk@news.example' },
    },
  ];
  const sites = plans.map(({ name, content, home, environment }, index) => {
    const out = join(workshop, `site-${String(index)}`);
    let files: ReadonlyMap<string, Buffer> | undefined;
    const readFile = (address: string) => {
      if (!address.startsWith(home)) return undefined;
      const [path = ''] = address.slice(home.length).split('#');
      files ??= readTree(out);
      return files.get(path === '' || path.endsWith('/') ? `${path}index.html` : path)?.toString('utf8');
    };
    return { name, content, out, home, environment, readFile };
  });
  beforeAll(async () => {
    for (const { content, out, environment } of sites) {
      const { exitCode, output } = await buildSite({ content, out, environment });
      expect(exitCode, output).toBe(0);
    }
  });
  return sites;
}
