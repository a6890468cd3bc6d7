import { getCollection } from 'astro:content';
import { resolve } from 'node:path';
import { findContentFolder, findKeptTexts } from '../content/content-folder.ts';
import { readProvenBody } from '../content/kept-text.ts';
import { parseBody } from '../content/parse-body.ts';
import { joinEntries, type NamedEntry } from '../content/story-entries.ts';
import type { Article, ArticleOutline } from '../domain/article.ts';
import { compareStrings } from '../domain/compare-strings.ts';
import { compareStory, type PointComparison } from '../domain/comparison.ts';
import type { Source } from '../domain/source.ts';
import type { Story, StoryOutline } from '../domain/story.ts';
import type { CopiedText } from '../markdown/copied-text.ts';
import { pathDocument } from './addresses.ts';

/** Where pages get their stories: the one module that asks the content collections. */

/** As many stories as the home page lists, and a page of a source. */
export const MOST_NEWEST = 20;
/** As many as a page of the archive has, in a line each. */
export const MOST_LINES = 100;

/** A story for lists, which quote nothing but passages. */
export interface ComparedOutline {
  readonly story: StoryOutline;
  readonly comparisons: readonly PointComparison<ArticleOutline>[];
}

/** A story with its comparison, worked out once for all its pages. */
export interface ComparedStory extends ComparedOutline {
  readonly story: Story;
  readonly comparisons: readonly PointComparison[];
}

export interface LoadedStory extends ComparedStory {
  /** The text of each of its articles and records. */
  readonly texts: ReadonlyMap<Article, CopiedText>;
}

/** A story with a digest of all that its pages show. */
export interface ListedStory {
  readonly story: StoryOutline;
  readonly digest: string;
}

interface Collections {
  /** Newest first. */
  readonly stories: ReadonlyMap<string, ProvenStory>;
  readonly sources: readonly Source[];
}

interface ProvenStory extends ListedStory {
  /** Digests of its files, by their paths below the story without their ending. */
  readonly files: ReadonlyMap<string, string>;
}

/** Kept in a build alone: while developing, Astro changes one collection after the other. */
let collections: Promise<Collections> | undefined;

async function readCollections(): Promise<Collections> {
  const [sources, stories, articles] = await Promise.all([
    getCollection('sources'),
    getCollection('stories'),
    getCollection('articles'),
  ]);
  // Astro takes an empty collection for a mistake.
  const hasRecords = stories.some(({ data }) => data.proof.records.length > 0);
  const records = hasRecords ? await getCollection('records') : [];
  const known = sources.map(({ id, data }): Source => ({ id, ...data })).toSorted((a, b) => compareStrings(a.id, b.id));
  const sourceOf = new Map(known.map((source) => [source.id, source]));
  const articleOf = new Map(articles.map(({ id, data }) => [id, data]));
  const recordOf = new Map(records.map(({ id, data }) => [id, data]));
  const listed = stories.map(({ id, data, digest }) => {
    const name = (entries: typeof articleOf, ids: readonly string[]) =>
      ids.flatMap((own): readonly NamedEntry[] => {
        const entry = entries.get(`${id}/${own}`);
        return entry ? [{ id: own, entry }] : [];
      });
    const entries = {
      story: data,
      articles: name(articleOf, data.proof.articles),
      records: name(recordOf, data.proof.records),
    };
    const story = joinEntries(id, entries, (source) => sourceOf.get(source));
    const files = new Map([['story', data.proof.text]]);
    for (const { id: own, entry } of entries.articles) files.set(own, entry.proof.text);
    for (const { id: own, entry } of entries.records) files.set(`records/${own}`, entry.proof.text);
    return { story, digest: String(digest), files };
  });
  const sorted = listed.toSorted(
    ({ story: a }, { story: b }) => compareStrings(b.date, a.date) || compareStrings(a.id, b.id),
  );
  return { stories: new Map(sorted.map((one) => [one.story.id, one])), sources: known };
}

function openCollections(): Promise<Collections> {
  return import.meta.env.DEV ? readCollections() : (collections ??= readCollections());
}

/** All stories of the site, newest first. */
export async function listStories(): Promise<readonly ListedStory[]> {
  const { stories } = await openCollections();
  return [...stories.values()];
}

/** All sources, by their ids. */
export async function listSources(): Promise<readonly Source[]> {
  const { sources } = await openCollections();
  return sources;
}

/** @throws {RangeError} when there is no such story. */
export async function loadOutline(id: string): Promise<ComparedOutline> {
  const { story } = await findStory(id);
  return { story, comparisons: compareStory(story) };
}

/** All stories of the site for lists, newest first. */
export async function compareStories(): Promise<readonly ComparedOutline[]> {
  const stories = await listStories();
  return stories.map(({ story }) => ({ story, comparisons: compareStory(story) }));
}

async function findStory(id: string) {
  const { stories } = await openCollections();
  const found = stories.get(id);
  if (!found) throw new RangeError(`There is no story "${id}".`);
  return found;
}

/** The pages of a story are made in a row, so that one story need be in memory. */
let last: LoadedStory | undefined;

/** @throws {RangeError} when there is no such story. */
export async function loadStory(id: string): Promise<LoadedStory> {
  const found = await findStory(id);
  if (last?.story.id === id && !import.meta.env.DEV) return last;
  const bodyOf = (file: string) =>
    readProvenBody(
      resolve(findContentFolder(), 'stories', id, `${file}.md`),
      findKeptTexts(),
      found.files.get(file) ?? '',
    );
  const copies = new Map<Article, CopiedText>();
  const read = (outline: ArticleOutline): Article => {
    const copied = parseBody(bodyOf(pathDocument(outline)), outline.copy.kind);
    const article = { ...outline, text: copied.text };
    copies.set(article, copied);
    return article;
  };
  const story: Story = {
    ...found.story,
    introduction: bodyOf('story').trim(),
    articles: found.story.articles.map(read),
    records: found.story.records.map(read),
  };
  last = { story, comparisons: compareStory(story), texts: copies };
  return last;
}
