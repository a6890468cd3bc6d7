import { sortProblems, type Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';
import type { Story } from '../domain/story.ts';
import { articleSchema, recordSchema } from '../schema/article.ts';
import { sourceSchema } from '../schema/source.ts';
import { storySchema } from '../schema/story.ts';
import { assembleStory } from './assemble-story.ts';
import type { ContentDocument } from './content-document.ts';
import { selectFiles, type ContentFile, type FileOf } from './content-file.ts';
import { describeProblem } from './describe-problem.ts';
import { placeFile } from './text-position.ts';
import { validateFile, type Validated } from './validate-file.ts';

/** Names of addresses under a story that no article may take. */
const RESERVED_NAMES = new Set(['points', 'records']);

export interface CheckedContent {
  readonly stories: readonly Story[];
  readonly problems: readonly Problem[];
}

/**
 * Checks all files of a content folder together. `stories` may only be shown when no problem is an error.
 * @param root path of the folder, to be shown to the author
 * @param unreadStories ids of stories of which something could not be read: nothing is said about them as a whole
 */
export function checkContent(
  files: readonly ContentFile[],
  root: string,
  unreadStories: readonly string[] = [],
): CheckedContent {
  const problems: Problem[] = [];
  const keep = <Data>({ document, problems: found }: Validated<Data>): readonly ContentDocument<Data>[] => {
    problems.push(...found);
    return document ? [document] : [];
  };
  const sourceFiles = selectFiles(files, 'source');
  const sources = collectSources(sourceFiles.flatMap((file) => keep(validateFile(file, sourceSchema))));
  for (const file of sourceFiles) {
    // A source whose file is broken is still a source: its articles are not to blame.
    if (!sources.has(file.id)) sources.set(file.id, { id: file.id, name: file.id });
  }

  const stories: Story[] = [];
  const storyIds = [...new Set(files.flatMap((file) => ('story' in file ? [file.story] : [])))].toSorted();
  if (storyIds.length === 0) problems.push(describeProblem('no-content', placeFile(root)));
  for (const id of storyIds) {
    const own = files.filter((file) => 'story' in file && file.story === id);
    const storyFiles = selectFiles(own, 'story');
    if (storyFiles.length === 0) {
      problems.push(describeProblem('story-missing', placeFile(own[0]?.path ?? root), { story: id }));
    }
    problems.push(...checkNames(own));
    const [document] = storyFiles.flatMap((file) => keep(validateFile(file, storySchema)));
    const articles = selectFiles(own, 'article').flatMap((file) => keep(validateFile(file, articleSchema)));
    const records = selectFiles(own, 'record').flatMap((file) => keep(validateFile(file, recordSchema)));
    if (!document) continue;
    const isRead = !unreadStories.includes(id);
    const isWhole = isRead && 1 + articles.length + records.length === own.length;
    stories.push(assembleStory({ document, articles, records, sources, isWhole }, problems));
  }
  problems.push(...findUnusedSources(sourceFiles, files));
  return { stories, problems: sortProblems(problems) };
}

function collectSources(documents: readonly ContentDocument<Omit<Source, 'id'>>[]): Map<string, Source> {
  return new Map(
    documents.flatMap(({ file, data }) => (file.kind === 'source' ? [[file.id, { id: file.id, ...data }]] : [])),
  );
}

function checkNames(files: readonly ContentFile[]): readonly Problem[] {
  return selectFiles(files, 'article')
    .filter((file) => RESERVED_NAMES.has(file.id))
    .map((file) => describeProblem('reserved-name', placeFile(file.path), { name: file.id }));
}

/** A source counts as used when any file names it, even one with other problems. */
function findUnusedSources(sources: readonly FileOf<'source'>[], files: readonly ContentFile[]): readonly Problem[] {
  const texts = [...selectFiles(files, 'article'), ...selectFiles(files, 'record')];
  return sources.flatMap((file) => {
    const naming = new RegExp(`^source:\\s*["']?${file.id}["']?\\s*(?:#.*)?$`, 'mu');
    const isUsed = texts.some(({ text }) => naming.test(text));
    return isUsed ? [] : [describeProblem('unused-source', placeFile(file.path), { source: file.id })];
  });
}
