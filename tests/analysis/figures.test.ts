import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFigures } from '../../src/analysis/figures.ts';
import { joinParagraphs } from '../../src/domain/plain-text.ts';
import { anyText } from '../fixtures/any-text.ts';

/** Kind, value, figure with what belongs to it, and unit key of each figure. */
function figuresOf(paragraph: string, language?: string) {
  return findFigures(joinParagraphs([paragraph]), language).map(({ kind, value, phrase, unitKey }) =>
    [kind, value, paragraph.slice(phrase.start, phrase.end), ...(unitKey === undefined ? [] : [unitKey])].join(' | '),
  );
}

const english: Record<string, Record<string, readonly string[]>> = {
  'in digits': {
    'About 2,500 U.S. troops are there.': ['quantity | 2500 | About 2,500 U.S. troops | troop'],
    'another 900 or so have been sent': ['quantity | 900 | 900 or so'],
    '900 or so personnel and 151 attacks.': [
      'quantity | 900 | 900 or so personnel | personnel',
      'quantity | 151 | 151 attacks | attack',
    ],
    'was 1.5 miles, 1,234,567 or 12 000 feet': [
      'quantity | 1.5 | 1.5 miles | mile',
      'quantity | 1234567 | 1,234,567 or 12 000 feet | foot',
      'quantity | 12000 | 12 000 feet | foot',
    ],
    'a 25-year-old and a 30km run': ['quantity | 25 | 25-year | year', 'quantity | 30 | 30km | km'],
    'killed 12, and 62 of the 71 passengers. 40 of its crew': [
      'quantity | 12 | 12',
      'quantity | 62 | 62 of the 71 passengers | passenger',
      'quantity | 71 | 71 passengers | passenger',
      'quantity | 40 | 40 of its crew | crew',
    ],
  },
  'with its unit in front': {
    'A magnitude 6.1 quake, the magnitude-5.8 temblor': [
      'quantity | 6.1 | magnitude 6.1 | magnitude',
      'quantity | 5.8 | magnitude-5.8 | magnitude',
    ],
    'a magnitude of at least 5.9 and 3 aftershocks': [
      'quantity | 5.9 | magnitude of at least 5.9 | magnitude',
      'quantity | 3 | 3 aftershocks | aftershock',
    ],
    'in order of magnitude. 3 people': ['quantity | 3 | 3 people | person'],
  },
  'in words': {
    'Four people, twenty-five boats': [
      'quantity | 4 | Four people | person',
      'quantity | 25 | twenty-five boats | boat',
    ],
    'two dozen, half a dozen boats and a hundred and five men': [
      'quantity | 24 | two dozen',
      'quantity | 6 | half a dozen boats | boat',
      'quantity | 105 | a hundred and five men | man',
    ],
    'two hundred and fifty thousand; 2.5 million; two and a half million': [
      'quantity | 250000 | two hundred and fifty thousand',
      'quantity | 2500000 | 2.5 million',
      'quantity | 2500000 | two and a half million',
    ],
    'a third of voters, two-thirds, one in five': [
      `quantity | ${String(1 / 3)} | a third of voters | voter`,
      `quantity | ${String(2 / 3)} | two-thirds`,
      'quantity | 0.2 | one in five',
    ],
    'two cross-looking geese and one person': [
      'quantity | 2 | two cross-looking geese | goose',
      'quantity | 1 | one person | person',
    ],
  },
  'as percent and money': {
    '40%, about 40 percent, 40 per cent': [
      'percent | 40 | 40% | percent',
      'percent | 40 | about 40 percent | percent',
      'percent | 40 | 40 per cent | percent',
    ],
    'more than $3 billion, US$5m, 5 € and 3 million dollars': [
      'money | 3000000000 | more than $3 billion | $',
      'money | 5000000 | US$5m | $',
      'money | 5 | 5 € | €',
      'money | 3000000 | 3 million dollars | $',
    ],
  },
  'in a range, which shares unit and scale': {
    '20 to 30 soldiers': ['quantity | 20 | 20 to 30 soldiers | soldier', 'quantity | 30 | 30 soldiers | soldier'],
    'two or three million euros': [
      'money | 2000000 | two or three million euros | €',
      'money | 3000000 | three million euros | €',
    ],
    '$3-4 billion': ['money | 3000000000 | $3 | $', 'money | 4000000000 | 4 billion | $'],
    '$3 to $4 billion': ['money | 3000000000 | $3 | $', 'money | 4000000000 | $4 billion | $'],
    'rows 2 to 3rd place': ['quantity | 2 | 2', 'ordinal | 3 | 3rd place | place'],
    'both 5 and 2 million': ['quantity | 5 | 5', 'quantity | 2000000 | 2 million'],
  },
  'as dates': {
    'in 2003, by the 1990s, in 2023–24': [
      'date | 20030000 | 2003',
      'date | 19900000 | 1990s',
      'date | 20230000 | 2023–24',
    ],
    'In 2003 elections, the 2003 wars, 2000 troops, more than 2000 were': [
      'date | 20030000 | 2003',
      'date | 20030000 | 2003',
      'quantity | 2000 | 2000 troops | troop',
      'quantity | 2000 | more than 2000',
    ],
    'Jan. 25, 2024; 25 January 2024; August 2023; 1st of May': [
      'date | 20240125 | Jan. 25, 2024',
      'date | 20240125 | 25 January 2024',
      'date | 20230800 | August 2023',
      'date | 501 | 1st of May',
    ],
    'August 7th through 8th, 7–8 August': [
      'date | 807 | August 7th',
      'date | 808 | 8th',
      'date | 807 | 7',
      'date | 808 | 8 August',
    ],
    'a May 1 deadline': ['date | 501 | May 1'],
    'In May 20 people may 7': ['quantity | 20 | 20 people | person', 'quantity | 7 | 7'],
    '2024-01-25, 25/01/2024 and 03/04/2024': [
      'date | 20240125 | 2024-01-25',
      'date | 20240125 | 25/01/2024',
      'date | 20240000 | 03/04/2024',
    ],
  },
  'as times': {
    '18:07, 9:40 p.m. and 2am': ['time | 1087 | 18:07', 'time | 1300 | 9:40 p.m.', 'time | 120 | 2am'],
    'nine o’clock, half past six, at twenty to ten': [
      'time | 540 | nine o’clock',
      'time | 390 | half past six',
      'time | 580 | twenty to ten',
    ],
    'at nine, shortly after six. at nine places': [
      'time | 540 | nine',
      'time | 360 | shortly after six',
      'quantity | 9 | nine places | place',
    ],
    'won 3:2': [],
  },
  'as ordinals': {
    'the 21st century, the 7th Fleet': ['ordinal | 21 | 21st century | century', 'ordinal | 7 | 7th Fleet | fleet'],
  },
};

