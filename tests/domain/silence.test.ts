import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../src/domain/folded-text.ts';
import { findTerm } from '../../src/domain/silence.ts';
import { anyText } from '../fixtures/any-text.ts';

const LETTER = /[\p{L}\p{N}\p{M}]/u;

function findWords(text: string, term: string) {
  return findTerm(foldText(text), term).map(({ start, end }) => text.slice(start, end));
}

describe('a term', () => {
  const found: Record<string, { text: string; term: string; words: readonly string[] }> = {
    'is found as a whole word': { text: 'They withdraw now.', term: 'withdraw', words: ['withdraw'] },
    'is found at the beginning of its word forms': {
      text: 'a withdrawal, withdrawing',
      term: 'withdraw',
      words: ['withdraw', 'withdraw'],
    },
    'is found in any case': { text: 'ALARM and Alarm', term: 'alarm', words: ['ALARM', 'Alarm'] },
    'is found whatever case it is written in': { text: 'the bbc', term: 'BBC', words: ['bbc'] },
    'is found at the very beginning and end': { text: 'vote then vote', term: 'vote', words: ['vote', 'vote'] },
    'is found after a quotation mark or a bracket': {
      text: '“vote” (vote) —vote',
      term: 'vote',
      words: ['vote', 'vote', 'vote'],
    },
    'is found in the second part of a hyphenated word': { text: 'a Pro-Iranian group', term: 'Iran', words: ['Iran'] },
    'is found after a number sign or a currency sign': { text: 'costs $900', term: '900', words: ['900'] },
    'of several words is found with other white space between them': {
      text: 'the prime\n\nminister',
      term: 'prime minister',
      words: ['prime\n\nminister'],
    },
    'of several words is found with a hyphen between them': {
      text: 'a prime-minister',
      term: 'prime minister',
      words: ['prime-minister'],
    },
    'of several words is found in forms of each word': {
      text: 'air strikes, airs striking',
      term: 'air strik',
      words: ['air strik', 'airs strik'],
    },
    'is found with a soft hyphen inside': { text: 'a with\u00addrawal', term: 'withdraw', words: ['with\u00addraw'] },
    'is found decomposed': { text: 'La sire\u0300ne', term: 'sir\u00e8ne', words: ['sire\u0300ne'] },
    'is found with curly apostrophes': { text: 'aujourd\u2019hui', term: "aujourd'hui", words: ['aujourd\u2019hui'] },
    'is found in Arabic': { text: 'قال رئيس الوزراء', term: 'رئيس', words: ['رئيس'] },
    'is found anywhere in a script without spaces': { text: '双方开始会谈', term: '会谈', words: ['会谈'] },
    'is found in upper-case Greek with its final sigma': { text: 'Ο ΛΟΓΟΣ', term: 'λογος', words: ['ΛΟΓΟΣ'] },
    'is found beside letters that grow in lower case': { text: 'İzmir ALARM', term: 'alarm', words: ['ALARM'] },
    'is found in upper-case Greek beside letters that grow in lower case': {
      text: 'İzmir ΛΟΓΟΣ',
      term: 'λογος',
      words: ['ΛΟΓΟΣ'],
    },
    'with a letter that grows in lower case is found as it is written': {
      text: 'in İzmir',
      term: 'İzmir',
      words: ['İzmir'],
    },
    'with characters of regular expressions is taken literally': {
      text: 'C++ (beta) a.b',
      term: 'c++ (beta',
      words: ['C++ (beta'],
    },
    'that repeats a word is found behind a longer word that ends like it': {
      text: 'at the casino no no was heard',
      term: 'no no',
      words: ['no no'],
    },
    'that repeats its letters is found behind a longer word that ends like it': {
      text: 'xo-o-o',
      term: 'o-o',
      words: ['o-o'],
    },
  };
  for (const [name, { text, term, words }] of Object.entries(found)) {
    test(name, () => {
      expect(findWords(text, term)).toEqual(words);
    });
  }

  const absent: Record<string, { text: string; term: string }> = {
    'is not found inside a word': { text: 'a falsealarm', term: 'alarm' },
    'is not found at the end of a word': { text: 'ejected', term: 'voted' },
    'is not found after a digit': { text: 'the 1900s', term: '900' },
    'is not found after a combining mark': { text: 'q\u0323vote', term: 'vote' },
    'is not found after a soft hyphen inside a word': { text: 'out\u00advote', term: 'vote' },
    'of several words is not found with another word between them': {
      text: 'prime time minister',
      term: 'prime minister',
    },
    'of several words is not found in another order': { text: 'minister prime', term: 'prime minister' },
    'of several words is not found run together': { text: 'primeminister', term: 'prime minister' },
    'is not found with another accent': { text: 'sirene', term: 'sirène' },
    'with a point is not a pattern': { text: 'axb', term: 'a.b' },
    'of white space is found nowhere': { text: 'a b', term: ' ' },
    'of a soft hyphen is found nowhere': { text: 'a\u00adb', term: '\u00ad' },
    'of nothing is found nowhere': { text: 'a b', term: '' },
  };
  for (const [name, { text, term }] of Object.entries(absent)) {
    test(name, () => {
      expect(findWords(text, term)).toEqual([]);
    });
  }

  test('is never found inside a word, whatever text and term are', () => {
    const small = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'é', '\u00ad', ' ', '-', '1', "'"), maxLength: 20 });
    const term = fc
      .string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '1'), minLength: 1, maxLength: 3 })
      .filter((word) => LETTER.test(word));
    fc.assert(
      fc.property(small, term, (text, word) => {
        for (const { start } of findTerm(foldText(text), word)) {
          const before = text.slice(0, start).replaceAll('\u00ad', '').at(-1) ?? '';
          expect(LETTER.test(before)).toBe(false);
        }
      }),
    );
  });

  test('is always found where a word begins with it, in any case', () => {
    const word = fc.stringMatching(/^[ab]{1,2}$/u);
    const around = fc.string({ unit: fc.constantFrom('a', 'b', 'A', ' ', '-'), maxLength: 8 });
    const gap = fc.constantFrom(' ', '-', '\n\n', '\u00a0', '“');
    const casing = fc.func(fc.boolean());
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 3 }),
        around,
        gap,
        around,
        casing,
        (words, before, between, after, isUpper) => {
          const written = Array.from(words.join(between), (letter, index) =>
            isUpper(index) ? letter.toUpperCase() : letter,
          ).join('');
          const start = before.length + between.length;
          const matches = findTerm(foldText(before + between + written + after), words.join(' '));
          expect(matches.some((match) => match.start < start + written.length && match.end > start)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('is found in the text that consists of it, whatever it is', () => {
    fc.assert(
      fc.property(
        anyText.filter((term) => term.replaceAll(/[\s\u00ad]/gu, '') !== ''),
        (term) => {
          expect(findTerm(foldText(term), term).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
