import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildSite, openWorkshop, readTree } from './build-site.ts';
import { smallContent, writeContent } from './small-content.ts';

// Which mistakes there are, and where each is told, is asked of the check; here, that a build heeds what the check says.

const NORTH = 'stories/bridge/north.md';
const SOUTH = 'stories/bridge/south.md';
const STORY = 'stories/bridge/story.md';

const workshop = openWorkshop();
const out = join(workshop, 'site');
let earlier: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  const { exitCode, output } = await buildSite({ content: writeContent(join(workshop, 'sound'), smallContent), out });
  expect(exitCode, output).toBe(0);
  earlier = readTree(out);
  expect(earlier.has('stories/bridge/north/index.html')).toBe(true);
});

/** Builds what is to be refused, and expects a report in the author's terms. */
async function expectRefused(content: string, folder = out): Promise<string> {
  const { exitCode, output } = await buildSite({ content, out: folder });
  expect(exitCode, output).toBe(1);
  expect(output).not.toMatch(/^\s+at .+[:(]/mu);
  expect(output).not.toMatch(/stack trace|node_modules/iu);
  return output;
}

test('a build is refused for several mistakes in several files, each told at its line, and leaves the earlier site as it was', async () => {
  const content = writeContent(join(workshop, 'several'), {
    ...smallContent,
    [STORY]: smallContent[STORY].replace('weight: central', 'weight: heavy'),
    [NORTH]: smallContent[NORTH].replace('kind: original', 'kind: orginal').replace('language: en', 'lang: en'),
    [SOUTH]: smallContent[SOUTH].replace('- The old bridge was shut', '- The old bridge is shut'),
    'sources/south-star.yaml': 'title: The South Star\n',
    'stories/headless/north.md': smallContent[NORTH],
    'stories/unreadable/story.md': smallContent[STORY].replace('summary: A bridge', 'summary: "A bridge'),
  });
  const output = await expectRefused(content);
  expect(output).toMatch(/^\s*\S*several\/stories\/bridge\/story\.md:13:\d+ unknown-term$/mu);
  expect(output).toMatch(/north\.md:7:\d+ unknown-term/u);
  expect(output).toMatch(/north\.md:5:\d+ unknown-field/u);
  expect(output).toMatch(/south-star\.yaml:1:1 unknown-field/u);
  expect(output).toMatch(/south\.md:18:\d+ quote-not-found/u);
  expect(output).toMatch(/headless\/north\.md:1:1 story-missing/u);
  expect(output).toMatch(/unreadable\/story\.md:4:\d+ unreadable-yaml/u);
  expect(readTree(out)).toEqual(earlier);
});

test('a draft is in no file of the site, whatever mistakes it has', async () => {
  const content = writeContent(join(workshop, 'with-draft'), {
    ...smallContent,
    'sources/west-herald.yaml': 'name: The West Herald\n',
    'stories/secret/story.md': smallContent[STORY].replace('title:', 'draft: true\ntitle:'),
    'stories/secret/west.md': smallContent[NORTH].replace('source: north-post', 'source: west-herald'),
    'stories/secret/south.md': smallContent[SOUTH].replace('- The old bridge was shut', '- The old bridge is shut'),
  });
  const fresh = join(workshop, 'site-beside-draft');
  const { exitCode, output } = await buildSite({ content, out: fresh });
  expect(exitCode, output).toBe(0);
  expect(output).toMatch(/secret\/south\.md:18:\d+ quote-not-found/u);
  expect(readTree(fresh)).toEqual(earlier);
});

test('a build is refused without a content folder, and writes no page at all into a new folder', async () => {
  const fresh = join(workshop, 'fresh-site');
  expect(await expectRefused(join(workshop, 'nowhere'), fresh)).toMatch(/nowhere:1:1 no-content/u);
  expect(existsSync(fresh) ? [...readTree(fresh).keys()] : []).toEqual([]);
});
