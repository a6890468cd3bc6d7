import type { z } from 'zod';
import { findNearestName } from '../domain/nearest-name.ts';
import { isError, sortProblems, type Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';
import type { Story } from '../domain/story.ts';
import { articleSchema, recordSchema } from '../schema/article.ts';
import { sourceSchema } from '../schema/source.ts';
import { storySchema } from '../schema/story.ts';
import { UNKNOWN_SOURCE } from './assemble-article.ts';
import { assembleStory, assembleTexts } from './assemble-story.ts';
import type { ContentDocument } from './content-document.ts';
import { selectFiles, type ContentFile, type ContentPlace, type FileOf } from './content-file.ts';
import { describeProblem } from './describe-problem.ts';
import { placeFile } from './text-position.ts';
import { validateFile } from './validate-file.ts';

/** Names of addresses under a story that no article may take. */
const RESERVED_NAMES = new Set(['index', 'points', 'records']);

export interface CheckedContent {
  /** The stories in which nothing is wrong. A source of theirs may still have a problem. */
  readonly stories: readonly Story[];
  readonly problems: readonly Problem[];
}

interface RememberedStory {
  readonly given: StoryFiles;
  readonly story: Story | undefined;
  readonly problems: readonly Problem[];
}

/** What earlier checks found, by story: who checks again and again, as the development server does, keeps one. */
export type CheckMemory = Map<string, RememberedStory>;

/**
 * Checks all files of a content folder together.
 * @param root path of the folder, to be shown to the author
 * @param unread files that are there but could not be read: what the others lack may be in them
 * @param memory stories that have not changed since are not checked again
 */
export function checkContent(
  files: readonly ContentFile[],
  root: string,
  unread: readonly ContentPlace[] = [],
  memory: CheckMemory = new Map(),
): CheckedContent {
  const problems: Problem[] = [];
  const sourceFiles = selectFiles(files, 'source');
  const sources = readSources(sourceFiles, unread, problems);
  for (const { id, path, kind } of sourceFiles.filter((file) => file.id === UNKNOWN_SOURCE)) {
    problems.push(describeProblem('reserved-name', placeFile(path), { name: id, kind }));
  }
  const filesOf = Map.groupBy(files, (file) => ('story' in file ? file.story : ''));
  const storyIds = [...filesOf.keys()].filter((id) => id !== '').toSorted();
  if (storyIds.length === 0) problems.push(describeProblem('no-content', placeFile(root)));
  const stories = storyIds.flatMap((id) => {
    const own = filesOf.get(id) ?? [];
    const given = { id, files: own, sources, unread: unread.filter((place) => 'story' in place && place.story === id) };
    const known = memory.get(id);
    const checked = known && isSame(known.given, given) ? known : checkWholeStory(given);
    memory.set(id, checked);
    problems.push(...checked.problems);
    return checked.story ? [checked.story] : [];
  });
  // A text that could not be read may be the one that names a source.
  if (unread.length === 0 && storyIds.length > 0) problems.push(...findUnusedSources(sourceFiles, files));
  return { stories, problems: sortProblems(problems) };
}

interface StoryFiles {
  readonly id: string;
  /** Never empty. */
  readonly files: readonly ContentFile[];
  readonly sources: ReadonlyMap<string, Source>;
  /** Its files that could not be read. */
  readonly unread: readonly ContentPlace[];
}

function checkWholeStory(given: StoryFiles): RememberedStory {
  const problems: Problem[] = [];
  const story = checkStory(given, problems);
  return { given, problems, story: problems.some(isError) ? undefined : story };
}

function isSame(before: StoryFiles, now: StoryFiles): boolean {
  const describeSources = ({ sources }: StoryFiles) => JSON.stringify([...sources.values()]);
  return (
    JSON.stringify(before.unread) === JSON.stringify(now.unread) &&
    before.files.length === now.files.length &&
    before.files.every(({ path, text }, index) => path === now.files[index]?.path && text === now.files[index].text) &&
    describeSources(before) === describeSources(now)
  );
}

function checkStory({ id, files, sources, unread }: StoryFiles, problems: Problem[]): Story | undefined {
  const [storyFile] = selectFiles(files, 'story');
  if (!storyFile && !unread.some(({ kind }) => kind === 'story')) {
    problems.push(describeProblem('story-missing', placeFile(files[0]?.path ?? id), { story: id }));
  }
  problems.push(...checkNames(files));
  const document = storyFile && keepDocument(storyFile, storySchema, problems);
  const articleFiles = selectFiles(files, 'article');
  const recordFiles = selectFiles(files, 'record');
  const articles = articleFiles.flatMap((file) => keepDocument(file, articleSchema, problems) ?? []);
  const records = recordFiles.flatMap((file) => keepDocument(file, recordSchema, problems) ?? []);
  const unreadRecords = [...recordFiles, ...unread]
    .filter((place) => !records.some((record) => record.file === place))
    .flatMap((place) => (place.kind === 'record' ? [place.id] : []));
  const texts = { articles, records, sources, unreadRecords };
  if (!document) {
    assembleTexts(texts, problems);
    return undefined;
  }
  const isComplete = articles.length === articleFiles.length && !unread.some(({ kind }) => kind === 'article');
  return assembleStory({ ...texts, document, isComplete }, problems);
}

function keepDocument<Data>(
  file: ContentFile,
  schema: z.ZodType<Data>,
  problems: Problem[],
): ContentDocument<Data> | undefined {
  const { document, problems: found } = validateFile(file, schema);
  problems.push(...found);
  return document;
}

function readSources(
  files: readonly FileOf<'source'>[],
  unread: readonly ContentPlace[],
  problems: Problem[],
): ReadonlyMap<string, Source> {
  const lost = unread.flatMap((place) =>
    place.kind === 'source' ? [[place.id, { id: place.id, name: place.id }] as const] : [],
  );
  return new Map([
    ...lost,
    ...files.map((file) => {
      const { id } = file;
      const document = keepDocument(file, sourceSchema, problems);
      // A source whose file is broken is still a source: its articles are not to blame.
      return [id, { name: id, ...document?.data, id }] as const;
    }),
  ]);
}

function checkNames(files: readonly ContentFile[]): readonly Problem[] {
  return selectFiles(files, 'article')
    .filter((file) => RESERVED_NAMES.has(file.id))
    .map((file) => describeProblem('reserved-name', placeFile(file.path), { name: file.id, kind: file.kind }));
}

/** A source counts as used when any file names it, even one with other problems, and even with a slip in the name. */
function findUnusedSources(sources: readonly FileOf<'source'>[], files: readonly ContentFile[]): readonly Problem[] {
  const naming = [...selectFiles(files, 'article'), ...selectFiles(files, 'record')].map(({ text }) =>
    Array.from(text.matchAll(/^so\w*r\w*:[ \t]*(.*?)[ \t]*(?:#.*)?$/gmu), ([, name = '']) =>
      name.replaceAll(/["']/gu, ''),
    ),
  );
  if (naming.some((names) => names.length === 0)) return [];
  const named = new Set(naming.flat());
  const ids = new Set(sources.map(({ id }) => id));
  const slips = [...named].filter((name) => !ids.has(name));
  return sources
    .filter(({ id }) => !named.has(id) && !slips.some((slip) => findNearestName(slip, [id]) !== undefined))
    .map(({ path, id }) => describeProblem('unused-source', placeFile(path), { source: id }));
}
