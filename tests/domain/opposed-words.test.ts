import { expect, test } from 'vitest';
import type { Claim } from '../../src/domain/article.ts';
import { compareStory } from '../../src/domain/comparison.ts';
import { chooseOpposed } from '../../src/domain/opposed-words.ts';
import { articleOf } from '../fixtures/article-of.ts';
import { claimOf } from '../fixtures/claim-of.ts';
import { pointOf } from '../fixtures/point-of.ts';
import { storyOf } from '../fixtures/story-of.ts';

/** A claim with passages of these words. */
function saying(position: string, ...words: readonly string[]): Claim {
  const passages = words.map((text) => ({
    text,
    range: { start: 0, end: text.length },
    location: { kind: 'headline' } as const,
  }));
  return { ...claimOf('alarm', position), passages };
}

/** What is set beside the first of these articles, for its passage on `position`, when so many may be quoted. */
function chooseFor(position: string | undefined, most: number, ...claims: readonly (readonly Claim[])[]) {
  const articles = claims.map((own, index) => articleOf({ id: `article-${String(index)}`, claims: own }));
  const point = pointOf('alarm', {
    positions: { yes: 'Yes', no: 'No', unclear: 'Left open' },
    relation: 'conflict',
    terms: [{ words: ['alarm'] }],
  });
  const [comparison] = compareStory(storyOf({ points: [point], articles }));
  const [own] = articles;
  if (!comparison || !own) throw new Error('No article');
  const { words, others } = chooseOpposed(comparison, own, most, position);
  return { words: words.map(({ passage }) => passage.text), others };
}

test('of another article the shortest words in a position that this one does not take', () => {
  const theirs = [saying('yes', 'Yes'), saying('no', 'No, not at all', 'No, never')];
  expect(chooseFor('yes', 3, [saying('yes', 'So it is')], theirs)).toEqual({ words: ['No, never'], others: 0 });
});

test('where this one takes all positions, words in another than that of the passage', () => {
  const own = [saying('yes', 'So it is'), saying('no', 'So it is not')];
  expect(chooseFor('no', 3, own, [saying('no', 'No'), saying('yes', 'Yes, surely')]).words).toEqual(['Yes, surely']);
  expect(chooseFor('no', 3, own, [saying('no', 'No')]).words).toEqual(['No']);
});

test('of many articles one for each other position, and the rest are counted', () => {
  const others = [
    [saying('yes', 'Yes')],
    [saying('no', 'No')],
    [saying('no', 'Not so')],
    [saying('unclear', 'Who knows')],
  ];
  const own = [saying('yes', 'So it is')];
  expect(chooseFor('yes', 3, own, ...others)).toEqual({ words: ['No', 'Who knows'], others: 2 });
  expect(chooseFor('yes', 1, own, ...others)).toEqual({ words: ['No'], others: 3 });
});

test('what a silent article does not tell, all others do', () => {
  expect(chooseFor(undefined, 3, [], [saying('yes', 'Yes')], [saying('no', 'No')]).words).toEqual(['Yes', 'No']);
});
