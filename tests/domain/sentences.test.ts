import { describe, expect, test } from 'vitest';
import { joinParagraphs } from '../../src/domain/plain-text.ts';
import { splitSentences } from '../../src/domain/sentences.ts';

function split(...paragraphs: readonly string[]) {
  const text = joinParagraphs(paragraphs);
  return splitSentences(text).map(({ start, end }) => text.content.slice(start, end));
}

describe('sentences', () => {
  test('end at points, question marks and the ends of paragraphs', () => {
    expect(split('One stays. Two go!', 'Do three?  Yes')).toEqual(['One stays.', 'Two go!', 'Do three?', 'Yes']);
  });

  test.each([
    ['Sen. Ada Cole met Lt. Gen. J. B. Ross on Jan. 5. They talked.', 2],
    ['The U.S. said so. The U.K. did not.', 2],
    ['It began at 5 p.m. on Monday. It ended.', 2],
    ['“Is it over?” he asked. Nobody knew.', 2],
    ['Gov. Lee, Dr. Kay and Mr. Poe (St. Alven) left.', 1],
    ['Prices rose 3.5 percent, Acme Inc. said.', 1],
  ])('do not end behind an abbreviation: %s', (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  test('know their paragraph, and leave the white space out', () => {
    const text = joinParagraphs(['A one. ', ' B two.']);
    expect(
      splitSentences(text).map(({ paragraph, start, end }) => [paragraph, text.content.slice(start, end)]),
    ).toEqual([
      [0, 'A one.'],
      [1, 'B two.'],
    ]);
  });
});
