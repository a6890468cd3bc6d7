import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compareStrings } from '../domain/compare-strings.ts';
import { findNearestName } from '../domain/nearest-name.ts';
import type { Problem } from '../domain/problem.ts';
import { readContentPlace, type ContentFile, type ContentPlace } from './content-file.ts';
import { describeProblem } from './describe-problem.ts';
import type { UnreadableReason } from './problem-texts.ts';
import { suggestId } from './suggest-value.ts';
import { placeFile, placeRange } from './text-position.ts';

/** Longest file that is read, in bytes. A news report has some thousands. */
const LARGEST_FILE = 1024 * 1024;

/** Endings of the files that authors write. */
const CONTENT_ENDING = /\.(?:md|yaml)$/iu;

/** Endings of text that only needs another name. */
const TEXT_ENDING = /\.(?:md|markdown|mdx|txt|ya?ml)$/iu;

/** Pictures and the copies that editors leave behind may lie among the content. */
const HARMLESS_ENDING = /(?:~|\.(?:avif|gif|jpe?g|png|svg|webp))$/iu;

export interface ReadContent {
  readonly files: readonly ContentFile[];
  /** Content files that are there but could not be read: nobody may say that they are missing. */
  readonly unread: readonly ContentPlace[];
  readonly problems: readonly Problem[];
}

/** Reads every content file of a folder, in the order of their paths. Paths are shown relative to the working directory. */
export function readContent(folder: string): ReadContent {
  const files: ContentFile[] = [];
  const unread: ContentPlace[] = [];
  const problems: Problem[] = [];
  const shownFolder = relative(process.cwd(), folder);
  const show = (inside: string) => join(shownFolder, inside);
  const paths = listFiles(folder).filter(isMeant);
  const namesakes = Map.groupBy(paths, (path) => path.toLowerCase());
  for (const inside of paths) {
    const shown = show(inside);
    const others = (namesakes.get(inside.toLowerCase()) ?? []).filter((path) => path !== inside);
    if (others.length > 0) {
      const id = nameFile(inside.toLowerCase());
      problems.push(describeProblem('repeated-id', placeFile(shown), { id, others: others.map(show) }));
    }
    const own = readContentPlace(inside);
    const nearest = own ? undefined : suggestPath(inside);
    const suggested = nearest === undefined || paths.includes(nearest) ? undefined : nearest;
    if (!own && others.length === 0) {
      const details = { nearest: suggested, isText: TEXT_ENDING.test(inside) };
      problems.push(describeProblem('unexpected-file', placeFile(shown), details));
    }
    // What stands at a wrong place is read as if it stood at the right one: it may have other mistakes.
    const place = own ?? (suggested === undefined ? undefined : readContentPlace(suggested));
    if (!place) continue;
    const { text, problem } = readText(join(folder, inside), folder, shown);
    if (!own && !looksLikeFields(text)) continue;
    if (problem) problems.push(problem);
    if (text === undefined || (problem && !looksLikeFields(text))) unread.push(place);
    else files.push({ ...place, path: shown, text });
  }
  return { files, unread, problems };
}

/** Whether a text was meant to be content, and is no mere note that lies about. */
function looksLikeFields(text: string | undefined): boolean {
  return text !== undefined && /^\s*(?:---|name:)/u.test(text);
}

/** Whether a file was meant to be content: anything in the folders for it, and text that lies beside them. */
function isMeant(path: string): boolean {
  if (HARMLESS_ENDING.test(path)) return false;
  return /^(?:sources|stories)\//u.test(path) || (CONTENT_ENDING.test(path) && !/^readme\.md$/iu.test(path));
}

