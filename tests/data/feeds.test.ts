import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, test, vi } from 'vitest';
import { selectFeedStories } from '../../src/data/feed-stories.ts';
import { describeJsonFeed, printAtomFeed } from '../../src/data/feeds.ts';
import { comparedStory } from '../fixtures/compared-story.ts';

const older = comparedStory({ id: 'older', date: '2025-01-01' });
const newer = comparedStory({ id: 'newer', date: '2025-02-01' });
const corrected = comparedStory({
  id: 'older',
  date: '2025-01-01',
  corrections: [
    { date: '2025-02-10', text: 'The date & the place were <wrong>.' },
    { date: '2025-03-05', text: 'A number was mistyped.' },
  ],
});

describe('the feeds', () => {
  test('begin with the story that changed last', () => {
    const titles = (list: Parameters<typeof selectFeedStories>[0]) => selectFeedStories(list).map(({ url }) => url);
    expect(titles([older, newer])).toEqual(['/stories/newer/', '/stories/older/']);
    expect(titles([corrected, newer])).toEqual(['/stories/older/', '/stories/newer/']);
  });

  test('move on a correction and tell it, the newest first', () => {
    const before = selectFeedStories([older, newer]);
    const after = selectFeedStories([corrected, newer]);
    const [story] = after;
    expect(story?.updated).toEqual(new Date('2025-03-05'));
    expect(story?.id).toBe(before.find(({ url }) => url === story?.url)?.id);
    expect(story?.content).toMatch(/mistyped.*The date &amp; the place were &lt;wrong&gt;/su);
    expect(parseFeed(printAtomFeed(after)).title).toBe('At Odds');
    expect(printAtomFeed(after)).toContain('<updated>2025-03-05T00:00:00.000Z</updated>');
  });

  test('tell the day of a story beside that of its last change, and two changes of one day apart', () => {
    const times = (corrections: readonly string[]) => {
      const dated = corrections.map((date) => ({ date, text: 'A name was wrong.' }));
      const stories = selectFeedStories([comparedStory({ date: '2025-02-01', corrections: dated })]);
      const [entry] = parseFeed(printAtomFeed(stories)).items;
      const [item] = (describeJsonFeed(stories) as { items: Record<string, string>[] }).items;
      const atom = [entry?.published, entry?.updated].map((time) => time?.toISOString());
      expect([item?.['date_published'], item?.['date_modified']]).toEqual(atom);
      return atom;
    };
    const published = '2025-02-01T00:00:00.000Z';
    expect(times([])).toEqual([published, published]);
    expect(times(['2025-02-01'])).toEqual([published, '2025-02-01T00:01:00.000Z']);
    expect(times(['2025-03-05'])).toEqual([published, '2025-03-05T00:00:00.000Z']);
    expect(times(['2025-03-05', '2025-03-05'])).toEqual([published, '2025-03-05T00:01:00.000Z']);
  });

  test('call a story and themselves by the same names wherever the site lives', () => {
    const listIds = () => {
      const stories = selectFeedStories([older, newer]);
      return [...printAtomFeed(stories).matchAll(/<id>(.*)<\/id>/gu)].map(([, id]) => id);
    };
    const nowhere = listIds();
    vi.stubEnv('SITE', 'https://example.org');
    expect(selectFeedStories([older])[0]?.url).toBe('https://example.org/stories/older/');
    expect(listIds()).toEqual(nowhere);
    expect(nowhere).toHaveLength(3);
  });

  test('are the same whenever they are made', () => {
    expect(printAtomFeed(selectFeedStories([newer]))).toBe(printAtomFeed(selectFeedStories([newer])));
    expect(JSON.stringify(describeJsonFeed(selectFeedStories([newer])))).toContain('2025-02-01T00:00:00.000Z');
  });

  test('of a site without stories are feeds all the same', () => {
    expect(parseFeed(printAtomFeed([])).items).toEqual([]);
  });

  test('of many stories hold the fifty that changed last', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      comparedStory({ id: `story-${String(index)}`, date: `2025-01-${String((index % 28) + 1).padStart(2, '0')}` }),
    );
    expect(selectFeedStories(many)).toHaveLength(50);
  });

  test('name each story by an identifier that a URI parser accepts, and no two by the same', () => {
    const ids = selectFeedStories([older, newer]).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/u);
  });
});
