import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseQuote } from '../../src/domain/choose-quote.ts';
import { locateQuote, prepareCopy } from '../../src/domain/passage.ts';
import { joinParagraphs } from '../../src/domain/plain-text.ts';

const copyOf = (...paragraphs: readonly string[]) => prepareCopy(undefined, joinParagraphs(paragraphs));
const rangeOf = (content: string, words: string, from = 0) => {
  const start = content.indexOf(words, from);
  return { start, end: start + words.length };
};

describe('a quote for a stretch of a text', () => {
  const copy = copyOf('The ferry left at six. The ferry came back at nine, and the crew left.');
  const { content } = copy.body;

  test('is its words, where they stand there once', () => {
    expect(chooseQuote(copy, rangeOf(content, 'came back'))).toEqual({ exact: 'came back' });
  });

  test('has the fewest words beside it that tell the place, where they stand there twice', () => {
    expect(chooseQuote(copy, rangeOf(content, 'The ferry'))).toEqual({ exact: 'The ferry', suffix: 'left' });
    expect(chooseQuote(copy, rangeOf(content, 'left', 20))).toEqual({ exact: 'left', prefix: 'crew' });
  });

  test('is none, where nothing tells the place', () => {
    const same = copyOf(...Array.from({ length: 60 }, () => 'no no no no'));
    expect(chooseQuote(same, { start: 300, end: 302 })).toBeUndefined();
  });

  test('can always be found again at its place', () => {
    const words = fc.array(fc.constantFrom('a', 'the', 'ferry', '“x”', '2,500', '12', 'é', 'U.S.', 'left,'), {
      minLength: 3,
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (list, from, length) => {
        const text = copyOf(list.join(' '));
        const start = list.slice(0, from % list.length).join(' ').length + (from % list.length === 0 ? 0 : 1);
        const count = 1 + (length % (list.length - (from % list.length)));
        const end = start + list.slice(from % list.length, (from % list.length) + count).join(' ').length;
        const quote = chooseQuote(text, { start, end });
        if (quote) expect(locateQuote(text, quote).map(({ range }) => range)).toEqual([{ start, end }]);
      }),
    );
  });
});
