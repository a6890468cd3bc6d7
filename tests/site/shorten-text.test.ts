import { expect, test } from 'vitest';
import { cutText, shortenText } from '../../src/site/shorten-text.ts';

test('a text is cut behind its last word, and says so', () => {
  expect(shortenText('One, two; three.', 2)).toBe('One, two […]');
  expect(shortenText('One, two; three.', 3)).toBe('One, two; three.');
  expect(shortenText('', 1)).toBe('');
});

test('a text is cut behind the last word that fits', () => {
  expect(cutText('One, two; three.', 9)).toBe('One, two');
  expect(cutText('One, two; three.', 16)).toBe('One, two; three.');
  expect(cutText('主催者が日曜に配った', 4)).toBe('主催者が');
  expect(cutText('unbreakable', 5)).toBe('unbre');
});
