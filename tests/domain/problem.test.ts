import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isError, sortProblems } from '../../src/domain/problem.ts';
import { problemOf } from '../fixtures/problem-of.ts';

test('problems are sorted by severity, file, line, column and code, with numbers as numbers', () => {
  const inOrder = [
    problemOf({ file: 'B.md', line: 9 }),
    problemOf({ file: 'a.md', line: 2, column: 9 }),
    problemOf({ file: 'a.md', line: 2, column: 10, code: 'a' }),
    problemOf({ file: 'a.md', line: 2, column: 10, code: 'b' }),
    problemOf({ file: 'a.md', line: 10, column: 1 }),
    problemOf({ file: 'b.md', line: 1 }),
    problemOf({ file: 'c/story.md', line: 9 }),
    problemOf({ file: 'c/a.md', line: 1 }),
    problemOf({ file: 'c/history.md', line: 1 }),
    problemOf({ file: 'é.md', line: 1 }),
    problemOf({ file: 'a.md', line: 1, severity: 'warning' }),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (shuffled) => {
      expect(sortProblems(shuffled)).toEqual(inOrder);
    }),
  );
});

test('sorting leaves the given list as it was', () => {
  const given = [problemOf({ line: 2 }), problemOf({ line: 1 })];
  sortProblems(given);
  expect(given.map(({ line }) => line)).toEqual([2, 1]);
});

test('a warning is no error', () => {
  expect(isError(problemOf({ severity: 'error' }))).toBe(true);
  expect(isError(problemOf({ severity: 'warning' }))).toBe(false);
});
