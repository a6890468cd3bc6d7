import { expect, test } from 'vitest';
import { compareStory } from '../../src/domain/comparison.ts';
import { chooseDiffering } from '../../src/domain/differing-articles.ts';
import { articleOf } from '../fixtures/article-of.ts';
import { claimOf } from '../fixtures/claim-of.ts';
import { pointOf } from '../fixtures/point-of.ts';
import { storyOf } from '../fixtures/story-of.ts';

/** Ids of the articles chosen of those that take these positions, one a point. */
function choose(taken: readonly Readonly<Record<string, string>>[], weights: Readonly<Record<string, 'central'>> = {}) {
  const articles = taken.map((positions, index) =>
    articleOf({
      id: String(index),
      claims: Object.entries(positions).map(([point, position]) => claimOf(point, position)),
    }),
  );
  const points = ['cause', 'hurt'].map((id) =>
    pointOf(id, { relation: 'conflict', weight: weights[id] ?? 'material', terms: [{ words: [id] }] }),
  );
  const chosen = chooseDiffering(compareStory(storyOf({ points, articles })), articles, 2);
  return articles.filter((article) => chosen.has(article)).map(({ id }) => id);
}

test('the articles that together take most positions are chosen, the first of equals', () => {
  const taken = [
    { cause: 'yes' },
    { cause: 'yes', hurt: 'yes' },
    { cause: 'yes', hurt: 'no' },
    { cause: 'no', hurt: 'no' },
  ];
  expect(choose(taken)).toEqual(['1', '3']);
});

test('only the central differences count, where there are some', () => {
  const taken = [{ cause: 'yes', hurt: 'yes' }, { cause: 'yes', hurt: 'no' }, { hurt: 'no' }, { cause: 'no' }];
  expect(choose(taken, { cause: 'central' })).toEqual(['0', '3']);
});

test('where nothing differs, the first are taken', () => {
  const same = { cause: 'yes', hurt: 'no' };
  expect(choose([same, same, same])).toEqual(['0', '1']);
});
