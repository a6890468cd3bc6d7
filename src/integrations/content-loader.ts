import type { Loader, LoaderContext } from 'astro/loaders';
import { channel } from 'node:diagnostics_channel';
import { fileURLToPath } from 'node:url';
import { findContentFolder, findKeptTexts } from '../content/content-folder.ts';
import { digest } from '../content/digest.ts';
import { keepText } from '../content/kept-text.ts';
import { printText } from '../content/print-problems.ts';
import { proveContent, type KnownStory, type ProvenContent } from '../content/prove-content.ts';
import { compareStrings } from '../domain/compare-strings.ts';
import { isError } from '../domain/problem.ts';
import { digestCode } from './code-digest.ts';

/** Where each check of the content is told. Astro loads this module and its configuration apart from one another. */
export const contentChecked = channel('at-odds:content-checked');

const COLLECTIONS = ['sources', 'stories', 'articles', 'records'] as const;
type Collection = (typeof COLLECTIONS)[number];

/** What decides whether a proof of yesterday is one today. */
export const PROVING = ['src/domain', 'src/analysis', 'src/schema', 'src/markdown', 'src/content', 'package-lock.json'];

/** Each time that Astro loads the collections, the content is checked once, by the first that is asked. */
const waiting = new Set<Collection>();
let content: ProvenContent | undefined;

function proveOnce(collection: Collection, context: LoaderContext): ProvenContent {
  if (!content || !waiting.delete(collection)) {
    // Before anything is read: what fails does so for all four.
    for (const other of COLLECTIONS) if (other !== collection) waiting.add(other);
    const code = digestCode(fileURLToPath(context.config.root), PROVING);
    content = proveContent(findContentFolder(), code, recallStories(context), isWatching(context));
    contentChecked.publish(content);
  }
  return content;
}

/** While developing, drafts are shown, and mistakes stop nothing. */
function isWatching({ watcher }: LoaderContext): boolean {
  return watcher !== undefined;
}

/**
 * Loads a collection from the content folder once every quote in it is proven. A story whose files have not changed is
 * not proven again. A mistake ends a build; in development a story with a mistake stays as it last was.
 */
export function loadProven(collection: Collection): Loader {
  return {
    name: `at-odds-${collection}`,
    load: async (context) => {
      const proven = proveOnce(collection, context);
      if (!isWatching(context) && proven.problems.some(isError)) throw new ContentError(proven);
      if (collection === 'sources') await storeSources(proven, context);
      else await storeStories(collection, proven, context);
      if (isWatching(context)) keepTexts(proven);
      rememberStories(proven, context);
    },
  };
}

const KNOWN = 'stories';

function recallStories({ meta }: LoaderContext): ReadonlyMap<string, KnownStory> {
  return new Map(JSON.parse(meta.get(KNOWN) ?? '[]') as [string, KnownStory][]);
}

/** What is written anew reloads the pages that are being looked at, so nothing is unless it has changed. */
function rememberStories({ stories, broken }: ProvenContent, context: LoaderContext): void {
  const stayed = [...recallStories(context)].filter(([id]) => broken.has(id));
  const proven = [...stories].map(
    ([id, { digest: of, problems, isDraft }]) => [id, { digest: of, problems, isDraft }] as const,
  );
  const known = JSON.stringify([...proven, ...stayed].toSorted(([a], [b]) => compareStrings(a, b)));
  if (known !== context.meta.get(KNOWN)) context.meta.set(KNOWN, known);
}

async function storeSources({ sources, problems }: ProvenContent, context: LoaderContext): Promise<void> {
  const { store } = context;
  // A story that is shown as it last was may need a source that is gone.
  const ids = new Set(sources.map(({ id }) => id));
  if (!problems.some(isError)) for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const { id, ...fields } of sources) {
    // A file that has nothing but mistakes leaves the source as it was.
    if (fields.name === id && store.has(id)) continue;
    store.set({ id, data: await context.parseData({ id, data: fields }), digest: digest(JSON.stringify(fields)) });
  }
}

async function storeStories(
  collection: Exclude<Collection, 'sources'>,
  { stories, broken }: ProvenContent,
  context: LoaderContext,
): Promise<void> {
  const { store } = context;
  for (const key of store.keys()) {
    const [story = ''] = key.split('/');
    const isSame = stories.has(story) && stories.get(story)?.entries === undefined;
    if (!isSame && !broken.has(story)) store.delete(key);
  }
  for (const [story, { entries, digest: ofStory }] of stories) {
    if (!entries) continue;
    const own =
      collection === 'stories'
        ? [{ id: story, entry: entries.story }]
        : entries[collection].map(({ id, entry }) => ({ id: `${story}/${id}`, entry }));
    for (const { id, entry } of own) {
      store.set({ id, data: await context.parseData({ id, data: { ...entry } }), digest: ofStory });
    }
  }
}

/** A text may be changed, and have a mistake, while its pages are shown as they last were. */
function keepTexts({ stories }: ProvenContent): void {
  for (const { entries, files } of stories.values()) {
    if (entries) for (const { text } of files) keepText(findKeptTexts(), text);
  }
}

/** What ends a build whose content has mistakes. Its message is the report; where in the code it was thrown is no help. */
class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor({ problems, files }: ProvenContent) {
    super(`${printText(problems, files)}\nThe content has problems; no page was written.`);
    this.stack = '';
  }
}
