import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { writeCorpus } from '../../bench/make-corpus.ts';
import { buildSite, openWorkshop, readPages, readTree } from './build-site.ts';
import { MOST_COLUMNS } from '../../src/site/named.ts';
import { writeContent } from './small-content.ts';

const workshop = openWorkshop();
const LONGEST_QUOTE = 10_000;
const LARGEST_FILE = 1024 * 1024;

const fence = (fields: object, body: string) => `---\n${stringify(fields)}---\n${body}\n`;
const numbers = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));

/** @param differing on so many points the articles differ; the others have neither a picture nor a frame */
function writeStory(name: string, points: number, articles: number, { extra = '', differing = points } = {}) {
  const story = {
    title: `How far does ${name} go?`,
    date: '2025-05-01',
    summary: 'A story at the limits.',
    points: numbers(points).map((point) => ({
      id: `point-${point}`,
      question: `What of ${point}?`,
      positions: { odd: 'Odd', even: 'Even' },
      ...(Number(point) <= differing && { relation: 'refine', aspects: ['number'] }),
    })),
  };
  const texts = numbers(articles).map((article) => {
    const claims = numbers(points).map((point) => ({
      point: `point-${point}`,
      position: Number(point) > differing || Number(article) % 2 === 0 ? 'even' : 'odd',
      statement: `It says this of ${point}.`,
      evidence: [`point ${point} of ${article},`],
    }));
    const fields = { source: 'unknown', date: '2025-05-02', language: 'en', copy: { kind: 'original' }, claims };
    const body = numbers(points).map((point) => `It says on point ${point} of ${article}, whatever it is.`);
    return [`stories/${name}/text-${article}.md`, fence(fields, [...body, extra].join('\n\n'))];
  });
  return { [`stories/${name}/story.md`]: fence(story, ''), ...Object.fromEntries(texts) } as Record<string, string>;
}

async function build(name: string, files: Record<string, string>) {
  const out = join(workshop, `${name}-site`);
  const { exitCode, output } = await buildSite({ content: writeContent(join(workshop, name), files), out });
  expect(exitCode, output).toBe(0);
  return readPages(out);
}

/** A story with a file of 1 MiB and one with a quote of 10,000 characters: the check refuses more. */
function writeLargest() {
  const path = 'stories/large/text-1.md';
  const files = writeStory('large', 1, 2);
  const small = files[path] ?? '';
  const paragraph = `${'This is told at length. '.repeat(40)}\n\n`;
  const room = LARGEST_FILE - Buffer.byteLength(small);
  const large = `${small}${paragraph.repeat(Math.floor(room / paragraph.length))}`.padEnd(LARGEST_FILE, ' ');
  const words = `${'word '.repeat(LONGEST_QUOTE / 5).slice(0, -1)}.`;
  const quoting = small.replace('point 1 of 1,', words).concat(`\n${words}\n`);
  return { ...files, [path]: large, ...writeStory('quote', 1, 2), 'stories/quote/text-1.md': quoting };
}

