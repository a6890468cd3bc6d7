import { describe, expect, test } from 'vitest';
import { compareStory } from '../../src/domain/comparison.ts';
import { chooseQuoted, listCamps } from '../../src/domain/position-groups.ts';
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
    const point = pointOf('alarm', { positions: labels, relation: 'conflict', terms: [{ words: ['alarm'] }] });
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

describe('the answers to quote on a point', () => {
  const choose = (positions: readonly (readonly string[])[], most: number, own?: number) => {
    const point = pointOf('alarm', {
      positions: { yes: 'Yes', no: 'No', unclear: 'Left open' },
      relation: 'conflict',
      terms: [{ words: ['alarm'] }],
    });
    const articles = articlesTaking(positions);
    const [comparison] = compareStory(storyOf({ points: [point], articles }));
    if (!comparison) throw new Error('There is a point.');
    const left = own === undefined ? undefined : articles[own];
    const { quoted, unquoted } = chooseQuoted(comparison, most, left);
    return [
      ...quoted.map(({ article }) => articles.indexOf(article)),
      ...(unquoted > 0 ? [`and ${String(unquoted)}`] : []),
    ];
  };

  test('are all that say something, when they are few, but for one that is quoted already', () => {
    expect(choose([['yes'], [], ['no'], ['yes']], 3)).toEqual([0, 2, 3]);
    expect(choose([['yes'], [], ['no'], ['yes']], 3, 0)).toEqual([2, 3]);
  });

  test('are of many the first of each position, and then the first at all', () => {
    const taken = [['yes'], ['yes'], ['yes'], ['yes'], ['no'], ['yes'], ['unclear'], ['no']];
    expect(choose(taken, 3)).toEqual([0, 4, 6, 'and 5']);
    expect(choose(taken, 4)).toEqual([0, 1, 4, 6, 'and 4']);
  });

  test('are those that differ from one, when there is no room for all positions', () => {
    const taken = [['yes'], ['yes'], ['no'], ['no'], ['unclear']];
    expect(choose(taken, 2, 0)).toEqual([2, 4, 'and 2']);
    expect(choose(taken, 1, 2)).toEqual([0, 'and 3']);
  });
});
