import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  foldWord,
  joinParts,
  joinUnspaced,
  listSpellings,
  partUnspaced,
  readSearchedText,
} from '../../src/search/records/searched-text.ts';

describe('texts of languages without spaces', () => {
  const split = (text: string) => partUnspaced(text).replaceAll('\u2060', '');

  test('are parted into characters, marks and punctuation staying where they belong', () => {
    expect(split('委員会は停止、した。')).toBe('委 員 会 は 停 止、 し た。');
    expect(split('The 委員会 met')).toBe('The 委 員 会 met');
    expect(split('น้ำท่วม')).toBe('น้ ำ ท่ ว ม');
    expect(split('U.S. troops')).toBe('U.S. troops');
  });

  test.each([
    '委員会は停止、した。',
    'FBIは「停止」と述べた。',
    'กรุงเทพฯ ประกาศเตือน น้ำท่วม',
    'ព្រះរាជាណាចក្រកម្ពុជា',
    'ປະຊາທິປະໄຕ',
    'ပြည်ထောင်စု သမ္မတ',
    'A plain text — with “marks”.',
  ])('“%s” is joined as it was', (text) => {
    expect(joinUnspaced(partUnspaced(text))).toBe(text);
  });

  test('and no others are changed', () => {
    const spaced = fc.stringMatching(/^[a-zéß .,;'"“”-]{0,60}$/u).map((text) => text.replaceAll(/\s+/gu, ' ').trim());
    fc.assert(
      fc.property(spaced, (text) => {
        expect(partUnspaced(text)).toBe(text);
        expect(joinUnspaced(text)).toBe(text);
      }),
    );
  });
});

test('the parts of an entry are read back with their words numbered through, other spellings apart', () => {
  const { parts, spellings } = readSearchedText(joinParts(['One  two.', '', 'Thr¶ee\nStraße']));
  expect(parts.map((part) => part.map(({ text }) => text))).toEqual([
    ['One', 'two.'],
    ['Three', 'Straße'],
  ]);
  expect(parts.flat().map(({ position }) => position)).toEqual([0, 1, 3, 4]);
  expect(spellings).toEqual([{ text: 'Strasse', position: 6, isJoined: false }]);
});

test.each([
  ['Straße,', ['Strasse']],
  ['الانسحاب', ['انسحاب']],
  ['הנסיגה', ['נסיגה']],
  ['street', []],
])('a reader may also write %s as %j', (word, spellings) => {
  expect(listSpellings(word)).toEqual(spellings);
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
