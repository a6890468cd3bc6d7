import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface FileCount {
  readonly files: number;
  readonly bytes: number;
}

export interface FoundFile {
  /** Inside the folder, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** When it was last written, in milliseconds since 1970. */
  readonly written: number;
}

/** All files of a folder and the folders in it; none when there is no such folder. */
export function listFiles(folder: string): readonly FoundFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const { size, mtimeMs } = statSync(file);
      return { path: relative(folder, file).replaceAll(sep, '/'), bytes: size, written: mtimeMs };
    });
}

export function countFiles(files: readonly FoundFile[]): FileCount {
  return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** The kinds of files in the built site, told by where they stand. The first that fits counts. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['search index', /^pagefind\//u],
  ['html of stories', /^stories\/[^/]+\/index\.html$/u],
  ['html of points', /^stories\/[^/]+\/points\/.+\.html$/u],
  ['html of records', /^stories\/[^/]+\/records\/.+\.html$/u],
  ['html of articles', /^stories\/.+\.html$/u],
  ['html of sources', /^sources\/.+\.html$/u],
  ['html of lists and others', /\.html$/u],
  ['txt', /^stories\/.+\.txt$/u],
  ['citations', /\.(?:bib|ris|csl\.json)$/u],
  ['png', /\.png$/u],
  ['annotations', /\.jsonld$/u],
  ['json', /\.json$/u],
];
export const SEARCH_KIND = 'search index';

export function countByKind(files: readonly FoundFile[]): ReadonlyMap<string, FileCount> {
  const kindOf = ({ path }: FoundFile) => KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other';
  const groups = Map.groupBy(files, kindOf);
  const kinds = [...KINDS.map(([kind]) => kind), 'other'].filter((kind) => groups.has(kind));
  return new Map(kinds.map((kind) => [kind, countFiles(groups.get(kind) ?? [])]));
}

export function countPages(files: readonly FoundFile[]): number {
  return files.filter(({ path }) => path.endsWith('.html')).length;
}
