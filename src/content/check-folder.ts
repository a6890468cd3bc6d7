import { relative } from 'node:path';
import { sortProblems } from '../domain/problem.ts';
import { checkContent, checkEachStory, type CheckedContent } from './check-content.ts';
import type { ContentFile } from './content-file.ts';
import { readContent } from './read-content.ts';

export interface CheckedFolder extends CheckedContent {
  readonly files: readonly ContentFile[];
}

/** Reads and checks a content folder: every problem of every file. */
export function checkFolder(folder: string): CheckedFolder {
  const { files, unread, problems } = readContent(folder);
  const checked = checkContent(files, nameFolder(folder), { unread });
  return { ...checked, files, problems: sortProblems([...problems, ...checked.problems]) };
}

/** The same for folders of any size: what is found of a story is handed over, and forgotten unless somebody keeps it. */
export function checkLargeFolder(
  folder: string,
  options: Omit<Parameters<typeof checkEachStory>[2], 'unread'>,
): Pick<CheckedFolder, 'files' | 'problems'> {
  const { files, unread, problems } = readContent(folder);
  const found = checkEachStory(files, nameFolder(folder), { ...options, unread });
  return { files, problems: sortProblems([...problems, ...found]) };
}

function nameFolder(folder: string): string {
  return relative(process.cwd(), folder) || '.';
}
