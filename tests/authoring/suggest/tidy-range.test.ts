import { describe, expect, test } from 'vitest';
import { tidyRange } from '../../../src/authoring/suggest/tidy-range.ts';

describe('the ends of a passage', () => {
  test.each([
    ['It left.', 'It left'],
    ['“It left,” he said.', '“It left,” he said'],
    ['“It left', 'It left'],
    ['It left,”', 'It left'],
    [' , and so on ; ', 'and so on'],
    ['…', '…'],
  ])('%s', (words, tidy) => {
    const { start, end } = tidyRange(words, { start: 0, end: words.length });
    expect(words.slice(start, end)).toBe(tidy);
  });
});
