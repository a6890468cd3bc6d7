import { execFileSync } from 'node:child_process';
import { basename, dirname, resolve } from 'node:path';
import { articleSchema, recordSchema } from '../schema/article-schema.ts';
import type { ArticleDocument } from './assemble-article.ts';
import { parseBody } from './parse-body.ts';
import { normaliseLineEnds } from './read-content.ts';
import { sealCopy } from './seal-copy.ts';
import { validateFile } from './validate-file.ts';

/** Where a text first differs from what was sealed. */
export interface ChangedLine {
  /** Line of the file, from 1. */
  readonly line: number;
  /** What stood there; empty where nothing did. */
  readonly was: string;
}

/**
 * Finds the line on which a document first differs from the text that was sealed, where the content is kept in Git
 * and its last version there has that seal. A seal alone tells that something was changed, not what.
 */
export function findChangedLine(document: ArticleDocument, sealed: string): ChangedLine | undefined {
  const { file, data } = document;
  const text = readCommitted(file.path);
  if (text === undefined) return undefined;
  const schema = file.kind === 'record' ? recordSchema : articleSchema;
  const before = validateFile({ ...file, text }, schema).document;
  if (!before || sealCopy(before.data.title, parseBody(before.body, before.data.copy.kind).text) !== sealed) {
    return undefined;
  }
  if (before.data.title !== data.title) {
    return { line: document.placeValue(['title']).line, was: before.data.title ?? '' };
  }
  const lines = document.body.split('\n');
  const old = before.body.split('\n');
  const at = [...lines.keys(), lines.length].find((index) => lines[index] !== old[index]);
  if (at === undefined) return undefined;
  return { line: document.placeInBody({ start: 0, end: 0 }).line + at, was: old[at]?.trim() ?? '' };
}

/** The text of a file as it was last committed; undefined where there is no such version, or no Git. */
function readCommitted(path: string): string | undefined {
  const absolute = resolve(path);
  try {
    return normaliseLineEnds(
      execFileSync('git', ['show', `HEAD:./${basename(absolute)}`], {
        cwd: dirname(absolute),
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 5000,
      }),
    );
  } catch {
    return undefined;
  }
}