function nameFile(path: string): string {
  return path.replace(/^.*\//u, '').replace(/\.\w+$/u, '');
}

/** A path where a content file could stand, as near to a given one as can be; undefined when there is none. */
function suggestPath(path: string): string | undefined {
  if (!TEXT_ENDING.test(path)) return undefined;
  const [top = '', ...rest] = path.replace(TEXT_ENDING, '').split('/');
  const area = rest.length > 0 ? findNearestName(top, ['sources', 'stories']) : undefined;
  const isYaml = /\.ya?ml$/iu.test(path);
  // YAML alone is a source, and the folder of sources has no folders in it.
  if (isYaml && area !== 'sources' && rest.length > 0) return undefined;
  const isSource = area === 'sources' || isYaml;
  const inside = area === undefined ? [top, ...rest] : rest;
  const names = [isSource ? 'sources' : 'stories', ...inside].map((name) => suggestId(name) ?? '');
  const suggested = `${names.join('/')}${isSource ? '.yaml' : '.md'}`;
  return suggested !== path && readContentPlace(suggested) ? suggested : undefined;
}

/**
 * Paths of every file and link below a folder, hidden ones left out, in their order and with forward slashes. Links to
 * folders are followed like folders, but not back into one that leads here: that would go on for ever.
 */
function listFiles(root: string): readonly string[] {
  const list = (folder: string, around: readonly string[]): readonly string[] => {
    const within = [...around, realpathSync.native(join(root, folder))];
    return readdirSync(join(root, folder), { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .flatMap((entry) => {
        const inside = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory()) return list(inside, within);
        if (!entry.isSymbolicLink() || CONTENT_ENDING.test(entry.name)) return [inside];
        const target = followLink(join(root, inside));
        if (target === undefined || !statSync(target).isDirectory()) return [inside];
        return within.includes(target) ? [] : list(inside, within);
      });
  };
  return existsSync(root) ? list('', []).toSorted(compareStrings) : [];
}

/** What could be read of a file, and what is wrong with it: mostly one or the other, sometimes both. */
interface Read {
  /** The text with line feeds alone. Characters that cannot be read are U+FFFD. */
  readonly text?: string;
  readonly problem?: Problem;
}

const utf8 = new TextDecoder();

function readText(path: string, folder: string, shown: string): Read {
  const describe = (reason: UnreadableReason, place = placeFile(shown), detail?: string) =>
    describeProblem('unreadable-file', place, { reason, ...(detail === undefined ? {} : { detail }) });
  const target = followLink(path);
  if (target === undefined || !statSync(target).isFile()) return { problem: describe('no-target') };
  if (relative(realpathSync.native(folder), target).startsWith('..')) {
    return { problem: describeProblem('outside-link', placeFile(shown)) };
  }
  let bytes: Buffer;
  try {
    bytes = readFileSync(target);
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { problem: describe('refused', placeFile(shown), detail) };
  }
  if (bytes.length > LARGEST_FILE) return { problem: describe('too-large') };
  const encoding = findUtf16(bytes);
  if (encoding !== undefined) {
    return { text: normaliseLineEnds(new TextDecoder(encoding).decode(bytes)), problem: describe('utf-16') };
  }
  const text = normaliseLineEnds(utf8.decode(bytes));
  const placeCharacter = (start: number) => placeRange(shown, text, { start, end: start + 1 });
  const nul = text.indexOf('\0');
  if (nul !== -1) return { text: text.replaceAll('\0', '\ufffd'), problem: describe('nul', placeCharacter(nul)) };
  if (isUtf8(bytes)) return { text };
  return { text, problem: describe('not-utf-8', placeCharacter(Math.max(0, text.indexOf('\ufffd')))) };
}

function findUtf16(bytes: Buffer): string | undefined {
  const mark = bytes.toString('latin1', 0, 2);
  if (mark === '\u00ff\u00fe') return 'utf-16le';
  return mark === '\u00fe\u00ff' ? 'utf-16be' : undefined;
}

/** Where a path leads in the end; undefined for a link that leads nowhere. */
function followLink(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

/** The text of a file, with line feeds alone and without a byte-order mark. */
export function readTextFile(path: string): string {
  return normaliseLineEnds(utf8.decode(readFileSync(path)));
}

/** Line feeds alone: the one change made to a file before anything looks at it. */
export function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/gu, '\n') : text;
}
