import { describe, expect, test } from 'vitest';
import type { SearchRecord } from '../../src/site/search-records.ts';
import { findWord, listWordFiles, readWordFile, writeWordFiles } from '../../src/site/search-words.ts';

const record = (title: string, ...parts: string[]): SearchRecord => ({
  kind: 'point',
  address: '/',
  title,
  parts,
  facets: {},
  shown: {},
});

const known = readWordFile('came withdraw withdrawal american\ncommission parliament\ncommissions\n');

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

test('words lie in a file for each first letter, the rare ones in its first line', () => {
  const records = [record('Vote', 'vote voted vote. “Vote!”'), record('U.S. élan', '委員会 2,500')];
  const files = writeWordFiles(records);
  expect(files.get('76')).toBe('voted\n\nvote\n');
  expect(files.get('65')).toBe('elan\n');
  expect([...files.keys()].toSorted()).toEqual(listWordFiles(records));
  expect([...files.values()].join('')).not.toContain('委');
  expect(readWordFile(files.get('76') ?? '').get('vote')).toBe(2);
});
