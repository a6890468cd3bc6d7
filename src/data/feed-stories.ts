import { hashText } from '../content/seal-copy.ts';
import { groupByStanding } from '../domain/comparison.ts';
import { compareStrings } from '../domain/compare-strings.ts';
import { findLastChange } from '../domain/last-change.ts';
import type { StoryOutline } from '../domain/story.ts';
import { pointAddress, storyAddress } from '../site/addresses.ts';
import { resolveAddress } from '../site/data-addresses.ts';
import type { ComparedOutline } from '../site/stories.ts';
import { describeOutcomes, introduceComparison } from '../site/outcome-wording.ts';
import { escapeMarkup } from './escape-markup.ts';

/** So many stories are in a feed: readers that come by now and then miss none, and it stays light. */
const MOST_STORIES = 50;

/** The stories that changed last, the latest first: a correction brings a story to the top again. */
export function selectFeedStories(stories: readonly ComparedOutline[]): readonly FeedStory[] {
  return stories
    .map(describeFeedStory)
    .toSorted((a, b) => b.updated.getTime() - a.updated.getTime() || compareStrings(a.url, b.url))
    .slice(0, MOST_STORIES);
}

/** A story as feeds tell it. Its address is whole where the site knows where it lives. */
export type FeedStory = ReturnType<typeof describeFeedStory>;

function describeFeedStory(compared: ComparedOutline) {
  const { story } = compared;
  return {
    // Stays the same for ever, wherever the site lives.
    id: nameForEver(`story ${story.id}`),
    url: resolveAddress(storyAddress(story.id)),
    title: story.title,
    summary: story.summary,
    content: writeContent(compared),
    published: new Date(story.date),
    updated: timeLastChange(story),
    authors: story.authors,
    topics: story.topics,
  };
}

/** Only days are known of changes, so those of one day follow each other by a minute from midnight, UTC. */
function timeLastChange(story: StoryOutline): Date {
  const day = findLastChange(story);
  const changes = [story, ...story.corrections].filter(({ date }) => date === day);
  const time = new Date(day);
  time.setUTCMinutes(changes.length - 1);
  return time;
}

/** HTML: the summary, the differences and the corrections, newest first. */
function writeContent({ story, comparisons }: ComparedOutline): string {
  const groups = groupByStanding(comparisons);
  const questions = groups.differences.map(({ point }) => {
    const address = resolveAddress(pointAddress(story.id, point.id));
    return `<li><a href="${escapeMarkup(address)}">${escapeMarkup(point.question)}</a></li>`;
  });
  return [
    `<p>${escapeMarkup(story.summary)}</p>`,
    `<p>${escapeMarkup(`${introduceComparison(story)} ${describeOutcomes(groups)}.`)}</p>`,
    ...(questions.length > 0 ? [`<ul>${questions.join('')}</ul>`] : []),
    ...writeCorrections(story),
  ].join('\n');
}

function writeCorrections({ corrections }: StoryOutline): readonly string[] {
  if (corrections.length === 0) return [];
  const newestFirst = corrections.toSorted((a, b) => compareStrings(b.date, a.date));
  const items = newestFirst.map(({ date, text }) => `<li>${date}: ${escapeMarkup(text)}</li>`);
  return ['<p>Corrections:</p>', `<ul>${items.join('')}</ul>`];
}

/**
 * A name for a feed or an entry that is the same in every build and does not change when the site gets an address or
 * moves: the UUID of a hash (RFC 9562, version 8).
 */
export function nameForEver(what: string): string {
  const digits = hashText(`At Odds, ${what}`);
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`];
  return `urn:uuid:${parts.join('-')}-${digits.slice(20, 32)}`;
}
