import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { readContentPlace, type ContentFile } from './content-file.ts';
import { describeProblem } from './describe-problem.ts';
import { placeFile } from './text-position.ts';

/** Longest file that is read, in bytes. A news report has some thousands. */
const LARGEST_FILE = 1024 * 1024;

/** Where content stands. What lies beside these folders is left alone. */
const CONTENT_FOLDER = /^(?:sources|stories)\//u;

/** Endings of the files that authors write. */
const CONTENT_ENDING = /\.(?:md|yaml)$/iu;

/** Pictures and the copies that editors leave behind may lie among the content. */
const HARMLESS_ENDING = /(?:~|\.(?:avif|gif|jpe?g|png|svg|webp))$/iu;

export interface ReadContent {
  readonly files: readonly ContentFile[];
  /** Ids of stories in whose folders something could not be read: nothing can be said about them as a whole. */
  readonly unreadStories: readonly string[];
  readonly problems: readonly Problem[];
}

/** Reads every content file of a folder, in the order of their paths. Paths are shown relative to the working directory. */
export function readContent(folder: string): ReadContent {
  const files: ContentFile[] = [];
  const unreadStories: string[] = [];
  const problems: Problem[] = [];
  for (const path of listFiles(folder)) {
    const shown = relative(process.cwd(), path);
    const inside = relative(folder, path).split(sep).join('/');
    if (!CONTENT_FOLDER.test(inside) || HARMLESS_ENDING.test(inside)) continue;
    const place = readContentPlace(inside);
    const content = place ? readText(path, folder) : { code: 'unexpected-file' as const };
    if (place && 'text' in content) {
      files.push({ ...place, path: shown, text: content.text });
      continue;
    }
    const [, story] = /^stories\/([^/]+)\//u.exec(inside) ?? [];
    if (story) unreadStories.push(story);
    problems.push(describeReading(content, shown));
  }
  return { files, unreadStories, problems };
}

type Unread =
  { readonly code: 'unexpected-file' | 'outside-link' } | { readonly code: 'unreadable-file'; readonly reason: string };

function describeReading(content: Unread | { readonly text: string }, path: string): Problem {
  if ('text' in content) throw new TypeError(`${path} was read without a problem.`);
  if (content.code === 'unreadable-file') return describeProblem(content.code, placeFile(path), content);
  return describeProblem(content.code, placeFile(path));
}

/**
 * Every file and link below a folder, hidden ones left out. Links to folders are followed like folders, but
 * not back into one that leads here: that would go on for ever.
 */
function listFiles(folder: string, around: readonly string[] = []): readonly string[] {
  if (!existsSync(folder)) return [];
  const inside = [...around, realpathSync(folder)];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return listFiles(path, inside);
      if (!entry.isSymbolicLink() || CONTENT_ENDING.test(entry.name)) return [path];
      const target = followLink(path);
      if (target === undefined || !statSync(target).isDirectory()) return [path];
      return inside.includes(target) ? [] : listFiles(path, inside);
    })
    .toSorted();
}

/** The text of a file with line feeds alone, or the reason why it has none. */
function readText(path: string, folder: string): Unread | { readonly text: string } {
  const unreadable = (reason: string): Unread => ({ code: 'unreadable-file', reason });
  const target = followLink(path);
  if (target === undefined || !statSync(target).isFile()) return unreadable('it is a link that leads to no file');
  if (relative(realpathSync(folder), target).startsWith('..')) return { code: 'outside-link' };
  const bytes = readFileSync(target);
  if (bytes.length > LARGEST_FILE) return unreadable('it is larger than 1 MiB');
  if (bytes.includes(0)) return unreadable('it holds a NUL character');
  try {
    return { text: normaliseLineEnds(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return unreadable('it is not valid UTF-8');
  }
}

/** Where a path leads in the end; undefined for a link that leads nowhere. */
function followLink(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** Line feeds alone: the one change made to a file before anything looks at it. */
export function normaliseLineEnds(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n');
}
