import { describe, expect, test } from 'vitest';
import { chooseMarks, quoteWords } from '../../src/domain/quotation-marks.ts';

describe('marks around somebody’s words', () => {
  test.each([
    ['are double', 'nobody is missing', '“nobody is missing”'],
    ['are double around an apostrophe', 'Iraq’s and the forces’', '“Iraq’s and the forces’”'],
    ['are single around double ones inside', 'is “off the boat”, she said', '‘is “off the boat”, she said’'],
    ['are single around straight ones inside', 'is "off the boat", she said', '‘is "off the boat", she said’'],
    ['are single around German ones inside', 'die „Marigold“ brannte', '‘die „Marigold“ brannte’'],
    ['are single around Japanese ones inside', '彼は「行け」と言った', '‘彼は「行け」と言った’'],
    ['are single behind a double one at the end', 'wiped "clean."', '‘wiped "clean."’'],
    ['are double behind a single one at the end', 'he said ‘no’', '“he said ‘no’”'],
    ['are double around guillemets inside', 'le « Marigold » brûle', '“le « Marigold » brûle”'],
  ])('%s', (_name, words, quoted) => {
    expect(quoteWords(words)).toBe(quoted);
  });

  test.each([
    '“the success of continuous negotiations” about future steps',
    '“Let me be clear. “',
    '"Everybody is off the boat,"',
    '„Alle sind da“',
    '»Alle sind da«',
    '« Aucune alarme »',
    '‹ non ›',
    '「行け。」',
    '‘no’ was the word',
    "'no' was the word",
  ])('are left out before a mark of the words themselves: %s', (words) => {
    expect(chooseMarks(words)).toBe('none');
    expect(quoteWords(words)).toBe(words);
  });
});