describe('a figure of an English text', () => {
  for (const [kind, cases] of Object.entries(english)) {
    describe(kind, () => {
      for (const [text, figures] of Object.entries(cases)) {
        test(`is found in “${text}”`, () => {
          expect(figuresOf(text, 'en-GB')).toEqual(figures);
        });
      }
    });
  }

  test('is none in names, pronouns and words without a value', () => {
    const names = 'F-16s, COVID-19, G7, 5G, 9/11, No. 10, Article 5, Flight 370, #3, version 1.2.3';
    expect(figuresOf(names)).toEqual([]);
    expect(figuresOf('No one, one of them, every one, one by one. The two met. First, a second ferry. Third.')).toEqual(
      [],
    );
    expect(figuresOf('the twenty-first mile, the third week')).toEqual([]);
    expect(figuresOf('Dozens, hundreds of people, several hundred men, thousands, since October, on Monday')).toEqual(
      [],
    );
  });

  test('is none when it is longer than any count', () => {
    expect(figuresOf('9'.repeat(400))).toEqual([]);
  });

  test('has its hedges, before and behind', () => {
    const hedges = (text: string) => findFigures(joinParagraphs([text])).flatMap((figure) => figure.hedges);
    expect(hedges('At least 151, up to 900 or so, some 20, nearly 3, no more than 4.')).toEqual([
      'at least',
      'up to',
      'or so',
      'some',
      'nearly',
      'no more than',
    ]);
    expect(hedges('Some of the 900 were about. 62')).toEqual([]);
  });

  test('has its own words, and those of its unit', () => {
    const text = joinParagraphs(['Nothing here.', 'Almost $3 billion.', 'About 2,500 U.S. troops left']);
    expect(findFigures(text, 'en')).toEqual([
      {
        kind: 'money',
        value: 3e9,
        range: { start: 22, end: 32 },
        text: '$3 billion',
        phrase: { start: 15, end: 32 },
        hedges: ['almost'],
        unit: '$',
        unitKey: '$',
      },
      {
        kind: 'quantity',
        value: 2500,
        range: { start: 41, end: 46 },
        text: '2,500',
        phrase: { start: 35, end: 58 },
        hedges: ['about'],
        unit: 'U.S. troops',
        unitKey: 'troop',
      },
    ]);
  });
});

