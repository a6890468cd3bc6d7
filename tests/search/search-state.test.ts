import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSearchState, SHOWN_AT_ONCE, SORTS, writeSearchState } from '../../src/search/client/search-state.ts';
import { FACETS } from '../../src/search/records/facets.ts';

const states = fc.record({
  query: fc.string({ maxLength: 80 }).map((text) => text.toWellFormed().trim()),
  choices: fc
    .uniqueArray(
      fc.tuple(
        fc.constantFrom(...FACETS),
        fc.uniqueArray(fc.stringMatching(/^[a-z &=+%#]{1,9}$/u), { minLength: 1, maxLength: 4 }),
      ),
      {
        selector: ([facet]) => facet,
      },
    )
    .map((entries) => new Map(entries)),
  sort: fc.constantFrom(...SORTS),
  shown: fc.integer({ min: SHOWN_AT_ONCE, max: 200 }),
});

test('what is asked is read back from its address', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(readSearchState(writeSearchState(state))).toEqual(state);
    }),
  );
});

test('whatever an address says, something sensible is read', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (search) => {
      const { query, shown } = readSearchState(search);
      expect(query.length).toBeLessThanOrEqual(300);
      expect(shown).toBeGreaterThanOrEqual(SHOWN_AT_ONCE);
      expect(shown).toBeLessThanOrEqual(200);
    }),
  );
  const many = Array.from({ length: 500 }, (_, index) => `topic=${String(index)}`).join('&');
  expect(readSearchState(`?${many}`).choices.get('topic')).toHaveLength(30);
  expect(readSearchState('?show=1e99&sort=up&q=').shown).toBe(200);
});

test('nothing asked has no address of its own', () => {
  const state = { query: '', choices: new Map(), sort: 'best', shown: SHOWN_AT_ONCE } as const;
  expect(writeSearchState(state)).toBe('');
});
