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

/** Every story, newest first. */
function loadFacts(): readonly (StoryFacts & { readonly entry: StoryEntry })[] {
  return listEntries().map((entry) => {
    const kept = openContent().readNote(entry.id, 'facts.json');
    const facts = kept === undefined ? describeFacts(loadStory(entry.id)) : (JSON.parse(kept) as StoryFacts);
    return { ...facts, entry };
  });
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
  const content = openContent();
  const lines = listEntries().map(({ id }) => content.readNote(id, 'claims.csv') ?? printClaims(loadStory(id)));
  return [CLAIMS_HEADER, ...lines].join('');
}
