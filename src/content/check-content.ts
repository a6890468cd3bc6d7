import type { z } from 'zod';
import type { Article } from '../domain/article.ts';
import { findNearestName } from '../domain/nearest-name.ts';
import { isError, sortProblems, type Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';
import type { Story } from '../domain/story.ts';
import type { CopiedText } from '../markdown/copied-text.ts';
import { articleSchema, recordSchema } from '../schema/article.ts';
import { sourceSchema } from '../schema/source.ts';
import { storySchema } from '../schema/story.ts';
import { UNKNOWN_SOURCE } from './assemble-article.ts';
import { assembleStory, assembleTexts, type ProvenStory } from './assemble-story.ts';
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
  /** The texts of all their articles and records. */
  readonly texts: ReadonlyMap<Article, CopiedText>;
  readonly problems: readonly Problem[];
}

/** All that the check of one story looks at. */
export interface StoryFiles {
  readonly id: string;
  /** Never empty. */
  readonly files: readonly ContentFile[];
  readonly sources: ReadonlyMap<string, Source>;
  /** Its files that could not be read. */
  readonly unread: readonly ContentPlace[];
}

/** What the check found of one story. */
export interface CheckedStory {
  /** Undefined when something is wrong with it, or when it was recalled. */
  readonly proven: ProvenStory | undefined;
  readonly problems: readonly Problem[];
}

export interface CheckOptions {
  /** Files that are there but could not be read: what the other files lack may be in them. */
  readonly unread?: readonly ContentPlace[];
  /** What an earlier check found of a story that has not changed since; undefined where it is to be checked. */
  readonly recall?: (given: StoryFiles) => readonly Problem[] | undefined;
}

/**
 * Checks all files of a content folder together.
 * @param root path of the folder, to be shown to the author
 */
export function checkContent(files: readonly ContentFile[], root: string, options: CheckOptions = {}): CheckedContent {
  const stories: Story[] = [];
  const texts = new Map<Article, CopiedText>();
  const problems = checkEachStory(files, root, {
    ...options,
    take: ({ proven }) => {
      if (!proven) return;
      stories.push(proven.story);
      for (const [article, text] of proven.texts) texts.set(article, text);
    },
  });
  return { stories, texts, problems };
}

/**
 * Checks all files, and hands over what it finds of one story after the other, so that only those stay in memory
 * that somebody keeps.
 */
export function checkEachStory(
  files: readonly ContentFile[],
  root: string,
  {
    unread = [],
    recall,
    take,
  }: CheckOptions & { readonly take: (checked: CheckedStory, given: StoryFiles) => void },
): readonly Problem[] {
  const problems: Problem[] = [];
  const sourceFiles = selectFiles(files, 'source');
  const sources = readSources(sourceFiles, unread, problems);
  for (const { id, path, kind } of sourceFiles.filter((file) => file.id === UNKNOWN_SOURCE)) {
    problems.push(describeProblem('reserved-name', placeFile(path), { name: id, kind }));
  }
  const filesOf = Map.groupBy(files, (file) => ('story' in file ? file.story : ''));
  const unreadOf = Map.groupBy(unread, (place) => ('story' in place ? place.story : ''));
  const storyIds = [...filesOf.keys()].filter((id) => id !== '').toSorted();
  if (storyIds.length === 0) problems.push(describeProblem('no-content', placeFile(root)));
  for (const id of storyIds) {
    const given = { id, files: filesOf.get(id) ?? [], sources, unread: unreadOf.get(id) ?? [] };
    const recalled = recall?.(given);
    const checked = recalled ? { proven: undefined, problems: recalled } : checkWholeStory(given);
    problems.push(...checked.problems);
    take(checked, given);
  }
  // A text that could not be read may be the one that names a source.
  if (unread.length === 0 && storyIds.length > 0) problems.push(...findUnusedSources(sourceFiles, files));
  return sortProblems(problems);
}

function checkWholeStory(given: StoryFiles): CheckedStory {
  const problems: Problem[] = [];
  const proven = checkStory(given, problems);
  return { problems, proven: problems.some(isError) ? undefined : proven };
}

function checkStory({ id, files, sources, unread }: StoryFiles, problems: Problem[]): ProvenStory | undefined {
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
