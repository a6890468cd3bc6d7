import { describe, expect, test } from 'vitest';
import { compareStory } from '../../src/domain/comparison.ts';
import { listCamps } from '../../src/domain/position-groups.ts';
import { articleOf } from '../fixtures/article-of.ts';
import { claimOf } from '../fixtures/claim-of.ts';
import { pointOf } from '../fixtures/point-of.ts';
import { storyOf } from '../fixtures/story-of.ts';

/** Articles that take these positions on the point "alarm". */
function articlesTaking(positions: readonly (readonly string[])[]) {
  return positions.map((taken, index) =>
    articleOf({ id: `article-${String(index)}`, claims: taken.map((position) => claimOf('alarm', position)) }),
  );
}

describe('the camps on a point', () => {
  const camps = (
    positions: readonly (readonly string[])[],
    labels = { yes: 'Yes', no: 'No', unclear: 'Left open' },
  ) => {
    const point = pointOf('alarm', { positions: labels, relation: 'conflict', terms: ['alarm'] });
    return compareStory(storyOf({ points: [point], articles: articlesTaking(positions) }))
      .flatMap(listCamps)
      .map(({ position, articles }) => [position, ...articles.map(({ id }) => id)]);
  };

  test('stand in the order of the positions, each with its articles, and the silent ones last', () => {
    expect(camps([['no'], [], ['yes'], ['no']])).toEqual([
      ['Yes', 'article-2'],
      ['No', 'article-0', 'article-3'],
      [undefined, 'article-1'],
    ]);
  });

  test('have an article twice when it takes two positions', () => {
    expect(camps([['no', 'yes'], ['yes']])).toEqual([
      ['Yes', 'article-0', 'article-1'],
      ['No', 'article-0'],
    ]);
  });
});
