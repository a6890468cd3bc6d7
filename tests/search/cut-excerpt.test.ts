import { expect, test } from 'vitest';
import { cutExcerpt, linkFound } from '../../src/search/client/cut-excerpt.ts';
import { joinParts, readSearchedText } from '../../src/search/records/searched-text.ts';

const printRuns = (content: string, positions: readonly number[], first?: number) =>
  cutExcerpt(readSearchedText(content), positions, first)
    .runs.map(({ text, isFound }) => (isFound ? `[${text}]` : text))
    .join('');

test('an excerpt is the part in which most is found, with the found words apart from their marks', () => {
  const content = joinParts(['Nothing here.', 'It said: “No vote,” then voted.']);
  expect(printRuns(content, [6, 8])).toBe('It said: “No [vote],” then [voted].');
});

test('an excerpt of a quote never leaves the quote', () => {
  const content = joinParts(['The quoted words', 'The site: vote vote']);
  expect(printRuns(content, [6, 7], 1)).toBe('The quoted words');
});

test('a long part is cut around what is found, at the beginning of a sentence when one is near', () => {
  const before = Array.from({ length: 60 }, (_, index) => `w${String(index)}`);
  const content = joinParts([`${before.join(' ')} end. Then the vote came ${before.join(' ')}`]);
  expect(printRuns(content, [63])).toMatch(/^… Then the \[vote\] came w0 .* …$/u);
});

test('words that follow one another are marked as one, also without spaces', () => {
  expect(printRuns(joinParts(['a gradual reduction now']), [1, 2])).toBe('a [gradual reduction] now');
  expect(printRuns(joinParts(['委員会は停止した。']), [0, 1, 2])).toBe('[委員会]は停止した。');
});

test('a browser is asked to mark the found words between their neighbours', () => {
  const content = joinParts(['The U.S. said “no, never” to al-Sudani.']);
  const mark = (address: string, positions: readonly number[]) =>
    linkFound(address, cutExcerpt(readSearchedText(content), positions).found);
  expect(mark('/a/#point', [1])).toBe('/a/#point:~:text=The-,U.S.,-said');
  expect(mark('/a/', [3])).toBe(`/a/#:~:text=${encodeURIComponent('said “')}-,no,-${encodeURIComponent(', never”')}`);
  expect(mark('/a/#p', [6])).toBe('/a/#p:~:text=to-,al%2DSudani');
  expect(mark('/a/#p', [])).toBe('/a/#p');
});

test('what stands before a colon is the name of who says it, and no neighbour', () => {
  expect(cutExcerpt(readSearchedText(joinParts(['The Post: “Voted now”'])), [2]).found).toEqual([
    { before: '', words: 'Voted', after: 'now”' },
  ]);
});

test('in a language without spaces a browser is asked to mark whole words, with no neighbours', () => {
  const content = joinParts(['委員会は停止した。']);
  expect(cutExcerpt(readSearchedText(content), [4]).found).toEqual([{ before: '', words: '停止', after: '' }]);
});

test('a word that was found by another spelling is marked as it is written', () => {
  expect(printRuns(joinParts(['Auf der Straße nach Bonn']), [6])).toBe('Auf der [Straße] nach Bonn');
});
