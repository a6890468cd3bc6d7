import { isError, type Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';
import { checkLargeFolder, splitPlace } from './check-folder.ts';
import { findNamedSources, type StoryFiles } from './check-content.ts';
import type { ContentFile } from './content-file.ts';
import { digest } from './digest.ts';
import { listEntries, type StoryEntries } from './story-entries.ts';

/** What is remembered of a story that was proven before. */
export interface KnownStory {
  /** A digest of all that its proof depends on, and all that its pages show. */
  readonly digest: string;
  /** It may have warnings. */
  readonly problems: readonly Problem[];
}

/** A story in which nothing is wrong. */
export interface GoodStory extends KnownStory {
  /** Left out for a story that is as it was known. */
  readonly entries?: StoryEntries;
  readonly files: readonly ContentFile[];
}

export interface ProvenContent {
  /** The good stories, by id. */
  readonly stories: ReadonlyMap<string, GoodStory>;
  /** Ids of the stories in which something is wrong. */
  readonly broken: ReadonlySet<string>;
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
  /** The files that have a problem. */
  readonly files: readonly ContentFile[];
}

/**
 * Reads and checks a content folder and proves the stories that are not known yet. Of a proven story what collections
 * hold is kept, its texts are not.
 * @param code a digest of the code that proves
 */
export function proveContent(folder: string, code: string, known: ReadonlyMap<string, KnownStory>): ProvenContent {
  const found = new Map<string, GoodStory>();
  let sources: readonly Source[] = [];
  const { files, problems } = checkLargeFolder(folder, {
    recall: (given) => {
      const before = known.get(given.id);
      return before?.digest === digestStory(given, code) ? before.problems : undefined;
    },
    take: ({ proven, problems: own }, given) => {
      sources = [...given.sources.values()];
      const story = { digest: digestStory(given, code), problems: own, files: given.files };
      found.set(given.id, proven ? { ...story, entries: listEntries(proven) } : story);
    },
  });
  const broken = listBroken(folder, problems);
  const faulty = new Set(problems.map(({ file }) => file));
  return {
    stories: new Map([...found].filter(([id]) => !broken.has(id))),
    broken,
    sources,
    problems,
    files: files.filter(({ path }) => faulty.has(path)),
  };
}

/** Ids of the stories in whose folders something is wrong. */
function listBroken(folder: string, problems: readonly Problem[]): ReadonlySet<string> {
  const places = problems.filter(isError).map((problem) => splitPlace(folder, problem));
  return new Set(places.flatMap(([area, story]) => (area === 'stories' && story ? [story] : [])));
}

function digestStory(given: StoryFiles, code: string): string {
  const { id, files, unread } = given;
  const named = findNamedSources(given);
  const parts = files.flatMap(({ path, text }) => [path, text]);
  return digest(code, id, JSON.stringify([named, unread]), ...parts);
}
