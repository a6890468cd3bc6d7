import type { Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';
import { checkFolder } from './check-folder.ts';
import { findNamedSources, type StoryFiles } from './check-content.ts';
import type { ContentFile } from './content-file.ts';
import { digest } from './digest.ts';
import type { StoryEntries } from './story-entries.ts';

/** What is remembered of a story that was proven before. */
export interface KnownStory {
  /** A digest of all that its proof depends on, and all that its pages show. */
  readonly digest: string;
  /** It may have warnings. */
  readonly problems: readonly Problem[];
  readonly isDraft: boolean;
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
  /** Ids of the stories that are still being written. */
  readonly drafts: ReadonlySet<string>;
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
  /** The files that have a problem. */
  readonly files: readonly ContentFile[];
}

/**
 * Reads and checks a content folder and proves the stories that are not known yet. Of a proven story what collections
 * hold is kept, its texts are not.
 * @param code a digest of the code that proves
 * @param withDrafts whether drafts are shown; else there is nothing of them but their problems
 */
export function proveContent(
  folder: string,
  code: string,
  known: ReadonlyMap<string, KnownStory>,
  withDrafts = false,
): ProvenContent {
  const found = new Map<string, GoodStory>();
  let sources: readonly Source[] = [];
  const { files, problems, drafts, ...checked } = checkFolder(folder, {
    recall: (given) => {
      const before = known.get(given.id);
      return before?.digest === digestStory(given, code) ? before : undefined;
    },
    take: ({ entries, isDraft, problems: own }, given) => {
      sources = [...given.sources.values()];
      if (isDraft && !withDrafts) return;
      const story = { digest: digestStory(given, code), problems: own, isDraft, files: given.files };
      found.set(given.id, entries ? { ...story, entries } : story);
    },
  });
  const broken = new Set([...checked.broken].filter((id) => withDrafts || !drafts.has(id)));
  const isNamed = (id: string, inDraft: boolean) =>
    files.some((file) => 'story' in file && drafts.has(file.story) === inDraft && file.text.includes(id));
  const isForDrafts = ({ id }: Source) => !withDrafts && drafts.size > 0 && isNamed(id, true) && !isNamed(id, false);
  const faulty = new Set(problems.map(({ file }) => file));
  return {
    stories: new Map([...found].filter(([id]) => !broken.has(id))),
    broken,
    drafts,
    sources: sources.filter((source) => !isForDrafts(source)),
    problems,
    files: files.filter(({ path }) => faulty.has(path)),
  };
}

function digestStory(given: StoryFiles, code: string): string {
  const { id, files, unread } = given;
  const named = findNamedSources(given);
  const parts = files.flatMap(({ path, text }) => [path, text]);
  return digest(code, id, JSON.stringify([named, unread]), ...parts);
}