describe('a figure of another language', () => {
  const cases: Record<string, readonly [string, string, readonly string[]]> = {
    'is digits and the next word': ['71 Menschen waren da', 'de', ['quantity | 71 | 71 Menschen | menschen']],
    'is read with its own separators': [
      '12.500 Menschen, 3,5 Prozent um 18.07 Uhr',
      'de',
      [
        'quantity | 12500 | 12.500 Menschen | menschen',
        'percent | 3.5 | 3,5 Prozent | percent',
        'time | 1087 | 18.07 Uhr',
      ],
    ],
    'is multiplied by a word of scale': [
      '12 mil millones de personas',
      'es',
      ['quantity | 12000000000 | 12 mil millones de | de'],
    ],
    'is no year where a word multiplies it': ['约2000万欧元', 'zh', ['quantity | 20000000 | 2000万欧 | 欧']],
    'is read in other digits': [
      'بلغ ١٢ ألف زائر، ساعت ۲۱:۴۰',
      'ar',
      ['quantity | 12000 | ١٢ ألف زائر | زائر', 'time | 1300 | ۲۱:۴۰'],
    ],
    'has one character as its unit where a script has no spaces': [
      '2024年1月25日约2500名士兵',
      'zh',
      ['date | 20240125 | 2024年1月25日', 'quantity | 2500 | 2500名 | 名'],
    ],
    'is no English word': ['Ten człowiek', 'pl', []],
  };
  for (const [name, [text, language, figures]] of Object.entries(cases)) {
    test(name, () => {
      expect(figuresOf(text, language)).toEqual(figures);
    });
  }

  test('with one point before three digits is thousands, but in English decimals', () => {
    expect(figuresOf('2.500', 'de')).toEqual(['quantity | 2500 | 2.500']);
    expect(figuresOf('2.500')).toEqual(['quantity | 2500 | 2.500']);
    expect(figuresOf('2.500', 'en')).toEqual(['quantity | 2.5 | 2.500']);
    expect(figuresOf('2,500', 'de')).toEqual(['quantity | 2.5 | 2,500']);
  });
});

/** Text in which nearly every word is one that the rules look at. */
const numeric = fc
  .array(
    fc.constantFrom(
      ...'one two twenty hundred thousand million dozen a half and or to in of at past third 7 20 2024 2,500 18:07 9.40 % $ € . , - – / May August th st m percent people troops about at least or so the'.split(
        ' ',
      ),
      ' ',
      '\n\n',
    ),
    { maxLength: 30 },
  )
  .chain((pieces) => fc.constantFrom(pieces.join(' '), pieces.join('')));

describe('the figures of any text', () => {
  test('stand in order, in their paragraph, and are the words of the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(numeric, anyText), { maxLength: 3 }),
        fc.constantFrom('en', 'de', undefined),
        (all, language) => {
          const text = joinParagraphs(all);
          let last = 0;
          for (const { value, range, phrase, text: own, unit, unitKey, hedges } of findFigures(text, language)) {
            expect(Number.isFinite(value)).toBe(true);
            expect(value).toBeGreaterThanOrEqual(0);
            expect(range.start).toBeGreaterThanOrEqual(last);
            expect(range.end).toBeGreaterThan(range.start);
            expect(own).toBe(text.content.slice(range.start, range.end));
            expect(phrase.start <= range.start && phrase.end >= range.end).toBe(true);
            expect(text.paragraphs.some(({ start, end }) => phrase.start >= start && phrase.end <= end)).toBe(true);
            expect(unit === undefined).toBe(unitKey === undefined);
            for (const hedge of hedges)
              expect(text.content.slice(phrase.start, phrase.end).toLowerCase()).toContain(hedge);
            last = range.end;
          }
        },
      ),
    );
  });

  test('are those of its paragraphs', () => {
    fc.assert(
      fc.property(numeric, numeric, (a, b) => {
        const values = (paragraphs: readonly string[]) =>
          findFigures(joinParagraphs(paragraphs)).map(({ value }) => value);
        expect(values([a, b])).toEqual([...values([a]), ...values([b])]);
      }),
    );
  });

  test('are whole numbers as they were written, with any separators', () => {
    const languages = { en: ',', de: '.', fr: ' ' } as const;
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), fc.constantFrom('en', 'de', 'fr'), (value, language) => {
        const digits = String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, languages[language]);
        const isYear = /^(?:1[5-9]|20)\d\d$/u.test(digits);
        expect(figuresOf(`${digits}.`, language)).toEqual([
          `${isYear ? 'date' : 'quantity'} | ${String(isYear ? value * 1e4 : value)} | ${digits}`,
        ]);
      }),
    );
  });

  test('are read in a text of many thousand number words', () => {
    for (const words of [
      'one in ',
      'one hundred and ',
      'two dozen ',
      'one thousand ',
      'August 7 to ',
      '1 to ',
      '1 000 ',
      'at ',
    ])
      expect(findFigures(joinParagraphs([words.repeat(8_000)])).length).toBeLessThanOrEqual(24_000);
  });
});
