import type { Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';
import type { Story } from '../domain/story.ts';
import { assembleArticle, readCopy, type ArticleDocument, type ReadArticleCopy } from './assemble-article.ts';
import {
  checkClaims,
  checkComparison,
  checkPoints,
  completePoints,
  type AssembledArticle,
  type StoryDocument,
} from './check-story.ts';

export interface StoryParts {
  readonly document: StoryDocument;
  /** In the order in which readers meet them. */
  readonly articles: readonly ArticleDocument[];
  readonly records: readonly ArticleDocument[];
  readonly sources: ReadonlyMap<string, Source>;
  /** Whether every file of the story could be read; if not, nothing is said about its articles together. */
  readonly isWhole: boolean;
}

/** Builds a story and proves everything its authors say. The story is only to be shown when `problems` stays empty. */
export function assembleStory(parts: StoryParts, problems: Problem[]): Story {
  const { document, sources } = parts;
  const { file, data } = document;
  if (file.kind !== 'story') throw new TypeError(`${file.path} is no story.`);
  const points = completePoints(document);
  const recordCopies = parts.records.map(readCopy);
  const recordsById = new Map(recordCopies.map((copy) => [nameDocument(copy.document), copy]));

  const assemble = (copy: ReadArticleCopy, index: number): AssembledArticle => {
    const article = assembleArticle({ copy, index, sources, records: recordsById }, problems);
    checkClaims(points, copy.document, problems);
    return { copy, article };
  };
  const records = recordCopies.map(assemble);
  const articles = parts.articles.map(readCopy).map(assemble);
  checkPoints(document, problems);
  if (parts.isWhole) checkComparison(document, points, articles, problems);

  return {
    ...data,
    id: file.story,
    introduction: document.body.trim(),
    points,
    articles: articles.map(({ article }) => article),
    records: records.map(({ article }) => article),
  };
}

function nameDocument({ file }: ArticleDocument): string {
  return 'id' in file ? file.id : '';
}
