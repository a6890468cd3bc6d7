import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectText } from '../../src/domain/text-selectors.ts';
import { anyText } from '../fixtures/any-text.ts';

describe('selectors of a stretch of text', () => {
  test('give its words, what stands around them and its place in code points', () => {
    expect(selectText('A 🌧 day. The end.', { start: 5, end: 8 })).toEqual({
      exact: 'day',
      prefix: 'A 🌧 ',
      suffix: '. The end.',
      start: 4,
      end: 7,
    });
  });

  test('give more context where the words and their nearest surroundings are repeated', () => {
    const line = 'The weather was fine that day, and the sea was calm. ';
    const text = `${line}${line}${line}End.`;
    const selectors = selectText(text, { start: line.length + 4, end: line.length + 11 });
    expect(selectors.exact).toBe('weather');
    const words = selectors.prefix + selectors.exact + selectors.suffix;
    expect(text.split(words)).toHaveLength(2);
    expect(selectors.prefix.length).toBeGreaterThan(32);
  });

  test('of any stretch of any text find exactly that stretch again', () => {
    const cases = fc
      .tuple(anyText, fc.nat(), fc.nat())
      .map(([text, a, b]) => {
        const points = Array.from(text.toWellFormed());
        const [from = 0, to = 0] = [a % (points.length + 1), b % (points.length + 1)].toSorted((x, y) => x - y);
        return { points, from, to };
      })
      .filter(({ from, to }) => from < to);
    fc.assert(
      fc.property(cases, ({ points, from, to }) => {
        const text = points.join('');
        const before = points.slice(0, from).join('');
        const exact = points.slice(from, to).join('');
        const found = selectText(text, { start: before.length, end: before.length + exact.length });
        expect(points.slice(found.start, found.end).join('')).toBe(exact);
        expect(found.exact).toBe(exact);
        const words = found.prefix + found.exact + found.suffix;
        expect(words.isWellFormed()).toBe(true);
        expect(text.indexOf(words)).toBe(before.length - found.prefix.length);
        expect(text.lastIndexOf(words)).toBe(before.length - found.prefix.length);
      }),
    );
  });
});
