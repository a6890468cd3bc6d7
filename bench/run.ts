import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { editArticle, writeCorpus } from './make-corpus.ts';
import { measureCommand, type Command, type Cost } from './measure-command.ts';

/**
 * Builds made corpora with this site, with another checkout of it and with Eleventy, in turn, and prints what it cost.
 * It compares and asserts nothing: the exit code tells only whether everything could be built.
 */
const USAGE = `Usage: npm run bench -- [--articles 200,2000] [--against DIR] [--dir DIR]
  --articles  sizes of the corpora
  --against   builds with another checkout of this project too, one of an older commit for example
  --dir       works in this folder and leaves everything there; content in DIR/<articles>/content is built as it is`;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SENTENCE = 'No more was known by the evening.';
const KINDS = ['cold', 'unchanged', 'one edit'] as const;

interface Tool {
  readonly name: string;
  readonly build: Command;
  readonly output: string;
  /** Where it keeps work for the next build, besides. */
  readonly cache?: string;
}

interface Row extends Cost, Readonly<Record<'pages' | 'files' | 'bytes', number>> {
  readonly tool: string;
  readonly kind: (typeof KINDS)[number];
}

function describeSite(name: string, checkout: string, content: string, output: string): Tool {
  const environment = { CONTENT_DIR: content, OUT_DIR: output, SITE_URL: 'https://bench.example', BASE_PATH: '/' };
  const build: Command = { folder: checkout, words: ['npm', 'run', '--silent', 'build'], environment };
  return { name, build, output, cache: join(checkout, 'node_modules', '.astro', encodeURIComponent(output)) };
}

/** The site of `bench/eleventy`, copied beside the content that it reads. */
function describeEleventy(place: string): Tool {
  cpSync(join(ROOT, 'bench', 'eleventy'), place, { recursive: true });
  const packages = join(place, 'node_modules');
  if (!existsSync(packages)) symlinkSync(join(ROOT, 'node_modules'), packages);
  const words = [process.execPath, join(packages, '@11ty', 'eleventy', 'cmd.cjs'), '--quiet'] as const;
  return { name: 'Eleventy', build: { folder: place, words }, output: join(place, '_site') };
}

async function benchSize(articles: number, folder: string, against: string | undefined): Promise<readonly Row[]> {
  const place = join(folder, String(articles));
  const content = join(place, 'content');
  if (!existsSync(content)) writeCorpus(content, { articles, seed: 1 });
  const tools = [
    describeSite('this', ROOT, content, join(place, 'this')),
    ...(against === undefined ? [] : [describeSite(basename(against), against, content, join(place, 'against'))]),
    describeEleventy(place),
  ];
  const rows: Row[] = [];
  for (const kept of tools.flatMap(({ output, cache = output }) => [output, cache])) {
    rmSync(kept, { recursive: true, force: true });
  }
  for (const kind of KINDS) {
    if (kind === 'one edit') editArticle(content, SENTENCE);
    for (const { name, build, output } of tools) {
      const cost = await measureCommand(build);
      console.error(
        `${String(articles)}: ${name}, ${kind}: ${cost.exitCode === 0 ? 'built' : `FAILED\n${cost.printed}`}`,
      );
      if (cost.exitCode !== 0) process.exitCode = 1;
      rows.push({ tool: name, kind, ...cost, ...count(output) });
    }
  }
  // What is kept stands in the checkouts, for folders that will not come again.
  for (const { cache } of tools) if (cache !== undefined) rmSync(cache, { recursive: true, force: true });
  return rows;
}

function count(folder: string): Pick<Row, 'pages' | 'files' | 'bytes'> {
  if (!existsSync(folder)) return { pages: 0, files: 0, bytes: 0 };
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { pages: files.filter(({ name }) => name.endsWith('.html')).length, files: files.length, bytes };
}

function printRows(articles: number, rows: readonly Row[]): string {
  const read = (tool: string, kind: string) =>
    rows.find((row) => row.tool === tool && row.kind === kind && row.exitCode === 0)?.cpuSeconds;
  const divide = (a: number | undefined, b: number | undefined) => (!a || !b ? '' : (a / b).toFixed(2));
  const table = [
    ['', 'CPU s', 'wall s', 'peak MB', 'pages', 'files', 'MB', 'files/article', 'of its cold', 'this/it, CPU'],
    ...rows.map((row) => [
      `${row.tool}, ${row.kind}`,
      ...(row.exitCode === 0 ? [row.cpuSeconds.toFixed(1), row.wallSeconds.toFixed(1)] : ['FAILED', '']),
      (row.peakBytes / 1e6).toFixed(0),
      ...[row.pages, row.files].map(String),
      (row.bytes / 1e6).toFixed(1),
      (row.files / articles).toFixed(1),
      divide(row.cpuSeconds, read(row.tool, 'cold')),
      row.tool === 'this' ? '' : divide(read('this', row.kind), row.cpuSeconds),
    ]),
  ];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
  const lines = table.map((cells) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  );
  return [`${articles.toLocaleString('en')} articles`, ...lines, ''].join('\n');
}

try {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '200,2000' },
      against: { type: 'string' },
      dir: { type: 'string' },
    },
  });
  const folder = values.dir === undefined ? mkdtempSync(join(tmpdir(), 'at-odds-bench-')) : resolve(values.dir);
  const against = values.against === undefined ? undefined : resolve(values.against);
  for (const articles of values.articles.split(',').map(Number)) {
    console.log(printRows(articles, await benchSize(articles, folder, against)));
  }
  if (values.dir === undefined) rmSync(folder, { recursive: true });
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
