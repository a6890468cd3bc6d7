import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BUILD_KINDS, type BuildKind, type BuildResult, type SizeResult } from './bench-result.ts';
import { countByKind, countFiles, countPages, listFiles, SEARCH_KIND } from './count-files.ts';
import { chooseArticle, editText } from './edit-article.ts';
import { writeEleventySite } from './eleventy-site.ts';
import { writeCorpus } from './make-corpus.ts';
import { measureCommand, type Cost } from './measure-command.ts';
import { printReport } from './print-report.ts';
import { describeEleventy, describeSite, forgetBuilds, ROOT, type Tool } from './tool.ts';

/**
 * Builds made corpora of several sizes with our site and with Eleventy, in turn, and prints what it cost.
 * It compares and asserts nothing: the exit code tells only whether everything could be built.
 */
const USAGE = `Usage: npm run bench -- [--articles 200,2000,10000] [--only site|eleventy] [--dir DIR] [--keep] [--json FILE]
  --articles  sizes of the corpora
  --only      builds with one of the two alone
  --dir       works in this folder; content that an earlier run left in it is used again
  --keep      leaves what was made and built
  --json      writes all figures to this file`;

interface Options {
  readonly sizes: readonly number[];
  readonly only: Tool['name'] | undefined;
  /** A temporary one when it is not given. */
  readonly folder: string | undefined;
  readonly isKept: boolean;
  readonly json: string | undefined;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '200,2000,10000' },
      only: { type: 'string' },
      keep: { type: 'boolean', default: false },
      dir: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const sizes = values.articles.split(',').map(Number);
  if (!sizes.every((size) => Number.isSafeInteger(size) && size >= 2)) {
    throw new Error(`Expected numbers of articles, such as 200,2000; found "${values.articles}".`);
  }
  const { only } = values;
  if (only !== undefined && only !== 'site' && only !== 'eleventy') {
    throw new Error(`Expected "site" or "eleventy" after --only; found "${only}".`);
  }
  const folder = values.dir === undefined ? undefined : resolve(values.dir);
  return { sizes, only, folder, isKept: values.keep, json: values.json };
}

/** Tells how far it is, apart from the report. */
function tell(text: string): void {
  console.error(text);
}

async function benchSize(articles: number, folder: string, { only, isKept }: Options): Promise<SizeResult> {
  const place = join(folder, String(articles));
  const content = join(place, 'content');
  const isMade = !existsSync(content);
  if (isMade) {
    tell(`${String(articles)} articles: making the corpus`);
    writeCorpus(content, { articles, seed: 1 });
  }
  const site = describeSite(content, join(place, 'site'));
  const eleventy = describeEleventy(join(place, 'eleventy'));
  const tools = [site, eleventy].filter(({ name }) => only === undefined || name === only);
  if (tools.includes(eleventy)) {
    rmSync(join(place, 'eleventy'), { recursive: true, force: true });
    writeEleventySite(content, join(place, 'eleventy'));
  }
  for (const tool of tools) forgetBuilds(tool);
  const article = chooseArticle(content);
  const builds: BuildResult[] = [];
  for (const kind of BUILD_KINDS) {
    for (const tool of tools) builds.push(await benchBuild(tool, kind, { articles, article }));
  }
  const isOurs = tools.includes(site);
  const result: SizeResult = {
    articles,
    builds,
    check: isOurs ? await measure(articles, ['src/commands/check.ts', '--content', content]) : undefined,
    search: isOurs ? await measure(articles, ['bench/index-search.ts', '--content', content]) : undefined,
    kinds: isOurs ? Object.fromEntries(countByKind(listFiles(site.output))) : {},
  };
  if (!isKept) {
    for (const tool of tools) forgetBuilds(tool);
    rmSync(join(place, 'eleventy'), { recursive: true, force: true });
    // Content that was here before is somebody else’s.
    if (isMade) rmSync(place, { recursive: true });
  }
  return result;
}

async function benchBuild(
  tool: Tool,
  kind: BuildKind,
  { articles, article }: { readonly articles: number; readonly article: string },
): Promise<BuildResult> {
  const undo = kind === 'edited' ? editText(tool.locateArticle(article)) : undefined;
  const start = Date.now();
  try {
    const cost = await measureCommand(tool.build);
    reportCost(`${String(articles)} articles: ${tool.name}, ${kind}`, cost);
    const files = listFiles(tool.output);
    const isWritten = ({ written }: { readonly written: number }) => written >= start;
    const written = files.filter(isWritten);
    return {
      tool: tool.name,
      kind,
      cost,
      pages: countPages(files),
      written: countFiles(written),
      cached: countFiles(tool.caches.flatMap(listFiles).filter(isWritten)),
      searchWritten: countByKind(written).get(SEARCH_KIND) ?? { files: 0, bytes: 0 },
    };
  } finally {
    undo?.();
  }
}

/** Runs a script of this repository with plain Node. */
async function measure(articles: number, script: readonly string[]): Promise<Cost> {
  const cost = await measureCommand({ program: process.execPath, arguments: script, folder: ROOT });
  reportCost(`${String(articles)} articles: ${script[0] ?? ''}`, cost);
  return cost;
}

function reportCost(what: string, { exitCode, wallSeconds, printed }: Cost): void {
  tell(`${what}: ${exitCode === 0 ? `${wallSeconds.toFixed(1)} s` : `FAILED with exit code ${String(exitCode)}`}`);
  if (exitCode === 0) return;
  tell(printed);
  process.exitCode = 1;
}

async function run(options: Options): Promise<void> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'at-odds-bench-'));
  mkdirSync(folder, { recursive: true });
  const results: SizeResult[] = [];
  for (const size of options.sizes) results.push(await benchSize(size, folder, options));
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
  if (options.isKept) tell(`Left in ${folder}`);
  else if (options.folder === undefined) rmSync(folder, { recursive: true });
  console.log(printReport(results));
}

try {
  await run(readOptions());
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
