import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/content/check-content.ts';
import { readContentPlace } from '../../src/content/content-file.ts';

const FRONT = { source: 'unknown', date: '2025-01-02', copy: { kind: 'original' } };

interface Told {
  readonly terms: unknown;
  /** What each article that speaks is quoted with, which is all of its text. */
  readonly spoken: readonly string[];
  readonly silent: string;
  readonly language?: string;
  readonly silentLanguage?: string;
  /** What is known of the silent article. */
  readonly copy?: object;
  /** Words of the silent article that are answered for. */
  readonly answered?: string;
}

/** Checks a story of articles that speak to its one point, and one that has no claim on it. JSON is YAML too. */
function checkStory({
  terms,
  spoken,
  silent,
  language = 'en',
  silentLanguage = language,
  answered,
  copy = FRONT.copy,
}: Told) {
  const print = (fields: object, body: string) => `---\n${JSON.stringify(fields)}\n---\n\n${body}\n`;
  const point = { id: 'matter', question: 'What of it?', positions: { so: 'It is so' }, terms };
  const falsePositives = answered === undefined ? [] : [{ article: 'silent', words: answered, because: 'Another.' }];
  const files = [
    [
      'stories/s/story.md',
      print({ title: 'S', date: '2025-01-01', summary: 'S.', points: [{ ...point, falsePositives }] }, 'S.'),
    ],
    ...spoken.map((words, index) => [
      `stories/s/speaker-${String(index)}.md`,
      print(
        { ...FRONT, language, claims: [{ point: 'matter', position: 'so', statement: 'So.', evidence: [words] }] },
        words,
      ),
    ]),
    ['stories/s/silent.md', print({ ...FRONT, copy, language: silentLanguage, claims: [] }, silent)],
  ].map(([path = '', text = '']) => {
    const place = readContentPlace(path);
    if (!place) throw new RangeError(path);
    return { ...place, path, text };
  });
  const codes = checkContent(files, 'content').map(({ code }) => code);
  return codes.filter((code) => /silence|terms|false-positive|language/u.test(code));
}

describe('a text that speaks of a matter does not pass for silent', () => {
  const cases: Record<string, Told & { readonly codes?: readonly string[] }> = {
    'in Hebrew with an article': {
      terms: ['נסיגה'],
      spoken: ['דובר על נסיגה'],
      silent: 'ההסכם על הנסיגה נדחה',
      language: 'he',
    },
    'in Arabic with an article': {
      terms: ['انسحاب'],
      spoken: ['لا انسحاب'],
      silent: 'المحادثات حول الانسحاب',
      language: 'ar',
    },
    'in vocalised Arabic': { terms: ['انسحاب'], spoken: ['لا انسحاب'], silent: 'اِنسِحاب', language: 'ar' },
    'in Turkish capitals': {
      terms: ['istanbul'],
      spoken: ["istanbul'da bir toplantı"],
      silent: 'İSTANBUL — son dakika',
      language: 'tr',
    },
    'in a German compound': {
      terms: ['abzug'],
      spoken: ['Der Abzug der Truppen'],
      silent: 'Der Truppenabzug begann',
      language: 'de',
    },
    'in French capitals': { terms: ['état'], spoken: ["un chef d'état"], silent: 'L’ETAT, c’est moi', language: 'fr' },
    'in Greek capitals': { terms: ['αποχώρηση'], spoken: ['η αποχώρηση'], silent: 'ΑΠΟΧΩΡΗΣΗ', language: 'el' },
    'in Russian with a dotted letter': {
      terms: ['самолет'],
      spoken: ['самолет упал'],
      silent: 'самолёт упал',
      language: 'ru',
    },
    'in a number with a separator': {
      terms: ['2500', 'troops'],
      spoken: ['2500 troops'],
      silent: 'some 2,500 of them',
    },
    'in a number of full width': {
      terms: ['2500', 'troops'],
      spoken: ['2500 troops'],
      silent: 'some ２５００ of them',
    },
    'in an abbreviation without points': { terms: ['U.S.'], spoken: ['the U.S. forces'], silent: 'the US troops' },
    'in another number than the terms have': {
      terms: ['170,000', 'tens', 'thousands'],
      spoken: ['It killed 170,000 people', 'It killed tens of thousands'],
      silent: 'In 2004 there was a tsunami that killed some 230,000 people',
      codes: ['terms-blind', 'terms-blind'],
    },
    'in another language than the terms': {
      terms: ['parliament'],
      spoken: ['The parliament voted'],
      silent: 'le parlement a voté',
      silentLanguage: 'fr',
      codes: ['silence-unproven'],
    },
    'in another language than its own tag says': {
      terms: ['parliament'],
      spoken: ['The parliament voted'],
      silent:
        'Le parlement a voté lundi dans la nuit, et les députés de la ville ont dit que le pont est fermé pour une année, sur avis du conseil, avec une route qui longe le fleuve.',
      codes: ['language-unfit'],
    },
    'in another language, for which there are terms': {
      terms: { en: ['parliament'], fr: ['parlement'] },
      spoken: ['The parliament voted'],
      silent: 'le parlement a voté',
      silentLanguage: 'fr',
    },
    'in words that are struck out': { terms: ['eject'], spoken: ['They eject them'], silent: '~~Ejected~~ Gone' },
    'in the description of a picture': {
      terms: ['eject'],
      spoken: ['They eject them'],
      silent: 'Gone ![He was ejected](https://a.example/b.jpg)',
    },
    'in a headline that stands in its address alone': {
      terms: ['eject'],
      spoken: ['They eject them'],
      silent: 'Gone',
      copy: { kind: 'original', titleInAddress: 'Man ejected', found: 'https://a.example/man-ejected' },
    },
    'in words that the terms do not find in those who speak': {
      terms: ['eject'],
      spoken: ['The parliament voted to expel them'],
      silent: 'They must leave, the parliament said',
      codes: ['terms-blind'],
    },
  };
  for (const [name, { codes = ['silence-broken'], ...told }] of Object.entries(cases)) {
    test(name, () => {
      expect(checkStory(told)).toEqual(codes);
    });
  }
});

test('words that stand beside the text can be answered for', () => {
  const told = {
    terms: ['war'],
    spoken: ['The war began'],
    silent: 'Gone ![Going toward it](https://a.example/b.jpg)',
  };
  expect(checkStory(told)).toEqual(['silence-broken']);
  expect(checkStory({ ...told, answered: 'toward' })).toEqual([]);
});

test('a term of which less is looked for answers for itself no more than another', () => {
  const told = { terms: ['נסיגה'], spoken: ['דובר על נסיגה'], silent: 'נסיגה מן העמדה', language: 'he' };
  expect(checkStory({ ...told, answered: 'נסיגה' })).toEqual(['false-positive-unfounded', 'silence-broken']);
  expect(checkStory({ ...told, answered: 'נסיגה מן העמדה' })).toEqual([]);
});

test('a text that is silent passes', () => {
  const spoken = ['The parliament voted'];
  expect(checkStory({ terms: ['parliament'], spoken, silent: 'Nothing of the kind' })).toEqual([]);
  const both = { en: ['parliament'], fr: ['parlement', 'voté'] };
  expect(checkStory({ terms: both, spoken, silent: 'Rien de cela', silentLanguage: 'fr' })).toEqual([]);
});
