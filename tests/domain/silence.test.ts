import { describe, expect, test } from 'vitest';
import { isSameLanguage, judgeSilence, selectTerms } from '../../src/domain/silence.ts';
import { articleOf } from '../fixtures/article-of.ts';
import { pointOf } from '../fixtures/point-of.ts';

const text = (language?: string) => articleOf({ id: 'south', ...(language !== undefined && { language }) });
const list = pointOf('vote', { terms: [{ words: ['parliament', 'vote'] }] });
const map = pointOf('vote', {
  terms: [
    { language: 'en', words: ['parliament'] },
    { language: 'fr', words: ['parlement', 'vote'] },
  ],
});

describe('the silence of an article', () => {
  const cases: Record<string, { given: Parameters<typeof judgeSilence>; silence: object }> = {
    'is proven by a list, where one that speaks has its language': {
      given: [list, text('en-GB'), [text('de'), text('en')]],
      silence: { kind: 'proven', words: ['parliament', 'vote'] },
    },
    'is not proven by a list, where those that speak have another language': {
      given: [list, text('fr'), [text('en')]],
      silence: { kind: 'unproven', reason: 'no-terms', words: ['parliament', 'vote'] },
    },
    'is not proven by a list, where nobody recorded the language of those that speak': {
      given: [list, text('en'), [text()]],
      silence: { kind: 'unproven', reason: 'no-terms', words: ['parliament', 'vote'] },
    },
    'is proven by the terms of its language alone': {
      given: [map, text('fr-CA'), [text('en')]],
      silence: { kind: 'proven', words: ['parlement', 'vote'] },
    },
    'is not proven in a language that has no terms': {
      given: [map, text('de'), [text('en')]],
      silence: { kind: 'unproven', reason: 'no-terms', words: [] },
    },
    'is not proven by what an excerpt lacks, though its terms are looked for': {
      given: [list, { ...text('en'), isExcerpt: true }, [text('en')]],
      silence: { kind: 'unproven', reason: 'excerpt', words: ['parliament', 'vote'] },
    },
    'is not proven where nobody recorded its language, though all terms are looked for': {
      given: [map, text(), [text('en'), text()]],
      silence: { kind: 'unproven', reason: 'language-unknown', words: ['parliament', 'parlement', 'vote'] },
    },
  };
  for (const [name, { given, silence }] of Object.entries(cases)) {
    test(name, () => {
      expect(judgeSilence(...given)).toMatchObject(silence);
    });
  }

  test('comes with the answers for its own words, without the words of a text that was withdrawn', () => {
    const answered = {
      ...list,
      falsePositives: [
        { article: 'south', words: 'devote', because: 'It is zeal.' },
        { article: 'north', words: 'pivotel', because: 'A firm.' },
      ],
    };
    expect(judgeSilence(answered, text('en'), []).falsePositives).toEqual([
      { words: 'devote', because: 'It is zeal.' },
    ]);
    expect(judgeSilence(answered, { ...text('en'), publish: 'withdrawn' }, []).falsePositives).toEqual([
      { because: 'It is zeal.' },
    ]);
  });
});

test('an article that speaks is to be found by the terms of its language, or by any where that is not recorded', () => {
  expect(selectTerms(map.terms, 'fr')).toEqual(['parlement', 'vote']);
  expect(selectTerms(map.terms, 'de')).toEqual([]);
  expect(selectTerms(map.terms, undefined)).toEqual(['parliament', 'parlement', 'vote']);
  expect(selectTerms(list.terms, 'de')).toEqual(['parliament', 'vote']);
});

describe('two language tags', () => {
  const same = [
    ['en', 'en-GB'],
    ['zh', 'zh-CN'],
    ['zh-Hant', 'zh-TW'],
    ['iw', 'he'],
    ['sr', 'sr-Cyrl'],
    ['pt-BR', 'pt-PT'],
  ];
  const other = [
    ['en', 'fr'],
    ['zh-Hans', 'zh-Hant'],
    ['sr-Latn', 'sr-Cyrl'],
    ['en', 'no such tag'],
  ];
  for (const [a, b] of same) {
    test(`${String(a)} and ${String(b)} name one language`, () => {
      expect(isSameLanguage(a, b)).toBe(true);
    });
  }
  for (const [a, b] of other) {
    test(`${String(a)} and ${String(b)} do not`, () => {
      expect(isSameLanguage(a, b)).toBe(false);
    });
  }

  test('are not the same when one is not known', () => {
    expect(isSameLanguage(undefined, undefined)).toBe(false);
  });
});
