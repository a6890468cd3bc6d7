import { expect, test } from 'vitest';
import { compareStory } from '../../src/domain/comparison.ts';
import { locateQuote, prepareCopy } from '../../src/domain/passage.ts';
import { joinParagraphs } from '../../src/domain/plain-text.ts';
import { findCrossings } from '../../src/domain/story-map.ts';
import { articleOf } from '../fixtures/article-of.ts';
import { claimOf } from '../fixtures/claim-of.ts';
import { pointOf } from '../fixtures/point-of.ts';
import { storyOf } from '../fixtures/story-of.ts';

/** An article, a sentence a paragraph, that speaks to points at these words of its text, or of its headline. */
function articleTelling(id: string, content: string, told: Readonly<Record<string, readonly string[]>>) {
  const text = joinParagraphs(content.split(/(?<=\.) /u));
  const claims = Object.entries(told).map(([point, quotes]) => ({
    ...claimOf(point, 'yes'),
    passages: quotes.flatMap((exact) => locateQuote(prepareCopy('Ferry burns', text), { exact })),
  }));
  return articleOf({ id, siglum: id.toUpperCase(), text, claims });
}

const articles = [
  articleTelling('a', 'Alarm rang. Nobody hurt. All quiet in the harbour. Fuel leaked.', {
    fuel: ['Fuel leaked'],
    alarm: ['Alarm rang'],
    fire: ['quiet'],
    hurt: ['Nobody hurt'],
  }),
  articleTelling('b', 'Fuel leaked. Nobody hurt. All quiet in the harbour. Alarm rang.', {
    fuel: ['Alarm rang', 'Fuel leaked'],
    alarm: ['Alarm rang'],
    fire: ['harbour', 'Ferry burns'],
    hurt: ['Nobody hurt'],
  }),
];
const points = ['fire', 'hurt', 'alarm', 'fuel'].map((id) => pointOf(id));
const crossings = findCrossings(compareStory(storyOf({ points, articles })), 3);
const tell = ({ comparison, early, late }: (typeof crossings)[number]) =>
  [comparison.point.id, early.article.id, late.article.id].join(' ');

test('the map tells what one article has early and another late, by its first words on it, farthest apart first', () => {
  expect(crossings.map(tell)).toEqual(['alarm a b', 'fuel b a', 'fire b a']);
});

test('a place is a share of the text, and a headline stands at the very top', () => {
  const length = articles[0]?.text.content.length ?? 0;
  expect(crossings[0]?.late).toMatchObject({ start: (length - 11) / length, end: (length - 1) / length });
  expect(crossings[2]?.early).toMatchObject({ start: 0, end: 0, location: { kind: 'headline' } });
});

test('no more is told than is asked for', () => {
  expect(findCrossings(compareStory(storyOf({ points, articles })), 1).map(tell)).toEqual(['alarm a b']);
});

test('nothing is late in a text of a few paragraphs', () => {
  const [a, b] = articles;
  const short = articleTelling('c', 'Fuel leaked. Nobody hurt. Alarm rang.', { alarm: ['Alarm rang'] });
  expect(findCrossings(compareStory(storyOf({ points, articles: a ? [a, short] : [] })), 3)).toEqual([]);
  expect(findCrossings(compareStory(storyOf({ points, articles: a && b ? [a, b, short] : [] })), 3).map(tell)).toEqual(
    crossings.map(tell),
  );
});
