import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWords } from '../../src/domain/folded-text.ts';
import { findNearMiss } from '../../src/domain/near-miss.ts';
import { anyText } from '../fixtures/any-text.ts';

const text =
  'The car ferry caught fire on Friday evening. Flames were seen at the stern shortly after six, about a mile from the landing.\n\nFour people were treated for smoke and sent home. The co-operative café said “no”. The U.S.\u200b troops left 15 million behind.';

describe('a quote that is nearly there', () => {
  const causes: Record<string, { quote: string; cause: string; passage: string }> = {
    'but for its case': { quote: 'four People were', cause: 'case', passage: 'Four people were' },
    'but for a hyphen': { quote: 'The cooperative café', cause: 'hyphen', passage: 'The co-operative café' },
    'but for a space for a hyphen': {
      quote: 'The co operative café said',
      cause: 'hyphen',
      passage: 'The co-operative café said',
    },
    'but for a space': { quote: 'The carferry caught fire', cause: 'spacing', passage: 'The car ferry caught fire' },
    'but for an accent': { quote: 'cafe said "no"', cause: 'accent', passage: 'café said “no”' },
    'but for letters that a keyboard lacks': { quote: 'Cafe SAID "no"', cause: 'accent', passage: 'café said “no”' },
    'but for a comma': { quote: 'for smoke, and sent', cause: 'punctuation', passage: 'for smoke and sent' },
    'but for a full stop at its end': {
      quote: 'shortly after six.',
      cause: 'punctuation',
      passage: 'shortly after six',
    },
    'but for a character that nobody sees': {
      quote: 'The U.S. troops',
      cause: 'invisible',
      passage: 'The U.S.\u200b troops',
    },
    'but for case and punctuation': { quote: 'the us troops', cause: 'marks', passage: 'The U.S.\u200b troops' },
  };
  for (const [name, { quote, cause, passage }] of Object.entries(causes)) {
    test(`${name} is found, and the cause is named`, () => {
      const miss = findNearMiss(text, quote);
      expect(miss?.cause).toBe(cause);
      expect(miss && text.slice(miss.start, miss.end)).toBe(passage);
    });
  }

  const words: Record<string, { quote: string; steps: string }> = {
    'but for another word': { quote: 'seen at the bow shortly', steps: '=seen at the |-bow |+stern |=shortly' },
    'but for another last word': {
      quote: 'Four people were treated for smog',
      steps: '=Four people were treated for |-smog|+smoke',
    },
    'but for a word too many': {
      quote: 'Four people were badly treated',
      steps: '=Four people were |-badly |=treated',
    },
    'but for a word too few': {
      quote: 'Four people treated for smoke and',
      steps: '=Four people |+were |=treated for smoke and',
    },
    'but for a word that was part of another': {
      quote: 'a half mile from the landing',
      steps: '=a |-half |=mile from the landing',
    },
  };
  for (const [name, { quote, steps }] of Object.entries(words)) {
    test(`${name} is shown beside the passage, and no cause is named`, () => {
      const miss = findNearMiss(text, quote);
      expect(miss?.cause).toBeUndefined();
      const signs = { same: '=', quoted: '-', recorded: '+' };
      const shown = miss?.steps.map((step) => signs[step.kind] + step.text).join('|');
      expect(shown?.startsWith(steps), shown).toBe(true);
    });
  }

  test('is the right one, and what is shown as different is what differs', () => {
    const long =
      'The Pentagon spoke of the talks on Thursday. The talks will be long.\n\n' +
      'The talks will not negotiate a withdrawal of the troops. There were 120 people, of 12 towns.';
    const signs = { same: '=', quoted: '-', recorded: '+' };
    const show = (quote: string) =>
      findNearMiss(long, quote)?.steps.map(({ kind, text: words }) => signs[kind] + words.trim());
    expect(show('The talks will negotiate a withdrawal')).toEqual([
      '=The talks will',
      '+not',
      '=negotiate a withdrawal',
    ]);
    expect(show('will negotiate a withdrawal of the troops')?.[1]).toBe('+not');
    expect(show('12 people')).toEqual(['-12', '+120', '=people']);
    expect(show('There were 12 people, of 12 towns.')).toEqual(['=There were', '-12', '+120', '=people, of 12 towns.']);
    expect(show('There were 120 people; of 12 towns.')).toEqual([
      '=There were 120 people',
      '-;',
      '+,',
      '=of 12 towns.',
    ]);
  });

  test('is not found inside words or numbers', () => {
    expect(findNearMiss(text, '5 MILLION')?.cause).toBeUndefined();
    expect(findNearMiss(text, 'ARGO')).toBeUndefined();
  });

  test('is not widened beyond the text for marks that nobody sees', () => {
    expect(findNearMiss('door', '\u00AD\u00ADdoor')).toMatchObject({ start: 0, end: 4, cause: 'invisible' });
    expect(findNearMiss('door', 'door\u00AD')).toMatchObject({ start: 0, end: 4, cause: 'invisible' });
  });

  test('is none when nothing is near', () => {
    expect(findNearMiss(text, 'A deckhand told another story')).toBeUndefined();
    expect(findNearMiss('', 'a')).toBeUndefined();
  });
});

test('the steps are the quote and the passage, whatever they are', () => {
  fc.assert(
    fc.property(anyText, anyText, (body, quote) => {
      const miss = findNearMiss(body, quote);
      if (!miss) return;
      const join = (other: string) =>
        miss.steps
          .filter(({ kind }) => kind !== other)
          .map((step) => step.text)
          .join('');
      const fold = (text: string) => foldWords(text.replaceAll(/\s/gu, ''));
      const passage = body.slice(miss.start, miss.end);
      expect(passage.trim()).toBeTruthy();
      expect(fold(join('quoted'))).toBe(fold(passage));
      expect(fold(join('recorded'))).toBe(fold(quote));
      expect(miss.end).toBeLessThanOrEqual(body.length);
    }),
  );
});
