import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteInContext } from '../../src/domain/passage-context.ts';
import { joinParagraphs, type PlainText } from '../../src/domain/plain-text.ts';

const text = joinParagraphs(['One two. Three four five. Six seven.', 'Eight “nine ten” he said! Eleven.']);

function quote(from: PlainText, words: string) {
  const start = from.content.indexOf(words);
  return quoteInContext(from, { start, end: start + words.length }, 'en');
}

describe('a passage in its context', () => {
  test('has no word beyond the stretches that are shown', () => {
    const at = (words: string) => {
      const start = text.content.indexOf(words);
      return { start, end: start + words.length };
    };
    const context = quoteInContext(text, at('four'), 'en', [at('two'), at('Three four'), at('said')]);
    expect(context).toEqual({ before: 'Three ', passage: 'four', after: '' });
  });

  const cases: Record<string, { words: string; before: string; after: string }> = {
    'has the rest of its sentence': { words: 'four', before: 'Three ', after: 'five.' },
    'has nothing before it when it begins its sentence': { words: 'Three', before: '', after: 'four five.' },
    'has nothing before it when it is a later sentence': { words: 'Six seven.', before: '', after: '' },
    'has nothing before it when it begins its paragraph': { words: 'Eight', before: '', after: '“nine ten” he said!' },
    'has nothing after it when it ends its paragraph': { words: 'Eleven.', before: '', after: '' },
    'has nothing after it when it ends its sentence': { words: 'five.', before: 'Three four ', after: '' },
    'has both sentences when it goes over two': { words: 'two. Three', before: 'One ', after: 'four five.' },
    'has both paragraphs when it goes over two': {
      words: 'seven.\n\nEight',
      before: 'Six ',
      after: '“nine ten” he said!',
    },
  };
  for (const [name, { words, before, after }] of Object.entries(cases)) {
    test(name, () => {
      const context = quote(text, words);
      expect(context.passage).toBe(words);
      expect(context.before).toBe(before);
      expect(context.after.trim()).toBe(after);
    });
  }

  test('is not cut inside a name', () => {
    const article = joinParagraphs([
      'Officials will begin talks, Secretary of Defense Lloyd J. Austin III announced today. Others follow.',
    ]);
    expect(quote(article, 'will begin talks').after).toBe(
      ', Secretary of Defense Lloyd J. Austin III announced today.',
    );
  });

  test('is cut at a word, with a sign, where a sentence has no end', () => {
    const long = 'word '.repeat(200);
    const { before, after } = quote(joinParagraphs([`${long}here ${long}`]), 'here');
    for (const side of [before, after]) expect(side.length).toBeLessThan(250);
    expect(before).toMatch(/^… word /u);
    expect(after).toMatch(/ word …$/u);
  });

  test('is a piece of the text as it stands, whatever passage is cut out', () => {
    const paragraphs = fc.array(
      fc
        .array(fc.constantFrom('word', 'Word', 'Mr.', 'end.', 'so?', '“No!”', '2.5', '👍', 'ок.'), {
          minLength: 1,
          maxLength: 9,
        })
        .map((words) => words.join(' ')),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.nat(), (all, a, b) => {
        const joined = joinParagraphs(all);
        const words = Array.from(joined.content.matchAll(/\S+/gu));
        const [one, other] = [words[a % words.length], words[b % words.length]].toSorted(
          (x, y) => (x?.index ?? 0) - (y?.index ?? 0),
        );
        if (!one || !other) return;
        const range = { start: one.index, end: other.index + other[0].length };
        const { before, passage, after } = quoteInContext(joined, range, 'en');
        expect(passage).toBe(joined.content.slice(range.start, range.end));
        expect(joined.content.slice(0, range.start).endsWith(before)).toBe(true);
        expect(joined.content.slice(range.end).startsWith(after)).toBe(true);
        expect(`${before}${after}`).not.toContain('\n\n');
      }),
    );
  });
});
