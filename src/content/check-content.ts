import type { z } from 'zod';
import { findNearestName } from '../domain/nearest-name.ts';
import { isError, sortProblems, type Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';
import { articleSchema, recordSchema } from '../schema/article-schema.ts';
import { sourceSchema } from '../schema/source-schema.ts';
import { storySchema } from '../schema/story-schema.ts';
import { UNKNOWN_SOURCE } from './assemble-article.ts';
import { assembleStory, assembleTexts, findUnsealed } from './assemble-story.ts';
import { sortArticles } from './check-documents.ts';
import type { Checked } from './checked.ts';
import type { ContentDocument } from './content-document.ts';
import { selectFiles, WINDOWS_NAMES, type ContentFile, type ContentPlace, type FileOf } from './content-file.ts';
import { describeProblem } from './describe-problem.ts';
import type { StoryEntries } from './story-entries.ts';
import { findRepeated } from './find-repeated.ts';
import { placeFile } from './text-position.ts';
import { validateFile } from './validate-file.ts';

/** Names of addresses under a story that no article may take. */
const RESERVED_NAMES = new Set(['index', 'points', 'records', 'side-by-side']);

/** All that the check of one story looks at. */
export interface StoryFiles {
  readonly id: string;
  /** Never empty. */
  readonly files: readonly ContentFile[];
  readonly sources: ReadonlyMap<string, Source>;
  /** Its files that could not be read. */
  readonly unread: readonly ContentPlace[];
}

/** The sources that a story may name: those whose names stand in its files. */
export function findNamedSources({ files, sources }: Pick<StoryFiles, 'files' | 'sources'>): readonly Source[] {
  return [...sources.values()].filter(({ id }) => files.some(({ text }) => text.includes(id)));
}

/** What the check found of one story. */
export interface CheckedStory {
  /** Undefined when something is wrong with it, or when it was recalled. A source of it may have a problem all the same. */
  readonly entries: StoryEntries | undefined;
  /** Whether its author is still writing it. */
  readonly isDraft: boolean;
  readonly problems: readonly Problem[];
}

export interface CheckOptions {
  /** Files that are there but could not be read: what the other files lack may be in them. */
  readonly unread?: readonly ContentPlace[];
  /** What an earlier check found of a story that has not changed since; undefined where it is to be checked. */
  readonly recall?: (given: StoryFiles) => Omit<CheckedStory, 'entries'> | undefined;
  /** Is handed what was found of one story after the other, so that only those stay in memory that somebody keeps. */
  readonly take?: (checked: CheckedStory, given: StoryFiles) => void;
}

/**
 * Checks all files of a content folder together.
 * @param root path of the folder, to be shown to the author
 */
export function checkContent(
  files: readonly ContentFile[],
  root: string,
  { unread = [], recall, take }: CheckOptions = {},
): readonly Problem[] {
  const sourceFiles = selectFiles(files, 'source');
  const { value: sources, problems: ofSources } = readSources(sourceFiles, unread);
  const problems = [...ofSources];
  problems.push(...checkNames(sourceFiles));
  const filesOf = Map.groupBy(files, (file) => ('story' in file ? file.story : ''));
  const unreadOf = Map.groupBy(unread, (place) => ('story' in place ? place.story : ''));
  const storyIds = [...filesOf.keys()].filter((id) => id !== '').toSorted();
  if (storyIds.length === 0) problems.push(describeProblem('no-content', placeFile(root)));
  for (const id of storyIds) {
    const given = { id, files: filesOf.get(id) ?? [], sources, unread: unreadOf.get(id) ?? [] };
    const recalled = recall?.(given);
    const checked = recalled ? { ...recalled, entries: undefined } : checkStory(given);
    problems.push(...checked.problems);
    take?.(checked, given);
  }
  // A text that could not be read may be the one that names a source.
  if (unread.length === 0 && storyIds.length > 0) problems.push(...findUnusedSources(sourceFiles, files));
  return sortProblems(problems);
}

function checkStory({ id, files, sources, unread }: StoryFiles): CheckedStory {
  const [storyFile] = selectFiles(files, 'story');
  const isMissing = !storyFile && !unread.some(({ kind }) => kind === 'story');
  const place = placeFile(files[0]?.path ?? id);
  const articleFiles = selectFiles(files, 'article');
  const recordFiles = selectFiles(files, 'record');
  const story = readDocuments(storyFile ? [storyFile] : [], storySchema);
  const articles = readDocuments(articleFiles, articleSchema);
  const records = readDocuments(recordFiles, recordSchema);
  const unreadRecords = [...recordFiles, ...unread]
    .filter((found) => !records.value.some((record) => record.file === found))
    .flatMap((found) => (found.kind === 'record' ? [found.id] : []));
  const [document] = story.value;
  const texts = {
    articles: sortArticles(articles.value, document?.data.order),
    records: records.value,
    sources,
    unreadRecords,
  };
  const isComplete = articles.value.length === articleFiles.length && !unread.some(({ kind }) => kind === 'article');
  const proof = document && assembleStory({ ...texts, document, isComplete });
  const found = [
    ...(isMissing ? [describeProblem('story-missing', place, { story: id })] : []),
    ...checkNames(files),
    ...[story, articles, records, proof ?? assembleTexts(texts)].flatMap((checked) => checked.problems),
  ];
  // Which version was sealed is not known before one is chosen.
  const undecided = new Set(found.filter(({ code }) => code === 'merge-conflict').map(({ file }) => file));
  const problems = found.filter(({ code, file }) => code !== 'copy-changed' || !undecided.has(file));
  const isDraft = document?.data.draft === true;
  if (!proof || problems.some(isError)) return { entries: undefined, isDraft, problems };
  return { entries: proof.value, isDraft, problems: [...problems, ...findUnsealed(texts)] };
}

/** The documents of those files of which anything could be read. */
function readDocuments<Data>(
  files: readonly ContentFile[],
  schema: z.ZodType<Data>,
): Checked<readonly ContentDocument<Data>[]> {
  const read = files.map((file) => validateFile(file, schema));
  return { value: read.flatMap(({ document }) => document ?? []), problems: read.flatMap(({ problems }) => problems) };
}

function readSources(
  files: readonly FileOf<'source'>[],
  unread: readonly ContentPlace[],
): Checked<ReadonlyMap<string, Source>> {
  const lost = unread.flatMap((place) =>
    place.kind === 'source' ? [[place.id, { id: place.id, name: place.id }] as const] : [],
  );
  const read = files.map((file) => ({ id: file.id, ...validateFile(file, sourceSchema) }));
  // A source whose file is broken is still a source: its articles are not to blame.
  const kept = read.map(({ id, document }) => [id, { name: id, ...document?.data, id }] as const);
  const problems = read.flatMap((one) => one.problems);
  const named = read.flatMap(({ document }) => (document && document.data.name !== '' ? [document] : []));
  const repeated = findRepeated(named, ({ data }) => data.name.toLowerCase()).map(({ item, others }) => {
    const details = { name: item.data.name, others: others.map(({ file }) => file.path) };
    return describeProblem('repeated-source', item.placeValue(['name']), details);
  });
  return { value: new Map([...lost, ...kept]), problems: [...problems, ...repeated] };
}

function checkNames(files: readonly ContentFile[]): readonly Problem[] {
  return files.flatMap((file) => {
    const name = file.kind === 'story' ? file.story : file.id;
    const isForWindows = WINDOWS_NAMES.test(name);
    const isTaken =
      (file.kind === 'source' && name === UNKNOWN_SOURCE) || (file.kind === 'article' && RESERVED_NAMES.has(name));
    if (!isForWindows && !isTaken) return [];
    return [describeProblem('reserved-name', placeFile(file.path), { name, kind: file.kind, isForWindows })];
  });
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
