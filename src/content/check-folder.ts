import { relative, resolve, sep } from 'node:path';
import { isError, sortProblems, type Problem } from '../domain/problem.ts';
import { checkContent, checkEachStory, findNamedSources, type CheckedContent } from './check-content.ts';
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

/**
 * Checks one story alone: the problems in its folder, and what is wrong with the sources that it names.
 * @throws {RangeError} when there is no such story
 */
export function checkOneStory(folder: string, story: string): Pick<CheckedFolder, 'files' | 'problems'> {
  const stories: string[] = [];
  const named = new Set<string>();
  const { files, problems } = checkLargeFolder(folder, {
    recall: ({ id }) => (id === story ? undefined : []),
    take: (_checked, given) => {
      stories.push(given.id);
      if (given.id === story) for (const { id } of findNamedSources(given)) named.add(`${id}.yaml`);
    },
  });
  const own = problems.filter((problem) => {
    const [area, name = ''] = splitPlace(folder, problem);
    return area === 'stories' ? name === story : isError(problem) && named.has(name);
  });
  if (own.length === 0 && !stories.includes(story)) {
    throw new RangeError(`There is no story "${story}". The stories are: ${stories.join(', ') || 'none'}.`);
  }
  return { files, problems: own };
}

/** The steps of a problem's path inside the content folder. */
export function splitPlace(folder: string, { file }: Problem): readonly string[] {
  return relative(folder, resolve(file)).split(sep);
}

function nameFolder(folder: string): string {
  return relative(process.cwd(), folder) || '.';
}
