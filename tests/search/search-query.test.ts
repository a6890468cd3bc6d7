import { describe, expect, test } from 'vitest';
import { isEmptyQuery, readQuery } from '../../src/search/client/search-query.ts';

describe('a query', () => {
  test.each([
    ['parliament vote', [], ['parliament', 'vote']],
    ['Who in Iraq wants the troops out?', [], ['Iraq', 'wants', 'troops', 'out?']],
    ['how many US troops', [], ['US', 'troops']],
    ['who are they?', [], ['who', 'are', 'they?']],
    ['“not a negotiation” troops', ['not a negotiation'], ['troops']],
    ['"one" „two three“ «four»', ['one', 'two three', 'four'], []],
    ['an "open phrase', [], ['open', 'phrase']],
    ['委員会 停', ['委 員 会'], ['停']],
    ['.* — "?" !', [], []],
    ['troops troops', [], ['troops']],
    ['Straße', [], ['Strasse']],
    ['น้ำท่วม', ['น้ ำ ท่ ว ม'], []],
  ])('“%s” has the phrases %j and the words %j', (typed, phrases, words) => {
    expect(readQuery(typed)).toEqual({ phrases, words });
  });

  test('of ten thousand words is cut', () => {
    expect(readQuery(Array.from({ length: 10_000 }, (_, index) => `w${String(index)}`).join(' ')).words).toHaveLength(
      24,
    );
  });

  test('without a letter is empty', () => {
    expect(isEmptyQuery(readQuery('?! ""'))).toBe(true);
    expect(isEmptyQuery(readQuery('who'))).toBe(false);
  });
});
