import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { enterUserFolder, findContentFolder } from '../content/content-folder.ts';
import { describeError } from '../content/describe-error.ts';
import { readContentPlace } from '../content/content-file.ts';
import { colour } from '../content/print-problems.ts';
import { suggestId } from '../content/suggest-value.ts';
import type { Source } from '../domain/source.ts';
import { importBounded } from '../authoring/import/import-bounded.ts';
import type { ImportedArticle } from '../authoring/import/import-page.ts';
import { describeImport } from '../authoring/import/describe-import.ts';
import { refuseExisting, writeNewFile, type IfThere } from '../authoring/new-file.ts';
import { readSources } from '../authoring/read-sources.ts';
import { Refusal } from '../authoring/import/refusal.ts';
import { LARGEST_FILE } from '../authoring/import/saved-page.ts';
import { printSourceFile } from '../authoring/source-file.ts';

/**
 * Makes articles of saved pages and texts. Nothing is fetched from the network.
 * Exit codes: 0 every article was written; 1 a file could not be imported or written; 2 called wrongly; 3 nothing
 * went wrong, but the author did not agree to write.
 */
const USAGE = `npm run import -- FILE… --story ID [--source ID] [--as NAME] [--record] [--encoding NAME] [--yes] [--force]

FILE           a page saved as HTML or MHTML, a text file, or - for standard input
--story ID     the folder of the story
--source ID    the publisher: a file of content/sources, written if it is not there
--as NAME      name of the article; else the source or the site gives it
--record       a primary document, not a report
--encoding     character encoding, where the page tells none or a wrong one
--yes          do not ask
--force        write over what is there`;

class WrongCall extends Error {}

interface Call {
  readonly files: readonly string[];
  readonly folder: string;
  readonly story: string;
  readonly source: string | undefined;
  readonly name: string | undefined;
  readonly isRecord: boolean;
  readonly encoding: string | undefined;
  readonly asks: boolean;
  readonly ifThere: IfThere;
}

