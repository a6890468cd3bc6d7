import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestId, suggestValue } from '../../src/content/suggest-value.ts';
import type { Expectation } from '../../src/schema/expectation.ts';
import { daySchema, idSchema, languageSchema } from '../../src/schema/fields.ts';

describe('a value that may be meant', () => {
  const cases: readonly (readonly [Expectation, unknown, string | undefined])[] = [
    ['day', '2024-1-5', '2024-01-05'],
    ['day', '2024/01/25', '2024-01-25'],
    ['day', '2024.01.25', '2024-01-25'],
    ['day', '2024-01-25T10:00:00Z', '2024-01-25'],
    ['day', 20240125, '2024-01-25'],
    ['day', '2 May 2025', '2025-05-02'],
    ['day', 'Jan. 25, 2024', '2024-01-25'],
    ['day', 'Monday 2024', undefined],
    ['day', '25.01.2024', '2024-01-25'],
    ['day', '2024-02-31', undefined],
    ['day', '2024-13-01', undefined],
    ['day', 'yesterday', undefined],
    ['day', null, undefined],
    ['id', 'Troop numbers', 'troop-numbers'],
    ['id', 'café_au--lait ', 'cafe-au-lait'],
    ['id', 'Who’s there?', 'whos-there'],
    ['id', 'Was bleibt außer Łódź?', 'was-bleibt-ausser-lodz'],
    ['id', '双方', undefined],
    ['language', 'English', 'en'],
    ['language', 'deutsch', 'de'],
    ['language', 'en_US', 'en-US'],
    ['language', 'Klingon', undefined],
    ['text', 'anything', undefined],
  ];
  test.each(cases)('for %s and %j is %j', (expectation, value, suggested) => {
    expect(suggestValue(expectation, value)).toBe(suggested);
  });

  test('fits what is expected, whatever it is suggested for', () => {
    const day = fc
      .tuple(fc.nat(2100), fc.nat(14), fc.nat(33))
      .map(([year, month, date]) => `${String(year).padStart(4, '0')}-${String(month)}-${String(date)}`);
    const schemas = { day: daySchema, id: idSchema, language: languageSchema };
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(schemas) as (keyof typeof schemas)[])),
        fc.oneof(fc.string(), day, fc.webUrl(), fc.domain()),
        (name, value) => {
          const suggested = suggestValue(name, value);
          if (suggested !== undefined && name !== 'language')
            expect(schemas[name].safeParse(suggested).success, suggested).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('an id is suggested for any words that have a letter or digit of the Latin script', () => {
  expect(suggestId('Über 9000!')).toBe('uber-9000');
});
