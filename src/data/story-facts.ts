import { findLastChange } from '../domain/last-change.ts';
import type { StoryEntry } from '../schema/story-entry.ts';
import { openContent, type StoryNote } from '../site/site-content.ts';
import { listEntries, loadStory, type ComparedStory } from '../site/stories.ts';
import { CLAIMS_HEADER, printClaims } from './claims-table.ts';
import { describeFeedStory, selectFeedStories, type FeedStory } from './feed-stories.ts';
import { listStory, type ListedStory } from './story-list.ts';

/**
 * What files about the whole site say of one story. A build writes it down when it makes the story's own pages, and
 * does not open the story again for those files.
 */
interface StoryFacts {
  readonly listed: ListedStory;
  readonly feed: FeedStory;
  /** The day on which it last changed. */
  readonly modified: string;
}

/** What is to be written down of a story. */
export function writeNote(compared: ComparedStory, note: StoryNote): string {
  switch (note) {
    case 'facts.json':
      return JSON.stringify(describeFacts(compared));
    case 'claims.csv':
      return printClaims(compared);
  }
}

function describeFacts(compared: ComparedStory): StoryFacts {
  return {
    listed: listStory(compared),
    feed: describeFeedStory(compared),
    modified: findLastChange(compared.story),
  };
}

type EntryFacts = StoryFacts & { readonly entry: StoryEntry };

/** Feeds, the list of stories and sitemaps all ask. */
const loaded = new WeakMap<readonly StoryEntry[], readonly EntryFacts[]>();

/** Every story, newest first. */
function loadFacts(): readonly EntryFacts[] {
  const { entries } = openContent();
  const known = loaded.get(entries) ?? listEntries().map((entry) => ({ ...readFacts(entry.id), entry }));
  loaded.set(entries, known);
  return known;
}

function readFacts(id: string): StoryFacts {
  return JSON.parse(readNote(id, 'facts.json')) as StoryFacts;
}

function readNote(id: string, note: StoryNote): string {
  return openContent().readNote(id, note, () => writeNote(loadStory(id), note));
}

/** Every story, newest first, with the day on which it last changed. */
export function listChanges(): readonly { readonly entry: StoryEntry; readonly modified: string }[] {
  return loadFacts().map(({ entry, modified }) => ({ entry, modified }));
}

/** Every story for the list of stories, newest first. */
export function loadListedStories(): readonly ListedStory[] {
  return loadFacts().map(({ listed }) => listed);
}

/** The stories for feeds. */
export function loadFeedStories(): readonly FeedStory[] {
  return selectFeedStories(loadFacts().map(({ feed }) => feed));
}

/** The table of the claims of all stories, newest first. */
export function printClaimsTable(): string {
  const lines = listEntries().map(({ id }) => readNote(id, 'claims.csv'));
  return [CLAIMS_HEADER, ...lines].join('');
}
