import { basename, relative, resolve, sep } from 'node:path';
import { isError, sortProblems, type Problem } from '../domain/problem.ts';
import { checkContent, findNamedSources, type CheckOptions } from './check-content.ts';
import type { ContentFile } from './content-file.ts';
import { readContent } from './read-content.ts';

/** What is found of a folder beside its stories. */
export interface CheckedFolder {
  readonly files: readonly ContentFile[];
  readonly problems: readonly Problem[];
  /** Ids of the stories that are still being written. */
  readonly drafts: ReadonlySet<string>;
  /** Ids of the stories in whose folders something is wrong. */
  readonly broken: ReadonlySet<string>;
}

/**
 * Reads and checks a content folder: every problem of every file. In the folder of a draft nothing is more than a
 * warning.
 */
export function checkFolder(
  folder: string,
  { take, recall }: Pick<CheckOptions, 'take' | 'recall'> = {},
): CheckedFolder {
  const drafts = new Set<string>();
  const { files, unread, problems } = readContent(folder);
  const found = checkContent(files, relative(process.cwd(), folder) || '.', {
    unread,
    ...(recall && { recall }),
    take: (checked, given) => {
      if (checked.isDraft) drafts.add(given.id);
      take?.(checked, given);
    },
  });
  const all = sortProblems([...problems, ...found]);
  return {
    files,
    drafts,
    broken: new Set(all.filter(isError).map((problem) => findStory(folder, problem) ?? '')),
    problems: all.map((problem) =>
      drafts.has(findStory(folder, problem) ?? '') ? { ...problem, severity: 'warning' } : problem,
    ),
  };
}

/**
 * Checks one story alone: the problems in its folder, and what is wrong with the sources that it names.
 * @throws {RangeError} when there is no such story
 */
export function checkOneStory(folder: string, story: string): Pick<CheckedFolder, 'files' | 'problems'> {
  const stories: string[] = [];
  const named = new Set<string>();
  const { files, problems } = checkFolder(folder, {
    recall: ({ id }) => (id === story ? undefined : { problems: [], isDraft: false }),
    take: (_checked, given) => {
      stories.push(given.id);
      if (given.id === story) for (const { id } of findNamedSources(given)) named.add(`${id}.yaml`);
    },
  });
  const own = problems.filter((problem) => {
    const owner = findStory(folder, problem);
    return owner === undefined ? isError(problem) && named.has(basename(problem.file)) : owner === story;
  });
  if (own.length === 0 && !stories.includes(story)) {
    throw new RangeError(`There is no story "${story}". The stories are: ${stories.join(', ') || 'none'}.`);
  }
  return { files, problems: own };
}

/** The story in whose folder a problem is; undefined for one of a source. */
export function findStory(folder: string, { file }: Problem): string | undefined {
  const [area, story] = relative(folder, resolve(file)).split(sep);
  return area === 'stories' ? story : undefined;
}
