import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord, joinParts, joinUnspaced, partUnspaced, readParts } from '../../src/site/search-text.ts';

describe('texts of languages without spaces', () => {
  test('are parted into characters, marks and punctuation staying where they belong', () => {
    expect(partUnspaced('委員会は停止、した。')).toBe('委 員 会 は 停 止、 し た。');
    expect(partUnspaced('The 委員会 met')).toBe('The 委 員 会 met');
    expect(partUnspaced('U.S. troops')).toBe('U.S. troops');
  });

  test.each(['委員会は停止、した。', 'FBIは「停止」と述べた。', 'กรุงเทพฯ', 'A plain text — with “marks”.'])(
    '“%s” is joined as it was',
    (text) => {
      expect(joinUnspaced(partUnspaced(text))).toBe(text);
    },
  );

  test('and no others are changed', () => {
    const spaced = fc.stringMatching(/^[a-zéß .,;'"“”-]{0,60}$/u).map((text) => text.replaceAll(/\s+/gu, ' '));
    fc.assert(
      fc.property(spaced, (text) => {
        expect(partUnspaced(text)).toBe(text);
        expect(joinUnspaced(text)).toBe(text);
      }),
    );
  });
});

test('the parts of a record are read back with their words numbered through', () => {
  const parts = readParts(joinParts(['One  two.', '', 'Thr¶ee\nfour']));
  expect(parts.map((part) => part.map(({ text }) => text))).toEqual([
    ['One', 'two.'],
    ['Three', 'four'],
  ]);
  expect(parts.flat().map(({ position }) => position)).toEqual([0, 1, 3, 4]);
});

test.each([
  ['U.S.', ['us', 'u', 's']],
  ['al-Sudani,', ['alsudani', 'al', 'sudani']],
  ['Iraq’s', ['iraqs']],
  ['“Café”', ['cafe']],
  ['2,500', ['2500', '2', '500']],
  ['—', []],
])('the word %s is found as %j', (word, forms) => {
  expect(foldWord(word)).toEqual(forms);
});