test('a story may have any number of articles, of which a reader chooses among 40, 200 points, texts of 1 MiB and quotes of 10,000 characters', async () => {
  const pages = await build('limits', {
    ...writeStory('many-articles', 3, 45),
    ...writeStory('many-points', 200, 2, { differing: 20 }),
    ...writeLargest(),
  });
  const page = pages.get('stories/many-articles/index.html') ?? '';
  expect(page.match(/id="page_column_\d+"/gu)).toHaveLength(MOST_COLUMNS);
  expect(page.match(/<th[^>]* scope="col"/gu)).toHaveLength(MOST_COLUMNS + 1);
  const isHidden = (column: number) =>
    page.includes(`#page_column_${String(column)}:not(:checked)) .column-${String(column)}`);
  expect(numbers(45).filter((column) => isHidden(Number(column)))).toEqual(numbers(MOST_COLUMNS));
  expect(page.includes('among all 45 stands under each question')).toBe(true);
  expect(pages.get('stories/many-points/index.html')?.match(/<tr[^>]* id="point-/gu)).toHaveLength(20);
  expect(pages.get('stories/many-points/index.html')?.match(/ id="point-/gu)).toHaveLength(200);
  expect(pages.get('stories/large/text-1/index.html')?.length).toBeGreaterThan(LARGEST_FILE * 0.9);
  expect(pages.get('stories/quote/text-1/index.html')?.length).toBeGreaterThan(LONGEST_QUOTE);
  for (const point of ['many-articles/points/point-3', 'quote/points/point-1']) {
    const framed = pages.get(`stories/${point}/embed/index.html`) ?? '';
    expect(framed.match(/<q\b/gu)?.length, point).toBeGreaterThan(1);
    expect(brotliCompressSync(framed).length, point).toBeLessThanOrEqual(8000);
  }
});

test('no page of a story grows with the square of its articles', async () => {
  const shared = numbers(80).map((line) => `All of them say this of line ${line}, and they count ${line} lines of it.`);
  const grown = (articles: number) =>
    build(`grown-${String(articles)}`, writeStory('limits', 3, articles, { extra: shared.join('\n\n') }));
  const [some, many] = [await grown(10), await grown(40)];
  const find = (path: string, words: RegExp) => words.exec(many.get(path) ?? '')?.[0];
  const story = 'stories/limits/index.html';
  const wholeTexts = 'stories/limits/side-by-side/index.html';
  expect(find(wholeTexts, /The 60 longest of \d+\./u)).toBeDefined();
  expect(find(story, /The 60 most given of \d+\./u)).toBeDefined();
  expect(find(wholeTexts, /and in 31 others/u)).toBeDefined();
  expect(find('stories/limits/text-1/index.html', /What 30 others say/u)).toBeDefined();
  for (const path of ['index.html', 'stories/limits/text-1/index.html']) {
    const [before = '', after = ''] = [some.get(path), many.get(path)];
    expect(after.length, path).toBeLessThan(before.length * 1.3);
  }
});

test('whoever turns the pages of the archive, a hundred stories each, and of a source, twenty each, meets every story', async () => {
  const stories = numbers(101).map((story) => `told-${story}`);
  const told = stories.map((story) => writeStory(story, 1, 2, { differing: 0 }));
  const ofHerald = JSON.stringify(Object.assign({}, ...told)).replaceAll('source: unknown', 'source: herald');
  const files = JSON.parse(ofHerald) as Record<string, string>;
  const pages = await build('listed', { 'sources/herald.yaml': 'name: The Herald\n', ...files });
  const turn = (path: string): readonly string[][] => {
    const page = pages.get(`${path}index.html`.slice(1)) ?? '';
    const links = page.matchAll(/<(?:h2|p class="headline)[^>]*>\s*<a href="\/stories\/([^"/]+)\/"/gu);
    const [, next] = /rel="next" href="([^"]+)"/u.exec(page) ?? [];
    return [[...links].map(([, story = '']) => story), ...(next === undefined ? [] : turn(next))];
  };
  for (const [path, most] of [
    ['/archive/', 100],
    ['/sources/herald/', 20],
  ] as const) {
    const turned = turn(path);
    expect(turned.flat().toSorted()).toEqual(stories.toSorted());
    expect(turned.slice(0, -1).every(({ length }) => length === most)).toBe(true);
  }
});

test('how many stories fit on each host is what a made site of 100 articles tells, as the page on deploying has it', async () => {
  const [content, out] = [join(workshop, 'made'), join(workshop, 'made-site')];
  const articles = 100;
  writeCorpus(content, { articles, seed: 1 });
  const { exitCode, output } = await buildSite({ content, out });
  expect(exitCode, output).toBe(0);
  const published = [...readTree(out).values()];
  const files = published.length / articles;
  const entries = readdirSync(out, { recursive: true }).length / articles;
  const bytes = published.reduce((sum, { length }) => sum + length, 0) / articles;
  const stories = readdirSync(join(content, 'stories')).length / articles;
  const fits = {
    'Cloudflare Pages': 20_000 / files,
    'GitHub Pages': 1e9 / bytes,
    'GitLab Pages': 200_000 / entries,
    'GitLab.com': Math.min(200_000 / entries, 1e9 / bytes),
  };
  const page = readFileSync('.github/DEPLOYING.md', 'utf8');
  const readNumber = (text = '') => Number(text.replaceAll(',', ''));
  const told = [
    ...Object.entries(fits).flatMap(([host, most]) => {
      const row = page.split('\n').find((line) => line.startsWith(`| ${host} `)) ?? '';
      const [, , , ...cells] = row.split('|').map((cell) => cell.trim());
      return [
        { of: `${host}, articles`, told: readNumber(cells[0]), is: most },
        { of: `${host}, stories`, told: readNumber(cells[1]), is: most * stories },
      ];
    }),
    ...(
      [
        [/([\d.]+) files/u, files],
        [/([\d.]+) MB for each/u, bytes / 1e6],
        [/folders ([\d.]+) entries/u, entries],
        [/about ([\d.]+) articles/u, 1 / stories],
      ] as const
    ).map(([words, is]) => ({ of: String(words), told: readNumber(words.exec(page)?.[1]), is })),
  ];
  // The page rounds.
  expect(told.filter((one) => !(Math.abs(one.told / one.is - 1) < 0.05))).toEqual([]);
});
