import { relative } from 'node:path';
import { sortProblems, type Problem } from '../domain/problem.ts';
import type { Story } from '../domain/story.ts';
import { checkContent, type CheckMemory } from './check-content.ts';
import type { ContentFile } from './content-file.ts';
import { readContent } from './read-content.ts';

export interface CheckedFolder {
  readonly files: readonly ContentFile[];
  readonly stories: readonly Story[];
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks a content folder: every problem of every file.
 * @param memory stories that have not changed since are not checked again
 */
export function checkFolder(folder: string, memory?: CheckMemory): CheckedFolder {
  const { files, unread, problems } = readContent(folder);
  const checked = checkContent(files, relative(process.cwd(), folder) || '.', unread, memory);
  return { files, stories: checked.stories, problems: sortProblems([...problems, ...checked.problems]) };
}
