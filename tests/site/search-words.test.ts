import { describe, expect, test } from 'vitest';
import type { SearchRecord } from '../../src/site/search-records.ts';
import { summarisePart } from '../../src/site/search-summary.ts';
import {
  findWord,
  findWordParts,
  listWordFiles,
  placeWord,
  readWordFile,
  writeWordFiles,
} from '../../src/site/search-words.ts';

const record = (title: string, ...parts: string[]): SearchRecord => ({
  kind: 'point',
  address: '/',
  title,
  parts,
  facets: {},
  shown: {},
});

const known = readWordFile('site\ncame withdraw withdrawal american\ncommission parliament\ncommissions\n');

describe('a word', () => {
  test.each([
    ['commission', { kind: 'known', isExact: true }],
    ['parl', { kind: 'known', isExact: false }],
    ['withdrawing', { kind: 'known', isExact: false }],
    ['comission', { kind: 'near', word: 'commission', isSure: true }],
    ['parlaiment', { kind: 'near', word: 'parliament', isSure: true }],
    ['cafe', { kind: 'near', word: 'came', isSure: false }],
    ['zzqxv', { kind: 'unknown' }],
    ['cam', { kind: 'known', isExact: false }],
    ['xq', { kind: 'unknown' }],
  ])('“%s” is %j', (word, finding) => {
    expect(findWord(word, known)).toEqual(finding);
  });
});

const named = (name: string, ...records: SearchRecord[]) => ({ name, summary: summarisePart(records) });

test('words lie in a file for each first letter, the rare ones in its first lines', () => {
  const parts = [named('site', record('Vote', 'vote voted vote. “Vote!”'), record('U.S. élan', '委員会 2,500'))];
  const files = writeWordFiles(parts);
  expect(files.get('76')).toBe('site\nvoted\n\nvote\n');
  expect(files.get('65')).toBe('site\nelan\n');
  expect([...files.keys()]).toEqual(listWordFiles(parts));
  expect([...files.values()].join('')).not.toContain('委');
  expect(readWordFile(files.get('76') ?? '').get('vote')).toEqual({ tier: 2 });
});

test('a word says in which parts it stands, and one that is in many says nothing', () => {
  const parts = Array.from({ length: 14 }, (_, number) =>
    named(`part-${String(number)}`, record('Everywhere', number % 6 === 1 ? 'rarely rarer' : 'nothing')),
  );
  const known = readWordFile(writeWordFiles(parts).get('72') ?? '');
  expect(known.get('rarely')).toEqual({ tier: 1, parts: ['part-1', 'part-7', 'part-13'] });
  expect(findWordParts('rarely', known)).toEqual(new Set(['part-1', 'part-7', 'part-13']));
  const common = readWordFile(writeWordFiles(parts).get('65') ?? '');
  expect(common.get('everywhere')?.parts).toBeUndefined();
  expect(findWordParts('everywhere', common)).toBeUndefined();
  expect(findWordParts('everyone', common)).toBeUndefined();
  expect(findWordParts('elephant', common)).toEqual(new Set());
});

test('the parts of a word are those of all its forms', () => {
  const parts = [
    named('a', record('The commissions')),
    named('b', record('A commissioner')),
    named('c', record('To commit')),
    named('d', record('Zebra')),
  ];
  const known = readWordFile(writeWordFiles(parts).get('63') ?? '');
  expect(findWordParts('commission', known)).toEqual(new Set(['a', 'b', 'c']));
});

describe('where a letter begins very many words, its files', () => {
  const letters = 'abcdefghijklmnopqrst';
  const spell = (number: number) =>
    Array.from(number.toString(20).padStart(4, '0'), (digit) => letters.charAt(parseInt(digit, 20))).join('');
  const many = Array.from({ length: 8000 }, (_, number) => `m${spell(number)}`);
  const words = [...new Set([...many, 'm', 'ma', 'zebra'])];
  const files = writeWordFiles([named('site', ...words.map((word) => record(word)))]);
  const names = [...files.keys()];

  test('are for more letters, and hold each word once', () => {
    expect(names.length).toBeGreaterThan(10);
    const held = [...files.values()].flatMap((text) => [...readWordFile(text).keys()]);
    expect(held.toSorted()).toEqual(words.toSorted());
  });

  test('are found by any word', () => {
    for (const word of words) {
      const { file = '' } = placeWord(word, names);
      expect(readWordFile(files.get(file) ?? '').has(word), word).toBe(true);
    }
    expect(placeWord('ma', names).isBeginning).toBe(true);
    expect(placeWord('zeb', names)).toEqual({ file: '7a', isBeginning: false, siblings: ['7a'] });
    expect(placeWord('xylophone', names)).toEqual({ file: undefined, isBeginning: false, siblings: [] });
  });
});
