import type { z } from 'zod';
import { articleSchema, recordSchema, type ArticleFrontmatter } from '../schema/article-schema.ts';
import { storySchema, type StoryFrontmatter } from '../schema/story-schema.ts';
import { readCopy, type ReadArticleCopy } from './assemble-article.ts';
import { selectFiles, type FileOf } from './content-file.ts';
import { readContent } from './read-content.ts';
import { validateFile } from './validate-file.ts';

/** The texts of a story, ready for quotes to be looked up in them. */
export interface StoryTextsRead {
  /** In the order of their file names. */
  readonly articles: readonly NamedCopy[];
  readonly records: readonly NamedCopy[];
  /** The points of story.md, as far as they can be read. */
  readonly points: readonly Pick<StoryFrontmatter['points'][number], 'id' | 'question' | 'terms' | 'falsePositives'>[];
  /** All stories of the folder, for whoever misspelt one. */
  readonly stories: readonly string[];
}

export interface NamedCopy {
  readonly id: string;
  readonly copy: ReadArticleCopy;
}

/**
 * Reads the texts of one story, finished or not: fields that are missing or wrong are the check's business. A file
 * without any readable fields is left out.
 */
export function readStoryTexts(folder: string, story: string): StoryTextsRead {
  const { files } = readContent(folder);
  const own = files.filter((file) => 'story' in file && file.story === story);
  const read = (file: FileOf<'article' | 'record'>, schema: z.ZodType<ArticleFrontmatter>): readonly NamedCopy[] => {
    const { document } = validateFile(file, schema);
    return document ? [{ id: file.id, copy: readCopy(document) }] : [];
  };
  const [storyFile] = selectFiles(own, 'story');
  return {
    points: (storyFile && validateFile(storyFile, storySchema).document?.data.points) ?? [],
    articles: selectFiles(own, 'article').flatMap((file) => read(file, articleSchema)),
    records: selectFiles(own, 'record').flatMap((file) => read(file, recordSchema)),
    stories: [...new Set(files.flatMap((file) => ('story' in file ? [file.story] : [])))],
  };
}
