import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { readContentPlace, type ContentFile } from './content-file.ts';
import { describeProblem } from './describe-problem.ts';
import { placeFile } from './text-position.ts';

/** Longest file that is read, in bytes. A news report has some thousands. */
const LARGEST_FILE = 1024 * 1024;

/** Endings of the files that authors write; everything else in the folder is left alone. */
const CONTENT_ENDING = /\.(?:md|markdown|mdx|ya?ml)$/iu;

export interface ReadContent {
  readonly files: readonly ContentFile[];
  readonly problems: readonly Problem[];
}

/** Reads every content file of a folder, in the order of their paths. Paths are shown relative to the working directory. */
export function readContent(folder: string): ReadContent {
  const problems: Problem[] = [];
  const files = listFiles(folder).flatMap((path): readonly ContentFile[] => {
    const shown = relative(process.cwd(), path);
    const inside = relative(folder, path).split(sep).join('/');
    if (!CONTENT_ENDING.test(inside)) return [];
    const place = readContentPlace(inside);
    if (!place) {
      problems.push(describeProblem('unexpected-file', placeFile(shown)));
      return [];
    }
    if (isLeadingOutside(path, folder)) {
      problems.push(describeProblem('outside-link', placeFile(shown)));
      return [];
    }
    const text = readText(path);
    if (typeof text === 'string') return [{ ...place, path: shown, text }];
    problems.push(describeProblem('unreadable-file', placeFile(shown), text));
    return [];
  });
  return { files, problems };
}

function listFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter(
        (path) =>
          !relative(folder, path)
            .split(sep)
            .some((name) => name.startsWith('.')),
      )
      .toSorted();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function isLeadingOutside(path: string, folder: string): boolean {
  if (!lstatSync(path).isSymbolicLink()) return false;
  const target = relative(realpathSync(folder), realpathSync(path));
  return target.startsWith('..');
}

/** The text of a file with line feeds alone, or the reason why it has none. */
function readText(path: string): string | { reason: string } {
  const bytes = readFileSync(path);
  if (bytes.length > LARGEST_FILE) return { reason: 'it is larger than 1 MiB' };
  if (bytes.includes(0)) return { reason: 'it holds a NUL character' };
  try {
    return normaliseLineEnds(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { reason: 'it is not valid UTF-8' };
  }
}

/** Line feeds alone: the one change made to a file before anything looks at it. */
export function normaliseLineEnds(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n');
}
