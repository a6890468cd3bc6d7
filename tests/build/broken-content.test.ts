import { existsSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, openWorkshop, readTree, root } from './build-site.ts';
import { smallContent, writeContent, type ContentFiles } from './small-content.ts';

const NORTH = 'stories/bridge/north.md';
const SOUTH = 'stories/bridge/south.md';
const STORY = 'stories/bridge/story.md';

interface Mistake {
  readonly file: keyof typeof smallContent;
  /** The words that are replaced, and by what. */
  readonly change: readonly [from: string, to: string];
  /** What stands in the line that the message must name, or its number; any line when left out. */
  readonly line?: string | number;
  readonly code: string;
}

const mistakes: Readonly<Record<string, Mistake>> = {
  'a missing field': { file: NORTH, change: ['date: "2025-05-02"\n', ''], line: 2, code: 'missing-field' },
  'a missing field inside a claim': {
    file: NORTH,
    change: ['    statement: The queue was of ten.\n', ''],
    line: '- point: cars',
    code: 'missing-field',
  },
  'an unknown field': {
    file: NORTH,
    change: ['language: en', 'lanuage: en'],
    line: 'lanuage: en',
    code: 'unknown-field',
  },
  'a day that is not in the calendar': {
    file: NORTH,
    change: ['date: "2025-05-02"', 'date: 2024-02-30'],
    line: 'date: 2024-02-30',
    code: 'no-such-day',
  },
  'such a day in quotation marks': {
    file: STORY,
    change: ['date: "2025-05-01"', 'date: "2024-02-30"'],
    line: 'date: "2024-02-30"',
    code: 'no-such-day',
  },
  'a source that does not exist': {
    file: NORTH,
    change: ['source: north-post', 'source: nort-post'],
    line: 'source: nort-post',
    code: 'unknown-source',
  },
  'a point that does not exist': {
    file: SOUTH,
    change: ['- point: cars', '- point: care'],
    line: '- point: care',
    code: 'unknown-point',
  },
  'a position that does not exist': {
    file: SOUTH,
    change: ['position: twelve', 'position: eleven'],
    line: 'position: eleven',
    code: 'unknown-position',
  },
  'a repeated claim': {
    file: SOUTH,
    change: [
      '---\nThe old',
      '  - point: closed\n    position: closed\n    statement: Shut again.\n    evidence: [was shut on Thursday]\n---\nThe old',
    ],
    line: 19,
    code: 'repeated-claim',
  },
  'evidence that is not in the text': {
    file: SOUTH,
    change: ['      - twelve cars had to stop', '      - thirteen cars had to stop'],
    line: '- thirteen cars had to stop',
    code: 'quote-not-found',
  },
  'evidence that stands in the text twice': {
    file: NORTH,
    change: ['      - Ten cars were stopped', '      - The weather was fine'],
    line: '- The weather was fine',
    code: 'quote-ambiguous',
  },
  'YAML that cannot be read': {
    file: STORY,
    change: ['summary: A bridge', 'summary: "A bridge'],
    code: 'unreadable-yaml',
  },
  'a tab in YAML': {
    file: NORTH,
    change: ['  kind: original', '\tkind: original'],
    line: '\tkind: original',
    code: 'unreadable-yaml',
  },
  'YAML of a source that cannot be read': {
    file: 'sources/south-star.yaml',
    change: ['name: The', 'name: [The'],
    code: 'unreadable-yaml',
  },
  'a silence that the text breaks': {
    file: SOUTH,
    change: ['shut on Thursday.', 'shut on Thursday, the mayor said.'],
    line: 'the mayor said',
    code: 'silence-broken',
  },
};

const workshop = openWorkshop();
const out = join(workshop, 'site');
let earlier: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  const { exitCode, output } = await buildSite({ content: writeContent(join(workshop, 'sound'), smallContent), out });
  expect(exitCode, output).toBe(0);
  earlier = readTree(out);
  expect(earlier.has('stories/bridge/north/index.html')).toBe(true);
});

