import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFigures } from '../../src/analysis/figure-comparison.ts';
import { findFigures } from '../../src/analysis/figures.ts';
import { joinParagraphs } from '../../src/domain/plain-text.ts';

/** Texts A, B, C … of one paragraph; `de: …` for a text that is not English. */
function compare(...texts: readonly string[]) {
  return compareFigures(
    texts.map((text, index) => ({
      id: String.fromCharCode(65 + index),
      text: joinParagraphs([text.replace(/^de: /u, '')]),
      language: text.startsWith('de: ') ? 'de' : 'en',
    })),
  );
}

const rowsOf = (...texts: readonly string[]) =>
  compare(...texts).rows.map(({ value, unitKeys, givers, missing }) =>
    [
      value,
      unitKeys.join('/'),
      givers.map(({ giver, figures }) => giver.id.repeat(figures.length)).join(' '),
      missing.map(({ id }) => id).join(' '),
    ].join(' | '),
  );
const nearOf = (...texts: readonly string[]) =>
  compare(...texts).near.map((rows) => [rows[0]?.kind, ...rows.map(({ value }) => value)].join(' '));

describe('the figures of several texts', () => {
  test('are one row when value and unit are the same, in digits or words, singular or plural', () => {
    expect(rowsOf('Four people died.', '4 persons, four people', 'a 4-person crew')).toEqual([
      '4 | person | A BB C | ',
    ]);
  });

  test('are rows of their own when value, unit or kind differ', () => {
    expect(rowsOf('three elements', 'three factors', '3 percent', 'four elements')).toEqual([
      '3 | element | A | C D',
      '3 | factor | B | C D',
      '3 | percent | C | A B D',
      '4 | element | D | A B C',
    ]);
  });

  test('without a unit join the one row of their value', () => {
    expect(rowsOf('about 900 troops', 'and 900 were sent')).toEqual(['900 | troop | A B | ']);
  });

  test('stay apart when the value has two units, and are missing in neither text', () => {
    expect(rowsOf('900 troops', '900 were sent', '900 ships')).toEqual([
      '900 | troop | A | ',
      '900 |  | B | ',
      '900 | ship | C | ',
    ]);
  });

  test('without a unit stay apart when they are small, as many numbers are by chance', () => {
    expect(rowsOf('It lasted 30 seconds.', '30 were flown out', 'Nothing.')).toEqual([
      '30 | second | A | C',
      '30 |  | B | C',
    ]);
    expect(rowsOf('a 5.9 quake', 'It was 5.9')).toHaveLength(1);
  });

  test('have the unit of the number that they are a part of', () => {
    expect(rowsOf('30 of the 80 wounded', '30 seconds')).toEqual([
      '30 | wounded | A | ',
      '30 | second | B | ',
      '80 | wounded | A | B',
    ]);
  });

  test('of two languages join when neither has two units for the value', () => {
    expect(rowsOf('62 people', 'de: 62 Menschen')).toEqual(['62 | person/menschen | A B | ']);
    expect(rowsOf('62 people on 62 boats', 'de: 62 Menschen')).toHaveLength(3);
    expect(rowsOf('3 %', 'de: 3 %')).toHaveLength(1);
  });

  test('of two languages stay apart when they are small, as numbers of days are', () => {
    expect(rowsOf('13 people', 'de: 13 Menschen')).toEqual(['13 | person | A | ', '13 | menschen | B | ']);
  });

  test('are dates that a text lacks only where no date and no number of it may be them', () => {
    const lacking = (...texts: readonly string[]) => compare(...texts).rows.map(({ missing }) => missing.length);
    expect(rowsOf('a May 1 deadline', 'by May 1')).toEqual(['501 |  | A B | ']);
    // More or less of it said, and in words that are not read.
    for (const other of ['by May 1, 2015', 'de: bis 1. Mai', 'on the 1st'])
      expect(lacking('by May 1', other)[0]).toBe(0);
    for (const other of ['in August 2023', 'on August 7, 2023', 'de: im August 2023'])
      expect(lacking('in 2023', other)[0]).toBe(0);
    expect(lacking('in August 2023', 'de: im August 2023')[0]).toBe(0);
    for (const other of ['on May 2', 'in May 2015', 'on June 1', 'de: am 2. Mai', 'in 2015'])
      expect(lacking('by May 1, 2015', other)[0]).toBe(1);
  });

  test('stand in the order of how many give them, then of the texts', () => {
    expect(rowsOf('5 dogs, 2 cats', '3 cows, 2 cats').map((row) => row.slice(0, 1))).toEqual(['2', '5', '3']);
  });

  test('are none without texts or numbers', () => {
    expect(compare()).toEqual({ rows: [], near: [] });
    expect(compare('Nobody said.', 'No.')).toEqual({ rows: [], near: [] });
  });
});

