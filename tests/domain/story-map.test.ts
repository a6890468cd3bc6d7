import { describe, expect, test } from 'vitest';
import { compareStory } from '../../src/domain/comparison.ts';
import { locateQuote, prepareCopy, type Passage } from '../../src/domain/passage.ts';
import { joinParagraphs } from '../../src/domain/plain-text.ts';
import { drawStoryMap } from '../../src/domain/story-map.ts';
import { articleOf } from '../fixtures/article-of.ts';
import { claimOf } from '../fixtures/claim-of.ts';
import { pointOf } from '../fixtures/point-of.ts';
import { storyOf } from '../fixtures/story-of.ts';

const text = joinParagraphs(['The alarm rang.', 'Fuel was stored there.']);
const passageOf = (exact: string): Passage[] => [...locateQuote(prepareCopy('Ferry burns', text), { exact })];
const articles = [
  articleOf({
    id: 'courier',
    text,
    claims: [
      { ...claimOf('cause', 'no'), passages: passageOf('Fuel was stored') },
      { ...claimOf('alarm', 'yes'), passages: [...passageOf('Ferry burns'), ...passageOf('alarm rang')] },
    ],
  }),
  articleOf({ id: 'bote', claims: [claimOf('alarm', 'yes'), claimOf('cause', 'yes')] }),
];
const points = [pointOf('alarm'), pointOf('cause', { relation: 'conflict' })];
const strips = drawStoryMap(compareStory(storyOf({ points, articles })), articles);

describe('the map of a story', () => {
  test('has one strip an article, in their order', () => {
    expect(strips.map(({ article }) => article.id)).toEqual(['courier', 'bote']);
  });

  test('has a cell a paragraph, as long as its share of the text', () => {
    const length = text.content.length;
    expect(strips[0]?.paragraphs).toEqual(
      text.paragraphs.map(({ start, end }) => ({ start: start / length, end: end / length })),
    );
    expect(strips[0]?.paragraphs.at(-1)?.end).toBe(1);
  });

  test('has the passages of every point, those of the first point first', () => {
    expect(strips[0]?.passages.map(({ comparison, passage }) => [comparison.point.id, passage.text])).toEqual([
      ['alarm', 'Ferry burns'],
      ['alarm', 'alarm rang'],
      ['cause', 'Fuel was stored'],
    ]);
  });

  test('places a passage where it stands, and one of the headline at the very top', () => {
    const [headline, body] = strips[0]?.passages ?? [];
    expect([headline?.start, headline?.end]).toEqual([0, 0]);
    expect(body?.start).toBe(4 / text.content.length);
    expect(body?.end).toBe(14 / text.content.length);
  });

  test('knows which passages belong to a difference', () => {
    expect(strips[0]?.passages.map(({ isDifferent }) => isDifferent)).toEqual([false, false, true]);
  });

  test('is drawn for an article without text and passages', () => {
    expect(strips[1]).toMatchObject({ paragraphs: [], passages: [] });
  });
});