/** Builds over the earlier site, and into a folder of its own, and expects both refused. */
async function expectRefused(content: string): Promise<string> {
  const { exitCode, output } = await buildSite({ content, out });
  expect(exitCode, output).toBe(1);
  expect(output).not.toMatch(/^\s+at .+[:(]/mu);
  expect(output).not.toMatch(/stack trace|node_modules/iu);
  expect(readTree(out)).toEqual(earlier);
  return output;
}

function findLine(text: string, wanted: string | number | undefined): string {
  if (wanted === undefined) return String.raw`\d+`;
  if (typeof wanted === 'number') return String(wanted);
  const line = text.split('\n').findIndex((one) => one.includes(wanted));
  expect(line).not.toBe(-1);
  return String(line + 1);
}

describe('a build is refused at its file and line, and leaves the earlier site as it was, for', () => {
  test.each(Object.entries(mistakes))('%s', async (name, { file, change: [from, to], line, code }) => {
    const sound = smallContent[file];
    expect(sound).toContain(from);
    const broken = sound.replace(from, to);
    const content = join(workshop, name);
    writeContent(content, { ...smallContent, [file]: broken });

    const output = await expectRefused(content);
    const path = relative(root, join(content, file)).replaceAll(/[.\\/]/gu, (character) => `\\${character}`);
    expect(output).toMatch(new RegExp(`^\\s*${path}:${findLine(broken, line)}:\\d+ ${code}$`, 'mu'));
  });

  const without = (unwanted: string): ContentFiles =>
    Object.fromEntries(Object.entries(smallContent).filter(([path]) => path !== unwanted));

  test('a story with one article', async () => {
    const output = await expectRefused(writeContent(join(workshop, 'one'), without(SOUTH)));
    expect(output).toMatch(/one\/stories\/bridge\/story\.md:\d+:\d+ too-few-articles/u);
  });

  test('a story without its file', async () => {
    const output = await expectRefused(writeContent(join(workshop, 'headless'), without(STORY)));
    expect(output).toMatch(/headless\/stories\/bridge\/north\.md:1:1 story-missing/u);
  });

  test('an empty content folder', async () => {
    const content = join(workshop, 'empty');
    mkdirSync(content);
    expect(await expectRefused(content)).toMatch(/empty:1:1 no-content/u);
  });

  test('a content folder that does not exist', async () => {
    expect(await expectRefused(join(workshop, 'nowhere'))).toMatch(/nowhere:1:1 no-content/u);
  });

  test('several mistakes in several files, all of them named', async () => {
    const content = writeContent(join(workshop, 'several'), {
      ...smallContent,
      [STORY]: smallContent[STORY].replace('weight: central', 'weight: heavy'),
      [NORTH]: smallContent[NORTH].replace('kind: original', 'kind: orginal').replace('language: en', 'lang: en'),
      [SOUTH]: smallContent[SOUTH].replace('- The old bridge was shut', '- The old bridge is shut'),
      'sources/south-star.yaml': 'title: The South Star\n',
    });
    const output = await expectRefused(content);
    expect(output).toMatch(/story\.md:13:\d+ unknown-term/u);
    expect(output).toMatch(/north\.md:7:\d+ unknown-term/u);
    expect(output).toMatch(/north\.md:5:\d+ unknown-field/u);
    expect(output).toMatch(/south-star\.yaml:1:1 unknown-field/u);
    expect(output).toMatch(/south\.md:\d+:\d+ quote-not-found/u);
  });
});

test('a refused build into a new folder writes no page at all', async () => {
  const content = writeContent(join(workshop, 'fresh'), {
    ...smallContent,
    [SOUTH]: smallContent[SOUTH].replace('source: south-star', 'source: nobody'),
  });
  const fresh = join(workshop, 'fresh-site');
  const { exitCode } = await buildSite({ content, out: fresh });
  expect(exitCode).toBe(1);
  expect(existsSync(fresh) ? [...readTree(fresh).keys()] : []).toEqual([]);
});
