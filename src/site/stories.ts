import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assembleStory } from '../checks/assemble-story.ts';
import { openDocument, type ContentDocument } from '../checks/content-document.ts';
import type { ContentPlace } from '../checks/content-file.ts';
import { findContentFolder } from '../checks/content-folder.ts';
import { printText } from '../checks/print-problems.ts';
import { normaliseLineEnds } from '../checks/read-content.ts';
import type { Article } from '../domain/article.ts';
import { compareStrings } from '../domain/compare-strings.ts';
import type { Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';
import type { Story } from '../domain/story.ts';

let loaded: Promise<readonly Story[]> | undefined;

/**
 * All stories, newest first, complete and proven.
 * A build reads them once. The development server reads them anew for every page, for they may have changed.
 * @throws {Error} naming every problem, and placed at the first, when the content has any.
 */
export function loadStories(): Promise<readonly Story[]> {
  if (import.meta.env.DEV) return readStories();
  return (loaded ??= readStories());
}

export async function loadSources(): Promise<readonly Source[]> {
  const entries = await getCollection('sources');
  return entries.map(({ id, data }) => ({ id, ...data })).toSorted((a, b) => compareStrings(a.id, b.id));
}

/** The Markdown of a document's body, read from its file. */
export async function readBody(article: Article): Promise<string> {
  const { kind, story, id } = article;
  return (await openFile({ kind, story, id }, undefined)).body;
}

async function readStories(): Promise<readonly Story[]> {
  const [entries, articles, records, sources] = await Promise.all([
    getCollection('stories'),
    getCollection('articles'),
    getCollection('records'),
    loadSources(),
  ]);
  const sourcesById = new Map(sources.map((source) => [source.id, source]));
  const articlesOf = Map.groupBy(articles, ({ id }) => splitEntryId(id).story);
  const recordsOf = Map.groupBy(records, ({ id }) => splitEntryId(id).story);
  const problems: Problem[] = [];
  const open = <Data>(kind: 'article' | 'record', collection: readonly { id: string; data: Data }[] = []) =>
    Promise.all(
      collection
        .toSorted((a, b) => compareStrings(a.id, b.id))
        .map(({ id, data }) => openFile({ kind, ...splitEntryId(id) }, data)),
    );

  const stories = await Promise.all(
    entries.map(async ({ id, data }) =>
      assembleStory(
        {
          document: await openFile({ kind: 'story', story: id }, data),
          articles: await open('article', articlesOf.get(id)),
          records: await open('record', recordsOf.get(id)),
          sources: sourcesById,
          unreadRecords: [],
          isComplete: true,
        },
        problems,
      ),
    ),
  );
  if (problems[0]) throw reportProblems(problems, problems[0]);
  return stories.toSorted((a, b) => compareStrings(b.date, a.date) || compareStrings(a.id, b.id));
}

/** An error that the development server shows over the page at the author's own file and line. */
function reportProblems(problems: readonly Problem[], { file, line, column }: Problem): Error {
  const error = new Error(printText(problems, []));
  return Object.assign(error, { stack: '', loc: { file, line, column } });
}

async function openFile<Data>(place: ContentPlace, data: Data): Promise<ContentDocument<Data>> {
  const path = join(findContentFolder(), ...nameFile(place));
  const text = normaliseLineEnds(new TextDecoder().decode(await readFile(path)));
  return openDocument({ ...place, path, text }, data);
}

function nameFile(place: ContentPlace): readonly string[] {
  switch (place.kind) {
    case 'source':
      return ['sources', `${place.id}.yaml`];
    case 'story':
      return ['stories', place.story, 'story.md'];
    case 'article':
      return ['stories', place.story, `${place.id}.md`];
    case 'record':
      return ['stories', place.story, 'records', `${place.id}.md`];
  }
}

function splitEntryId(id: string): { story: string; id: string } {
  const [story = '', name = ''] = id.split('/');
  return { story, id: name };
}
