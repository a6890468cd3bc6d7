import { expect, test } from 'vitest';
import { shortenText } from '../../src/site/shorten-text.ts';

test('a text is cut behind its last word, and says so', () => {
  expect(shortenText('One, two; three.', 2)).toBe('One, two […]');
  expect(shortenText('One, two; three.', 3)).toBe('One, two; three.');
  expect(shortenText('', 1)).toBe('');
});
