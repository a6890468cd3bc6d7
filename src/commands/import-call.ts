import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import type { ImportOptions } from '../authoring/import/import-page.ts';
import { findContentFolder } from '../content/content-folder.ts';
import { requireId, WrongCall } from './answer-call.ts';

/** How the command is called. */
export const IMPORT_USAGE = `npm run import -- FILE… --story ID [--source NAME…] [--list CSV] [OPTIONS]

FILE           a page saved as HTML or MHTML, a text file, or - for standard input; typed alone, - is the clipboard
--story ID     the folder of the story
--source NAME  the publisher: id or name of a file of content/sources, written if it is not there; unknown, if it
               is; once for all, or once a file
--list CSV     a table of files: a column "file", and any of source, as, url, date, title, language
--date, --language
               what the pages or texts do not say, or say wrongly
--url, --title the same, of one file
--as NAME      name of the article, of one file; else the source or the site gives it
--record       a primary document, not a report
--encoding     character encoding, where the page tells none or a wrong one
--yes          do not ask
--force        write over what is there`;

/** One file to import, and what the author says of it. */
export interface ImportTask {
  readonly file: string;
  readonly source?: string | undefined;
  readonly as?: string | undefined;
  readonly told: NonNullable<ImportOptions['told']>;
}

const TOLD = ['url', 'date', 'title', 'language'] as const;

/**
 * What the author asks of `npm run import`; undefined, when they ask how to call it.
 * @throws {WrongCall}
 */
export function readImportCall() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      story: { type: 'string' },
      source: { type: 'string', multiple: true, default: [] },
      list: { type: 'string' },
      as: { type: 'string' },
      url: { type: 'string' },
      date: { type: 'string' },
      title: { type: 'string' },
      language: { type: 'string' },
      record: { type: 'boolean', default: false },
      encoding: { type: 'string' },
      yes: { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const { story, source, list, as, record, encoding, yes, force } = values;
  const told = selectTold(values);
  if (story === undefined) throw new WrongCall('Name the story: --story ID.');
  if (source.length > 1 && source.length !== positionals.length)
    throw new WrongCall('--source is given once for all files, or once for each, in their order.');
  if (positionals.length > 1 && (as !== undefined || told.url !== undefined || told.title !== undefined))
    throw new WrongCall('--as, --url and --title speak of one article; there are several files. Use --list.');
  const tasks: readonly ImportTask[] = [
    ...positionals.map((file, index) => ({ file, source: source[source.length > 1 ? index : 0], as, told })),
    ...(list === undefined ? [] : readList(list)),
  ];
  if (tasks.length === 0) throw new WrongCall('Name the file to import.');
  requireId('--story takes', story);
  if (as !== undefined) requireId('--as takes', as);
  return { tasks, folder: findContentFolder(), story, isRecord: record, encoding, asks: !yes, force };
}

export type ImportCall = NonNullable<ReturnType<typeof readImportCall>>;

function selectTold(row: Readonly<Partial<Record<(typeof TOLD)[number], string | undefined>>>): ImportTask['told'] {
  return Object.fromEntries(TOLD.flatMap((field) => (row[field]?.trim() ? [[field, row[field].trim()]] : [])));
}

/** The files of a table, whose paths start where the table lies. */
function readList(path: string): readonly ImportTask[] {
  if (!existsSync(path)) throw new WrongCall(`There is no list "${path}".`);
  const { data, meta } = Papa.parse<Partial<Record<string, string>>>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  const known: readonly string[] = ['file', 'source', 'as', ...TOLD];
  const unknown = (meta.fields ?? []).filter((name) => !known.includes(name));
  if (unknown.length > 0 || !meta.fields?.includes('file'))
    throw new WrongCall(`The first line of "${path}" names columns: file, and any of ${known.slice(1).join(', ')}.`);
  return data.map((row, index) => {
    const read = (name: string) => (row[name]?.trim() === '' ? undefined : row[name]?.trim());
    const as = read('as');
    if (as !== undefined) requireId(`Row ${String(index + 1)} of "${path}": "as" takes`, as);
    const file = resolve(dirname(path), read('file') ?? '');
    return { file, source: read('source'), as, told: selectTold(row) };
  });
}
