import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACETS, RESULT_KINDS } from '../../src/site/search-facets.ts';
import { mergeSummaries, summarisePart } from '../../src/site/search-summary.ts';

const words = fc.constantFrom('ferry', 'Fire', '__proto__', 'constructor', 'al-Sudani', '委員会', '2,500');
const records = fc.array(
  fc.record({
    kind: fc.constantFrom(...RESULT_KINDS),
    address: fc.constant('/'),
    title: words,
    parts: fc.array(words, { maxLength: 4 }),
    facets: fc.dictionary(fc.constantFrom(...FACETS), fc.array(words, { maxLength: 2 })),
    shown: fc.record({ day: fc.constantFrom('2024-01-01', '2025-06-30', '1999-12-31') }, { requiredKeys: [] }),
  }),
  { maxLength: 12 },
);

test('the summary of everything is the merger of the summaries of its parts, however it is parted', () => {
  fc.assert(
    fc.property(fc.array(records, { maxLength: 5 }), (parts) => {
      const merged = mergeSummaries(parts.map(summarisePart));
      expect(merged).toEqual(summarisePart(parts.flat()));
      const [first = [], ...others] = parts;
      expect(mergeSummaries([summarisePart(first), mergeSummaries(others.map(summarisePart))])).toEqual(merged);
    }),
  );
});

test('a summary can be kept as text', () => {
  fc.assert(
    fc.property(records, (all) => {
      const summary = summarisePart(all);
      expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
    }),
  );
});
