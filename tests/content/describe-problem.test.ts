import { expect, test } from 'vitest';
import { describeProblem } from '../../src/content/describe-problem.ts';
import { placeFile } from '../../src/content/text-position.ts';

const details = { source: 'courrier', suggested: 'courrier', nearest: 'courier' };
const place = { file: 'a.md', line: 3, column: 4, endLine: 3, endColumn: 9 };

test('a problem has its code, its place, and the words for what was found', () => {
  expect(describeProblem('unknown-source', place, details)).toMatchObject({
    ...place,
    code: 'unknown-source',
    severity: 'error',
    message: 'There is no source "courrier".',
  });
});

test('a nearest name is suggested only when there is one', () => {
  expect(describeProblem('unknown-source', place, details).hint).toContain('Did you mean "courier"?');
  expect(describeProblem('unknown-source', place, { ...details, nearest: undefined }).hint).not.toContain(
    'Did you mean',
  );
});

test('nobody is told to add the file of a source that is there', () => {
  const { hint } = describeProblem('unknown-source', place, { source: 'BBC', suggested: 'bbc', nearest: 'bbc' });
  expect(hint).toBe('Did you mean "bbc"? Otherwise write "unknown".');
});

test('a source that nobody uses is a warning, for it harms no reader', () => {
  expect(describeProblem('unused-source', placeFile('a.yaml'), { source: 'a' }).severity).toBe('warning');
});
