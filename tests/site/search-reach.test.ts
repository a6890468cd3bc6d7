import { expect, test } from 'vitest';
import type { PartOutline } from '../../src/site/search-outline.ts';
import { orderParts, takeParts } from '../../src/site/search-reach.ts';

const part = (name: string, oldest?: string, newest?: string, records = 3000): PartOutline => ({
  name,
  records,
  lacks: [],
  ...(oldest === undefined ? {} : { oldest }),
  ...(newest === undefined ? {} : { newest }),
});
const names = (parts: readonly PartOutline[]) => parts.map(({ name }) => name).join(' ');
const parts = [
  part('b', '2021-03-01', '2022-04-01'),
  part('site'),
  part('c', '2022-01-01', '2022-12-31'),
  part('a', '2019-01-01', '2021-01-01'),
];

test('the newest parts come first, or the oldest, and what has no days before all', () => {
  expect(names(orderParts(parts, 'best'))).toBe('site c b a');
  expect(names(orderParts(parts, 'newest'))).toBe('site c b a');
  expect(names(orderParts(parts, 'oldest'))).toBe('site a b c');
});

test('each step looks through twice as many records as the one before, and through one part at least', () => {
  const many = Array.from({ length: 40 }, (_, number) => part(String(number), '2020-01-01', '2020-12-31', 2000));
  expect([1, 2, 3, 4, 5].map((reach) => takeParts(many, reach).length)).toEqual([2, 5, 10, 40, 40]);
  const huge = [part('huge', '2020-01-01', '2020-01-01', 90_000), ...many];
  expect(names(takeParts(huge, 1))).toBe('huge');
  expect(takeParts([], 1)).toEqual([]);
});

test('a small rest is searched at once', () => {
  expect(names(takeParts(parts.slice(0, 2), 1))).toBe('b site');
  expect(names(takeParts(parts, 1))).toBe('b');
});