describe('near figures', () => {
  test('have one unit and other values in other texts', () => {
    expect(nearOf('at least 151 attacks', '153 attacks')).toEqual(['quantity 151 153']);
    expect(nearOf('12,000 visitors', '9,000 visitors', '10,500 visitors')).toEqual(['quantity 9000 10500 12000']);
    expect(nearOf('it was 18:07', 'it was 18:09')).toEqual(['time 1087 1089']);
    expect(nearOf('40 percent', '45%')).toEqual(['percent 40 45']);
  });

  test('are none when one text gives both, the values are far apart, or the units differ', () => {
    expect(nearOf('151 attacks and 153 attacks', '151 attacks')).toEqual([]);
    expect(nearOf('4 people', '62 people')).toEqual([]);
    expect(nearOf('4 people', '5 boats')).toEqual([]);
    expect(nearOf('it was 18:07', 'it was 21:40')).toEqual([]);
    expect(nearOf('in 2003', 'in 2004')).toEqual([]);
  });

  test('are told once when they have units in two languages in common', () => {
    expect(nearOf('62 people', 'de: 62 Menschen', '71 people', 'de: 71 Menschen')).toEqual(['quantity 62 71']);
  });
});

test('every figure of every text is in exactly one row, which names each text once', () => {
  const words = fc.constantFrom(
    'two',
    '3',
    '900',
    '2,500',
    'troops',
    'people',
    'were',
    'about',
    '18:07',
    '40%',
    'in 2003',
    '.',
  );
  const text = fc.array(words, { maxLength: 12 }).map((pieces) => pieces.join(' '));
  fc.assert(
    fc.property(fc.array(fc.record({ text, language: fc.constantFrom('en', 'de') }), { maxLength: 4 }), (made) => {
      const texts = made.map((one, index) => ({
        id: String(index),
        language: one.language,
        text: joinParagraphs([one.text]),
      }));
      const { rows, near } = compareFigures(texts);
      for (const text of texts) {
        const listed = rows.flatMap(({ givers }) =>
          givers.filter(({ giver }) => giver === text).flatMap(({ figures }) => figures),
        );
        const inOrder = listed.toSorted((a, b) => a.range.start - b.range.start);
        expect(inOrder).toEqual(findFigures(text.text, text.language));
      }
      for (const { kind, value, givers, missing } of rows) {
        const others = texts.filter((text) => !missing.includes(text) && !givers.some(({ giver }) => giver === text));
        const hasValue = (one: (typeof texts)[number]) =>
          findFigures(one.text, one.language).some((figure) => figure.kind === kind && figure.value === value);
        expect(givers.map(({ giver }) => giver).filter((giver) => missing.includes(giver))).toEqual([]);
        // A text may give a date with more or less of it said.
        if (kind !== 'date') expect(others.filter((text) => !hasValue(text))).toEqual([]);
        for (const { figures } of givers)
          for (const figure of figures) expect([figure.kind, figure.value]).toEqual([kind, value]);
      }
      for (const own of near) {
        expect(own.length).toBeGreaterThan(1);
        expect(own.map(({ value }) => value)).toEqual(own.map(({ value }) => value).toSorted((a, b) => a - b));
      }
    }),
  );
});
