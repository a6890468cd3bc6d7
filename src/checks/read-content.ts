import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { readContentPlace, type ContentFile } from './content-file.ts';
import { describeProblem } from './describe-problem.ts';
import type { UnreadableReason } from './problem-texts.ts';
import { suggestId } from './suggest-value.ts';
import { placeFile, placeRange } from './text-position.ts';

/** Longest file that is read, in bytes. A news report has some thousands. */
const LARGEST_FILE = 1024 * 1024;

/** Where content stands. What lies beside these folders is left alone. */
const CONTENT_FOLDER = /^(?:sources|stories)\//u;

/** Endings of the files that authors write. */
const CONTENT_ENDING = /\.(?:md|yaml)$/iu;

/** Endings of text that only needs another name. */
const TEXT_ENDING = /\.(?:md|markdown|mdx|txt|ya?ml)$/iu;

/** Pictures and the copies that editors leave behind may lie among the content. */
const HARMLESS_ENDING = /(?:~|\.(?:avif|gif|jpe?g|png|svg|webp))$/iu;

export interface ReadContent {
  readonly files: readonly ContentFile[];
  /** Ids of stories in whose folders something could not be read that may be an article. */
  readonly unreadStories: readonly string[];
  readonly problems: readonly Problem[];
}

/** Reads every content file of a folder, in the order of their paths. Paths are shown relative to the working directory. */
export function readContent(folder: string): ReadContent {
  const files: ContentFile[] = [];
  const unreadStories: string[] = [];
  const problems: Problem[] = [];
  const show = (inside: string) => relative(process.cwd(), join(folder, inside));
  const paths = listFiles(folder)
    .map((path) => relative(folder, path).split(sep).join('/'))
    .filter((inside) => CONTENT_FOLDER.test(inside) && !HARMLESS_ENDING.test(inside));
  const namesakes = Map.groupBy(paths, (path) => path.toLowerCase());
  for (const inside of paths) {
    const shown = show(inside);
    const others = (namesakes.get(inside.toLowerCase()) ?? []).filter((path) => path !== inside);
    if (others.length > 0) {
      const id = inside
        .toLowerCase()
        .replace(/^.*\//u, '')
        .replace(/\.\w+$/u, '');
      problems.push(describeProblem('repeated-id', placeFile(shown), { id, others: others.map(show) }));
    }
    const place = readContentPlace(inside);
    const read = place && readText(join(folder, inside), folder, shown);
    if (place && read?.text !== undefined) {
      files.push({ ...place, path: shown, text: read.text });
      continue;
    }
    if (read?.problem) problems.push(read.problem);
    else if (others.length === 0) {
      problems.push(
        describeProblem('unexpected-file', placeFile(shown), {
          nearest: suggestPath(inside),
          isText: TEXT_ENDING.test(inside),
        }),
      );
    }
    const [, story] = /^stories\/([^/]+)\/[^/]+$/u.exec(inside) ?? [];
    if (story && (place?.kind === 'article' || CONTENT_ENDING.test(inside))) unreadStories.push(story);
  }
  return { files, unreadStories, problems };
}

/** A path where a content file could stand, as near to a given one as can be; undefined when there is none. */
function suggestPath(path: string): string | undefined {
  const ending = path.startsWith('sources/') ? '.yaml' : '.md';
  if (!TEXT_ENDING.test(path)) return undefined;
  const names = path.replace(TEXT_ENDING, '').split('/');
  const suggested = `${names.map((name) => suggestId(name) ?? '').join('/')}${ending}`;
  return suggested !== path && readContentPlace(suggested) ? suggested : undefined;
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

type Read = { readonly text: string; readonly problem?: never } | { readonly text?: never; readonly problem: Problem };

/** The text of a file with line feeds alone, or the problem that keeps it from being read. */
function readText(path: string, folder: string, shown: string): Read {
  const refuse = (reason: UnreadableReason, place = placeFile(shown)): Read => ({
    problem: describeProblem('unreadable-file', place, { reason }),
  });
  const target = followLink(path);
  if (target === undefined || !statSync(target).isFile()) return refuse('no-target');
  if (relative(realpathSync(folder), target).startsWith('..')) {
    return { problem: describeProblem('outside-link', placeFile(shown)) };
  }
  let bytes: Buffer;
  try {
    bytes = readFileSync(target);
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { problem: describeProblem('unreadable-file', placeFile(shown), { reason: 'refused', detail }) };
  }
  if (bytes.length > LARGEST_FILE) return refuse('too-large');
  if (/^(?:\xff\xfe|\xfe\xff)/u.test(bytes.toString('latin1', 0, 2))) return refuse('utf-16');
  const placeCharacter = (text: string, start: number) => placeRange(shown, text, { start, end: start + 1 });
  try {
    const text = normaliseLineEnds(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const nul = text.indexOf('\0');
    return nul === -1 ? { text } : refuse('nul', placeCharacter(text, nul));
  } catch {
    // What cannot be read shows as replacement characters; the first of them is the place.
    const text = normaliseLineEnds(new TextDecoder().decode(bytes));
    return refuse('not-utf-8', placeCharacter(text, Math.max(0, text.indexOf('\ufffd'))));
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
