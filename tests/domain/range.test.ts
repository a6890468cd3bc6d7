import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countCodePoints, isOverlapping, type Range } from '../../src/domain/range.ts';
import { anyText } from '../fixtures/any-text.ts';

describe('two ranges', () => {
  const cases: Record<string, readonly [Range, Range, boolean]> = {
    'that share their middle overlap': [{ start: 0, end: 5 }, { start: 3, end: 8 }, true],
    'of which one holds the other overlap': [{ start: 0, end: 9 }, { start: 3, end: 4 }, true],
    'that are equal overlap': [{ start: 2, end: 4 }, { start: 2, end: 4 }, true],
    'that only touch do not overlap': [{ start: 0, end: 3 }, { start: 3, end: 6 }, false],
    'that stand apart do not overlap': [{ start: 0, end: 2 }, { start: 5, end: 6 }, false],
  };
  for (const [name, [a, b, expected]] of Object.entries(cases)) {
    test(name, () => {
      expect(isOverlapping(a, b)).toBe(expected);
      expect(isOverlapping(b, a)).toBe(expected);
    });
  }

  test('overlap exactly when some code unit lies in both', () => {
    const range = fc
      .tuple(fc.nat(12), fc.integer({ min: 1, max: 6 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(range, range, (a, b) => {
        const units = Array.from({ length: 20 }, (_, at) => at);
        const isShared = units.some((at) => at >= a.start && at < a.end && at >= b.start && at < b.end);
        expect(isOverlapping(a, b)).toBe(isShared);
      }),
    );
  });
});

test('code points are counted as string iteration counts them, between any two offsets', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % (text.length + 1);
      const end = start + (b % (text.length - start + 1));
      expect(countCodePoints(text, { start, end })).toBe(Array.from(text.slice(start, end)).length);
    }),
  );
});
