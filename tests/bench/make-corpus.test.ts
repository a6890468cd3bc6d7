import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editArticle, makeCorpus, writeCorpus } from '../../bench/make-corpus.ts';
import { checkStories } from '../fixtures/collect-stories.ts';
import { readContent } from '../../src/content/read-content.ts';
import { selectClaims } from '../../src/domain/article.ts';
import { compareStory } from '../../src/domain/comparison.ts';
import { dropUnsealed } from '../fixtures/drop-unsealed.ts';

const make = (articles: number, seed = 1) => [...makeCorpus({ articles, seed })];

describe('a made corpus', () => {
  const folder = mkdtempSync(join(tmpdir(), 'made-corpus-'));
  beforeAll(() => {
    writeCorpus(folder, { articles: 200, seed: 1 });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each([2, 3, 6, 40, 131])('has %i articles when asked for them, in stories of two to five', (articles) => {
    const paths = make(articles).map(({ path }) => /^(stories\/[^/]+)\/(?!story\.md)[^/]+\.md$/u.exec(path)?.[1]);
    const sizes = [...Map.groupBy(paths.filter(Boolean), (story) => story).values()].map(({ length }) => length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(articles);
    expect(sizes.every((size) => size >= 2 && size <= 5)).toBe(true);
  });

  test('is the same for the same seed and another for another', () => {
    expect(make(40)).toEqual(make(40));
    expect(make(40, 2)).not.toEqual(make(40));
  });

  test('has no problem, and what a real one has', () => {
    const { stories, problems } = checkStories(folder);
    expect(dropUnsealed(problems)).toEqual([]);
    const articles = stories.flatMap((story) => story.articles);
    const countWords = articles.map(({ text }) => text.content.split(/\s+/u).length);
    expect(countWords.reduce((sum, count) => sum + count, 0) / articles.length).toBeCloseTo(550, -2);
    expect(articles.flatMap(({ claims }) => claims).length / articles.length).toBeCloseTo(6, 0);
    expect(stories.some(({ records }) => records.length > 0)).toBe(true);
    expect(articles.some(({ quotations }) => quotations.length > 0)).toBe(true);
    const standings = new Set(stories.flatMap((story) => compareStory(story).map(({ standing }) => standing)));
    expect([...standings].toSorted()).toEqual(['agree', 'conflict', 'refine', 'single', 'tension']);
    const isSilent = stories.some((story) =>
      story.points.some((point) => story.articles.some((article) => selectClaims(article, point.id).length === 0)),
    );
    expect(isSilent).toBe(true);
  });

  test('is still good after the edit, which changes one article', () => {
    const readTexts = () => new Map(readContent(folder).files.map(({ path, text }) => [path, text]));
    const before = readTexts();
    editArticle(folder, 'No more was known by the evening.');
    const changed = [...readTexts()].filter(([path, text]) => before.get(path) !== text);
    expect(changed).toHaveLength(1);
    expect(changed[0]?.[1]).toContain(' No more was known by the evening.\n');
    expect(dropUnsealed(checkStories(folder).problems)).toEqual([]);
  });
});
