import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { describeImport, describeLeft, type WrittenArticle } from '../authoring/import/describe-import.ts';
import { importBounded } from '../authoring/import/import-bounded.ts';
import type { ImportedArticle } from '../authoring/import/import-page.ts';
import { Refusal } from '../authoring/import/refusal.ts';
import { LARGEST_FILE } from '../authoring/import/saved-page.ts';
import { refuseExisting, writeNewFile } from '../authoring/new-file.ts';
import { readSources } from '../authoring/read-sources.ts';
import { printSourceFile } from '../authoring/source-file.ts';
import { readContentPlace } from '../content/content-file.ts';
import { colour } from '../content/print-problems.ts';
import { suggestId } from '../content/suggest-value.ts';
import type { Source } from '../domain/source.ts';
import { answerCall } from './answer-call.ts';
import { IMPORT_USAGE, readImportCall, type ImportCall, type ImportTask } from './import-call.ts';

/** Programs that print the clipboard; the first that is there does. */
const CLIPBOARDS = [
  'pbpaste',
  'wl-paste --no-newline',
  'xclip -selection clipboard -out',
  'powershell.exe -NoProfile -Command Get-Clipboard',
];

function readInput(): Uint8Array {
  if (!process.stdin.isTTY) return readFileSync(0);
  for (const [program = '', ...args] of CLIPBOARDS.map((line) => line.split(' '))) {
    const { status, stdout } = spawnSync(program, args, { maxBuffer: LARGEST_FILE });
    if (status === 0) return stdout;
  }
  throw new Refusal(
    'The clipboard could not be read.',
    'Save the text into a file, or pipe it: … | npm run import -- -',
  );
}

function readBytes(file: string): { readonly bytes: Uint8Array; readonly savedDay?: string } {
  if (file === '-') return { bytes: readInput() };
  if (!existsSync(file)) {
    throw new Refusal(
      'There is no such file.',
      /^https?:/u.test(file)
        ? 'Nothing is fetched from the network: save the page in a browser, and name that file.'
        : 'Look whether the path is right.',
    );
  }
  const stats = statSync(file);
  if (!stats.isFile()) throw new Refusal('This is no file.', 'Name a file. Several are named one after another.');
  if (stats.size > LARGEST_FILE) {
    throw new Refusal(
      `The file has ${String(Math.round(stats.size / 1024 / 1024))} MiB; at most ${String(LARGEST_FILE / 1024 / 1024)} are read.`,
      'Look whether this is one article. If it is, paste its text into a file of plain text.',
    );
  }
  // The day as the author's own calendar has it.
  const day = new Date(stats.mtimeMs - stats.mtime.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  return { bytes: readFileSync(file), savedDay: day };
}

async function importFile(
  task: ImportTask,
  call: ImportCall,
  { sources, written }: { readonly sources: readonly Source[]; readonly written: readonly WrittenArticle[] },
): Promise<WrittenArticle | undefined> {
  const { folder, encoding, force } = call;
  const { bytes, savedDay } = readBytes(task.file);
  const { source: named, told } = task;
  const outcome = await importBounded({ bytes, options: { source: named, sources, savedDay, encoding, told } });
  if (outcome.kind === 'refused') throw new Refusal(outcome.message, outcome.hint);
  const { article } = outcome;
  const inside = choosePath(task, article, { ...call, written });
  const path = relative(process.cwd(), join(folder, inside));
  if (!force && existsSync(join(folder, inside))) throw refuseExisting(join(folder, inside));
  console.log(describeImport(article, colour));
  if (!(await isAgreed(`Write ${path}?`, call))) return undefined;
  writeNewFile(folder, inside, article.text, force ? 'replace' : 'keep');
  const source = article.fields.source.value ?? 'unknown';
  const sourcePath = `sources/${source}.yaml`;
  const isNew = source !== 'unknown' && !existsSync(join(folder, sourcePath));
  const { text, isNamed } = printSourceFile(article, named);
  if (isNew) writeNewFile(folder, sourcePath, text, 'keep');
  console.log(`${colour('bold', path)} was written${isNew ? `, and ${colour('bold', sourcePath)}` : ''}.\n`);
  return { path: inside, article, ...(isNew && { newSource: { path: sourcePath, isNamed } }) };
}

/** The path of the article; a second of one name in the same run has a number behind it. */
function choosePath(
  { file, as }: ImportTask,
  article: ImportedArticle,
  { story, isRecord, written }: ImportCall & { readonly written: readonly WrittenArticle[] },
): string {
  const { value } = article.fields.source;
  const known = value === 'unknown' ? undefined : value;
  const stem = file === '-' ? undefined : basename(file, extname(file));
  const [chosen = 'article'] = [as, known, article.site, stem].flatMap((text) =>
    text === undefined ? [] : (suggestId(text) ?? []),
  );
  const name = (number: number): string => {
    const inside = `stories/${story}/${isRecord ? 'records/' : ''}${chosen}${number > 1 ? `-${String(number)}` : ''}.md`;
    return written.some(({ path }) => path === inside) ? name(number + 1) : inside;
  };
  const inside = name(1);
  if (readContentPlace(inside)?.kind !== (isRecord ? 'record' : 'article'))
    throw new Refusal(`An article cannot be called "${chosen}".`, 'Give it another name with --as.');
  return inside;
}

async function isAgreed(question: string, { asks }: ImportCall): Promise<boolean> {
  if (!asks) return true;
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
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

/**
 * Makes articles of saved pages and texts. Nothing is fetched from the network, and nothing is sealed.
 * Exit codes: 0 every article was written; 1 a file could not be imported or written; 2 called wrongly; 3 nothing
 * went wrong, but the author did not agree to write.
 */
async function run(): Promise<number> {
  const call = readImportCall();
  if (!call) {
    console.log(IMPORT_USAGE);
    return 0;
  }
  const sources = readSources(call.folder);
  const written: WrittenArticle[] = [];
  let failed = 0;
  for (const task of call.tasks) {
    try {
      const one = await importFile(task, call, { sources, written });
      if (one) written.push(one);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      console.error(`${colour('red', task.file)}: ${error.message}\n  ${error.hint}`);
      failed += 1;
    }
  }
  if (written.length > 0) {
    const isBegun = existsSync(join(call.folder, 'stories', call.story, 'story.md'));
    for (const line of describeLeft(written)) console.log(line);
    console.log(
      `Next: look at the fields, ${isBegun ? '' : `begin the story, which has no story.md yet, with "npm run new -- story ${call.story}", `}then "npm run suggest -- ${call.story}" proposes points, and "npm run check" says what is missing.`,
    );
  }
  return failed > 0 ? 1 : written.length < call.tasks.length ? 3 : 0;
}

await answerCall(IMPORT_USAGE, run);
