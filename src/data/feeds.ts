import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { homeAddress } from '../site/addresses.ts';
import { feedAddress, resolveAddress } from '../site/data-addresses.ts';
import { nameForEver, type FeedStory } from './feed-stories.ts';

const TITLE = 'At Odds';
const SUBTITLE = 'Where news reports of one event disagree, claim by claim, in their own words';

/** The stories as an Atom feed (RFC 4287). It is as old as its youngest story, whenever it is built. */
export function printAtomFeed(stories: readonly FeedStory[]): string {
  const home = resolveAddress(homeAddress());
  const self = resolveAddress(feedAddress('xml'));
  return generateAtomFeed({
    id: nameForEver('stories'),
    title: { value: TITLE },
    subtitle: { value: SUBTITLE },
    updated: stories[0]?.updated ?? new Date(0),
    authors: [{ name: TITLE }],
    links: [
      { href: self, rel: 'self', type: 'application/atom+xml' },
      { href: home, rel: 'alternate', type: 'text/html' },
    ],
    entries: stories.map(({ id, url, title, summary, content, published, updated, authors, topics }) => ({
      id,
      title: { value: title },
      published,
      updated,
      ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
      links: [{ href: url, rel: 'alternate', type: 'text/html' }],
      ...(topics.length > 0 && { categories: topics.map((term) => ({ term })) }),
      summary: { value: summary },
      content: { value: content, type: 'html' },
    })),
  });
}

/** The stories as a JSON Feed, version 1.1 (jsonfeed.org). */
export function describeJsonFeed(stories: readonly FeedStory[]): object {
  return generateJsonFeed({
    title: TITLE,
    description: SUBTITLE,
    language: 'en',
    home_page_url: resolveAddress(homeAddress()),
    feed_url: resolveAddress(feedAddress('json')),
    items: stories.map(({ id, url, title, summary, content, published, updated, authors, topics }) => ({
      id,
      url,
      title,
      summary,
      content_html: content,
      date_published: published,
      date_modified: updated,
      language: 'en',
      ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
      ...(topics.length > 0 && { tags: [...topics] }),
    })),
  }) as object;
}
