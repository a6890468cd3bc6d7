import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assembleStory } from '../checks/assemble-story.ts';
import { openDocument, type ContentDocument } from '../checks/content-document.ts';
import type { ContentPlace } from '../checks/content-file.ts';
import { findContentFolder } from '../checks/content-folder.ts';
import { printText } from '../checks/print-problems.ts';
import { normaliseLineEnds } from '../checks/read-content.ts';
import { compareStrings } from '../domain/compare-strings.ts';
import type { Problem } from '../domain/problem.ts';
import type { SiteContent } from './site-content.ts';

/**
 * Everything in Astro's collections, each body from its file.
 * @throws {Error} naming every problem, and placed at the first, when the content has any.
 */
export async function readCollections(): Promise<SiteContent> {
  const [entries, articles, records, sourceEntries] = await Promise.all([
    getCollection('stories'),
    getCollection('articles'),
    getCollection('records'),
    getCollection('sources'),
  ]);
  const sources = sourceEntries.map(({ id, data }) => ({ id, ...data }));
  const sourcesById = new Map(sources.map((source) => [source.id, source]));
  const articlesOf = Map.groupBy(articles, ({ id }) => splitEntryId(id).story);
  const recordsOf = Map.groupBy(records, ({ id }) => splitEntryId(id).story);
  const problems: Problem[] = [];
  const stories = await Promise.all(
    entries.map(async ({ id, data }) =>
      assembleStory(
        {
          document: await openFile({ kind: 'story', story: id }, data),
          articles: await openFiles('article', articlesOf.get(id)),
          records: await openFiles('record', recordsOf.get(id)),
          sources: sourcesById,
          unreadRecords: [],
          isComplete: true,
        },
        problems,
      ),
    ),
  );
  if (problems[0]) throw reportProblems(problems, problems[0]);
  return {
    stories,
    sources,
    readBody: async ({ kind, story, id }) => (await openFile({ kind, story, id }, undefined)).body,
  };
}

/** An error without a stack, which would say nothing to an author. */
function reportProblems(problems: readonly Problem[], { file, line, column }: Problem): Error {
  const error = new Error(printText(problems, []));
  return Object.assign(error, { stack: '', loc: { file, line, column } });
}

/** Documents in the order of their files' names, in which the content check reads them and gives them their signs. */
function openFiles<Data>(
  kind: 'article' | 'record',
  entries: readonly { readonly id: string; readonly data: Data }[] = [],
): Promise<readonly ContentDocument<Data>[]> {
  const sorted = entries.toSorted((a, b) => compareStrings(`${a.id}.md`, `${b.id}.md`));
  return Promise.all(sorted.map(({ id, data }) => openFile({ kind, ...splitEntryId(id) }, data)));
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
