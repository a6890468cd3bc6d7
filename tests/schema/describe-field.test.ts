import { expect, test } from 'vitest';
import { articleSchema } from '../../src/schema/article-schema.ts';
import { describeField } from '../../src/schema/describe-field.ts';
import { storySchema } from '../../src/schema/story-schema.ts';

const cases: readonly (readonly [path: readonly (string | number)[], says: string | undefined])[] = [
  [['date'], 'The day of publication.'],
  [['copy', 'kind'], 'What the copy is to the original.'],
  [['claims', 3, 'point'], 'Id of the point in story.md.'],
  [['claims', 0, 'evidence', 0, 'exact'], 'The words, copied from the text.'],
  [['rights', 'holder'], 'Who owns the text.'],
  [['nothing'], undefined],
  [['claims', 0, 'nothing', 'below'], undefined],
];
test.each(cases)('the field %j is described as its schema says', (path, says) => {
  expect(describeField(articleSchema, path)).toBe(says);
});

test('every field of a point is described', () => {
  for (const field of ['id', 'question', 'positions', 'relation', 'aspects', 'weight', 'terms', 'note']) {
    expect(describeField(storySchema, ['points', 0, field])).toMatch(/\.$/u);
  }
});
