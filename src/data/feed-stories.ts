import { createHash } from 'node:crypto';
import { groupByStanding } from '../domain/comparison.ts';
import { compareStrings } from '../domain/compare-strings.ts';
import { findLastChange } from '../domain/last-change.ts';
import type { StoryOutline } from '../domain/story.ts';
import { pointAddress, storyAddress } from '../site/addresses.ts';
import { resolveAddress } from '../site/data-addresses.ts';
import type { ComparedOutline } from '../site/stories.ts';
import { describeComparison, describeOutcome } from '../site/wording.ts';

/** A story as feeds tell it. */
export interface FeedStory {
  /** Stays the same for ever: the permalink, or a name of its own where the site does not know where it lives. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** HTML: the summary, the differences and the corrections, newest first. */
  readonly content: string;
  /** The day on which the story last changed. */
  readonly updated: string;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
}

/** So many stories are in a feed: readers that come by now and then miss none, and it stays light. */
const MOST_STORIES = 50;

/** The stories that changed last, the latest first: a correction brings a story to the top again. */
export function selectFeedStories(stories: readonly ComparedOutline[]): readonly FeedStory[] {
  return stories
    .map(describeFeedStory)
    .toSorted((a, b) => compareStrings(b.updated, a.updated) || compareStrings(a.url, b.url))
    .slice(0, MOST_STORIES);
}

/** A story for feeds. Its address is whole where the site knows where it lives. */
function describeFeedStory(compared: ComparedOutline): FeedStory {
  const { story } = compared;
  const url = resolveAddress(storyAddress(story.id));
  return {
    id: URL.canParse(url) ? url : nameForEver(`story ${story.id}`),
    url,
    title: story.title,
    summary: story.summary,
    content: writeContent(compared),
    updated: findLastChange(story),
    authors: story.authors,
    topics: story.topics,
  };
}

function writeContent({ story, comparisons }: ComparedOutline): string {
  const groups = groupByStanding(comparisons);
  const questions = groups.differences.map(({ point }) => {
    const address = resolveAddress(pointAddress(story.id, point.id));
    return `<li><a href="${escapeHtml(address)}">${escapeHtml(point.question)}</a></li>`;
  });
  return [
    `<p>${escapeHtml(story.summary)}</p>`,
    `<p>${escapeHtml(`${describeComparison(story)} ${describeOutcome(groups)}`)}</p>`,
    ...(questions.length > 0 ? [`<ul>${questions.join('')}</ul>`] : []),
    ...writeCorrections(story),
  ].join('\n');
}

function writeCorrections({ corrections }: StoryOutline): readonly string[] {
  if (corrections.length === 0) return [];
  const newestFirst = corrections.toSorted((a, b) => compareStrings(b.date, a.date));
  const items = newestFirst.map(({ date, text }) => `<li>${date}: ${escapeHtml(text)}</li>`);
  return ['<p>Corrections:</p>', `<ul>${items.join('')}</ul>`];
}

/**
 * A name for a feed or an entry of a site that does not know where it lives: the UUID of a hash (RFC 9562, version 8),
 * the same in every build.
 */
export function nameForEver(what: string): string {
  const digits = createHash('sha256').update(`At Odds, ${what}`).digest('hex');
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`];
  return `urn:uuid:${parts.join('-')}-${digits.slice(20, 32)}`;
}

/** Words as HTML, in text and in attributes. */
function escapeHtml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
