import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkStories } from '../fixtures/collect-stories.ts';
import { compareStory, STANDINGS } from '../../src/domain/comparison.ts';
import type { Silence } from '../../src/domain/silence.ts';

const { problems, stories } = checkStories(join(import.meta.dirname, '..', 'fixtures', 'example'));
const [story] = stories;
if (!story) throw new Error('The example has no story.');
const comparisons = compareStory(story);

test('the example has one warning, which belongs to it', () => {
  expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['silence-unproven', 'warning']]);
});

test('the example has every way in which reports can stand to each other, and every kind of silence', () => {
  expect(new Set(comparisons.map(({ standing }) => standing))).toEqual(new Set(STANDINGS));
  const silences = comparisons.flatMap(({ answers }) =>
    answers.flatMap((answer) => (answer.kind === 'silence' ? [answer.silence.kind] : [])),
  );
  expect(new Set<Silence['kind']>(silences)).toEqual(new Set<Silence['kind']>(['proven', 'unproven']));
});

test('the example has what one story of this site does not show', () => {
  const documents = [...story.articles, ...story.records];
  expect(new Set(documents.map(({ language }) => language))).toEqual(new Set(['en', 'de']));
  expect(documents.some(({ copy }) => copy.kind === 'repost')).toBe(true);
  expect(documents.some(({ damage }) => damage.length > 0)).toBe(true);
  expect(documents.some(({ quotations }) => quotations.length > 0)).toBe(true);
  expect(story.points.some(({ saysMore }) => saysMore !== undefined)).toBe(true);
  expect(story.points.some(({ falsePositives }) => falsePositives.length > 0)).toBe(true);
  expect(story.corrections).not.toEqual([]);
});
