import { expect, test } from 'vitest';
import { cutText } from '../../src/site/cut-text.ts';

test('a text is cut behind the last word that fits', () => {
  expect(cutText('One, two; three.', 9)).toBe('One, two');
  expect(cutText('One, two; three.', 16)).toBe('One, two; three.');
  expect(cutText('主催者が日曜に配った', 4)).toBe('主催者が');
  expect(cutText('unbreakable', 5)).toBe('unbre');
});
