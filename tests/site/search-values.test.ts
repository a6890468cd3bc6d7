import { expect, test } from 'vitest';
import { writeFacetValue } from '../../src/site/search-facets.ts';
import { summarisePart } from '../../src/site/search-summary.ts';
import { countValueFiles, nameValueFile, writeValueFiles, type ValueFile } from '../../src/site/search-values.ts';

const part = (name: string, stories: readonly number[], year: string) => ({
  name,
  summary: summarisePart(
    stories.map((number) => ({
      kind: 'story' as const,
      address: `/stories/${String(number)}/`,
      title: '',
      parts: [],
      facets: { story: [writeFacetValue(`story-${String(number)}`, `Story ${String(number)}`)], year: [year] },
      shown: {},
    })),
  ),
});
const range = (start: number, end: number) => Array.from({ length: end - start }, (_, index) => start + index);

test('each value of an open facet tells the parts it stands in, in small files', () => {
  const parts = [part('new', range(0, 900), '2026'), part('old', range(700, 1000), '2025'), part('older', [5], '2025')];
  const counts = countValueFiles(parts);
  expect(counts).toEqual({ story: 5, year: 1 });
  const files = writeValueFiles(parts);
  expect(files.size).toBe(6);
  const find = (facet: 'story' | 'year', key: string) => {
    const file = JSON.parse(files.get(nameValueFile(facet, key, counts) ?? '') ?? '') as ValueFile;
    return file.values.find(([value]) => value === key)?.[1].map((place) => file.parts[place]);
  };
  expect(find('story', 'story-5')).toEqual(['new', 'older']);
  expect(find('story', 'story-800')).toEqual(['new', 'old']);
  expect(find('story', 'story-999')).toEqual(['old']);
  expect(find('year', '2025')).toEqual(['old', 'older']);
  expect(find('story', 'story-1000')).toBeUndefined();
  for (const file of files.values()) expect((JSON.parse(file) as ValueFile).values.length).toBeLessThan(300);
});

test('while there is one part there are no such files', () => {
  const parts = [part('site', range(0, 90), '2026')];
  expect(countValueFiles(parts)).toEqual({});
  expect(writeValueFiles(parts).size).toBe(0);
});
