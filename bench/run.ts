import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
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
  --dir       works in this folder and leaves everything there, for the next run as well`;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SENTENCE = 'No more was known by the evening.';
const KINDS = ['cold', 'unchanged', 'one edit'] as const;

interface Tool {
  readonly name: string;
  readonly build: Command;
  readonly output: string;
  /** The folder of the output, and that of what it keeps elsewhere for its next build. */
  readonly kept: readonly string[];
}

interface Row extends Cost, Readonly<Record<'pages' | 'files' | 'bytes', number>> {
  readonly tool: string;
  readonly kind: (typeof KINDS)[number];
}

function describeSite(name: string, checkout: string, content: string, output: string): Tool {
  const environment = { CONTENT_DIR: content, OUT_DIR: output, SITE_URL: 'https://bench.example', BASE_PATH: '/' };
  const build: Command = { folder: checkout, words: ['npm', 'run', '--silent', 'build'], environment };
  const cache = join(checkout, 'node_modules', '.astro', encodeURIComponent(output));
  return { name, build, output, kept: [dirname(output), cache] };
}

/** The site of `bench/eleventy`, copied beside the content that it reads. */
function describeEleventy(place: string): Tool {
  cpSync(join(ROOT, 'bench', 'eleventy'), place, { recursive: true });
  const packages = join(place, 'node_modules');
  if (!existsSync(packages)) symlinkSync(join(ROOT, 'node_modules'), packages);
  const words = [process.execPath, join(packages, '@11ty', 'eleventy', 'cmd.cjs'), '--quiet'] as const;
  const output = join(place, '_site');
  return { name: 'Eleventy', build: { folder: place, words }, output, kept: [output] };
}

async function benchSize(articles: number, folder: string, against: string | undefined): Promise<readonly Row[]> {
  const place = join(folder, String(articles));
  const content = join(place, 'content');
  if (!existsSync(content)) writeCorpus(content, { articles, seed: 1 });
  const tools = [
    describeSite('this', ROOT, content, `${place}-this/site`),
    ...(against === undefined ? [] : [describeSite(basename(against), against, content, `${place}-against/site`)]),
    describeEleventy(place),
  ];
  const rows: Row[] = [];
  for (const path of tools.flatMap(({ kept }) => kept)) rmSync(path, { recursive: true, force: true });
  for (const kind of KINDS) {
    if (kind === 'one edit') editArticle(content, SENTENCE);
    for (const { name, build, output } of tools) {
      const cost = await measureCommand(build);
      const isBuilt = cost.exitCode === 0;
      console.error(`${String(articles)}: ${name}, ${kind}: ${isBuilt ? 'built' : `FAILED\n${cost.printed}`}`);
      if (!isBuilt) process.exitCode = 1;
      rows.push({ tool: name, kind, ...cost, ...count(output) });
    }
  }
  // What Astro keeps stands in the checkouts, for folders that may not come again.
  for (const path of tools.flatMap(({ kept }) => kept.slice(1))) rmSync(path, { recursive: true, force: true });
  return rows;
}

function count(folder: string): Pick<Row, 'pages' | 'files' | 'bytes'> {
  if (!existsSync(folder)) return { pages: 0, files: 0, bytes: 0 };
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { pages: files.filter(({ name }) => name.endsWith('.html')).length, files: files.length, bytes };
}

function printRows(articles: number, rows: readonly Row[]): void {
  const round = (figure: number, digits = 1) => Number(figure.toFixed(digits));
  const divide = ({ cpuSeconds }: Row, tool: string, kind: string) => {
    const other = rows.find((row) => row.tool === tool && row.kind === kind && row.exitCode === 0)?.cpuSeconds;
    return other === undefined ? NaN : round(cpuSeconds / other, 2);
  };
  const describe = (row: Row) => ({
    'CPU s': row.exitCode === 0 ? round(row.cpuSeconds) : 'FAILED',
    'wall s': round(row.wallSeconds),
    'peak MB': round(row.peakBytes / 1e6, 0),
    pages: row.pages,
    files: row.files,
    MB: round(row.bytes / 1e6),
    'files an article': round(row.files / articles),
    'CPU / its cold': divide(row, row.tool, 'cold'),
    'CPU / Eleventy': divide(row, 'Eleventy', row.kind),
    'CPU / this': divide(row, 'this', row.kind),
  });
  console.log(`${articles.toLocaleString('en')} articles`);
  console.table(Object.fromEntries(rows.map((row) => [`${row.tool}, ${row.kind}`, describe(row)])));
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
    printRows(articles, await benchSize(articles, folder, against));
  }
  if (values.dir === undefined) rmSync(folder, { recursive: true });
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