function readCall(): Call | undefined {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      story: { type: 'string' },
      source: { type: 'string' },
      as: { type: 'string' },
      record: { type: 'boolean', default: false },
      encoding: { type: 'string' },
      yes: { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  if (positionals.length === 0) throw new WrongCall('Name the file to import.');
  if (values.story === undefined) throw new WrongCall('Name the story: --story ID.');
  for (const [option, id] of [
    ['--story', values.story],
    ['--source', values.source],
    ['--as', values.as],
  ] as const) {
    if (id === undefined || suggestId(id) === id) continue;
    const suggested = suggestId(id);
    throw new WrongCall(
      `${option} takes lower-case letters and digits joined by single hyphens, not "${id}".${suggested === undefined ? '' : ` Did you mean "${suggested}"?`}`,
    );
  }
  if (values.as !== undefined && positionals.length > 1)
    throw new WrongCall('--as names one article; there are several files.');
  return {
    files: positionals,
    folder: findContentFolder(),
    story: values.story,
    source: values.source === 'unknown' ? undefined : values.source,
    name: values.as,
    isRecord: values.record,
    encoding: values.encoding,
    asks: !values.yes,
    ifThere: values.force ? 'replace' : 'keep',
  };
}

function readBytes(file: string): { readonly bytes: Uint8Array; readonly savedDay?: string } {
  if (file === '-') return { bytes: readFileSync(0) };
  if (!existsSync(file)) throw new Refusal('There is no such file.', 'Look whether the path is right.');
  const stats = statSync(file);
  if (!stats.isFile()) throw new Refusal('This is no file.', 'Name a file. Several are named one after another.');
  if (stats.size > LARGEST_FILE) {
    throw new Refusal(
      `The file has ${String(Math.round(stats.size / 1024 / 1024))} MiB; at most ${String(LARGEST_FILE / 1024 / 1024)} are read.`,
      'Look whether this is one article. If it is, paste its text into a file of plain text.',
    );
  }
  return { bytes: readFileSync(file), savedDay: printDay(stats.mtime) };
}

/** The day as the author's own calendar has it. */
function printDay(moment: Date): string {
  const part = (number: number) => String(number).padStart(2, '0');
  return `${String(moment.getFullYear())}-${part(moment.getMonth() + 1)}-${part(moment.getDate())}`;
}

async function importFile(file: string, call: Call, sources: readonly Source[]): Promise<'written' | 'declined'> {
  const { folder, source, encoding, ifThere } = call;
  const { bytes, savedDay } = readBytes(file);
  const outcome = await importBounded({ bytes, options: { source, sources, savedDay, encoding } });
  if (outcome.kind === 'refused') throw new Refusal(outcome.message, outcome.hint);
  const { article } = outcome;
  const inside = choosePath(file, article, call);
  const path = relative(process.cwd(), join(folder, inside));
  if (ifThere === 'keep' && existsSync(join(folder, inside))) throw refuseExisting(join(folder, inside));
  console.log(describeImport(article, colour));
  if (!(await isAgreed(`Write ${path}?`, call))) return 'declined';
  writeNewFile(folder, inside, article.text, ifThere);
  console.log(`${colour('bold', path)} was written.`);
  if (source !== undefined && !sources.some(({ id }) => id === source)) {
    const sourcePath = `sources/${source}.yaml`;
    writeNewFile(folder, sourcePath, printSourceFile(article, source), 'keep');
    console.log(
      `${colour('bold', relative(process.cwd(), join(folder, sourcePath)))} was written: look whether it is right.`,
    );
  }
  return 'written';
}

function choosePath(file: string, article: ImportedArticle, { story, name, source, isRecord }: Call): string {
  const { value = 'unknown' } = article.fields.source;
  const known = source ?? (value === 'unknown' ? undefined : value);
  const site = article.host?.split('.').at(-2);
  const stem = file === '-' ? undefined : basename(file, extname(file));
  const chosen = [name, known, site, stem, 'article'].flatMap((text) =>
    text === undefined ? [] : (suggestId(text) ?? []),
  )[0];
  const inside = `stories/${story}/${isRecord ? 'records/' : ''}${chosen ?? 'article'}.md`;
  const place = readContentPlace(inside);
  if (place?.kind !== (isRecord ? 'record' : 'article')) {
    throw new Refusal(`An article cannot be called "${chosen ?? ''}".`, 'Give it another name with --as.');
  }
  return inside;
}

async function isAgreed(question: string, { asks, files }: Call): Promise<boolean> {
  if (!asks) return true;
  if (!process.stdin.isTTY || !process.stdout.isTTY || files.includes('-')) {
    console.log(`${question} Nothing was written, for there is nobody to ask. Call it again with --yes to write.`);
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(?:es)?$/iu.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}

async function run(): Promise<number> {
  const call = readCall();
  if (!call) {
    console.log(USAGE);
    return 0;
  }
  const sources = readSources(call.folder);
  let failed = 0;
  let declined = 0;
  for (const file of call.files) {
    try {
      if ((await importFile(file, call, sources)) === 'declined') declined += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      console.error(`${colour('red', file)}: ${error.message}\n  ${error.hint}`);
      failed += 1;
    }
  }
  const written = call.files.length - failed - declined;
  if (written > 0) {
    console.log(
      `\nNext: look at the fields, then "npm run suggest -- ${call.story}" proposes points, and "npm run check" says what is missing.`,
    );
  }
  return failed > 0 ? 1 : declined > 0 ? 3 : 0;
}

try {
  enterUserFolder();
  process.exitCode = await run();
} catch (error) {
  const isCall =
    error instanceof WrongCall ||
    (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
  console.error(describeError(error));
  if (isCall) console.error(`\n${USAGE}`);
  process.exitCode = isCall ? 2 : 1;
}
