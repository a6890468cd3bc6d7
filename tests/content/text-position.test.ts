import { describe, expect, test } from 'vitest';
import { placeFile, placeRange } from '../../src/content/text-position.ts';

const text = 'first\nsecond line\n\nfourth';

describe('the place of a range', () => {
  const cases: Record<string, { range: readonly [number, number]; place: readonly [number, number, number, number] }> =
    {
      'is in line 1, column 1 at the very beginning': { range: [0, 5], place: [1, 1, 1, 6] },
      'counts lines and columns from 1': { range: [13, 17], place: [2, 8, 2, 12] },
      'is in an empty line': { range: [18, 18], place: [3, 1, 3, 1] },
      'is in the last line, which no line feed ends': { range: [19, 25], place: [4, 1, 4, 7] },
      'is at the end of the text': { range: [25, 25], place: [4, 7, 4, 7] },
      'goes over a line feed to the next line': { range: [5, 6], place: [1, 6, 2, 1] },
      'goes over several lines': { range: [6, 25], place: [2, 1, 4, 7] },
      'without length has no length': { range: [8, 8], place: [2, 3, 2, 3] },
    };
  for (const [name, { range, place }] of Object.entries(cases)) {
    test(name, () => {
      const [line, column, endLine, endColumn] = place;
      expect(placeRange('a.md', text, { start: range[0], end: range[1] })).toEqual({
        file: 'a.md',
        line,
        column,
        endLine,
        endColumn,
      });
    });
  }
});

test('the place of a file is its first character', () => {
  expect(placeFile('a.md')).toEqual({ file: 'a.md', line: 1, column: 1, endLine: 1, endColumn: 1 });
});
