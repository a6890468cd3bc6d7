import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCorpus, writeCorpus } from '../../bench/make-corpus.ts';
import { checkFolder } from '../../src/content/check-folder.ts';
import { selectClaims } from '../../src/domain/article.ts';
import { compareStory } from '../../src/domain/comparison.ts';

const make = (articles: number, seed = 1) => [...makeCorpus({ articles, seed })];
const isArticle = (path: string) => /^stories\/[^/]+\/(?!story\.md)[^/]+\.md$/u.test(path);

describe('a made corpus', () => {
  test.each([2, 3, 5, 40, 131])('has %i articles when asked for them', (articles) => {
    expect(make(articles).filter(({ path }) => isArticle(path))).toHaveLength(articles);
  });

  test('is the same for the same seed and another for another', () => {
    expect(make(40)).toEqual(make(40));
    expect(make(40, 2)).not.toEqual(make(40));
  });

  test('begins with the stories of a smaller one, but for its last two', () => {
    const texts = (articles: number) => make(articles).filter(({ path }) => path.startsWith('stories/'));
    const small = texts(60);
    const kept = small.slice(0, -14);
    expect(texts(90).slice(0, kept.length)).toEqual(kept);
  });

  test('refuses to make a single article', () => {
    expect(() => make(1)).toThrow('two articles or more');
  });
});

describe('a made corpus that is checked', () => {
  const folder = mkdtempSync(join(tmpdir(), 'made-corpus-'));
  beforeAll(() => {
    writeCorpus(folder, { articles: 200, seed: 1 });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('has no problem, and what a real one has', () => {
    const { stories, problems } = checkFolder(folder);
    expect(problems).toEqual([]);
    const articles = stories.flatMap((story) => story.articles);
    expect(articles).toHaveLength(200);
    expect(stories.every(({ points }) => points.length === 8)).toBe(true);
    expect(stories.filter(({ records }) => records.length > 0)).toHaveLength(Math.ceil(stories.length / 10));
    const words = articles.map(({ text }) => text.content.split(/\s+/u).length);
    expect(words.reduce((sum, count) => sum + count, 0) / words.length).toBeCloseTo(600, -2);
    const standings = new Set(stories.flatMap((story) => compareStory(story).map(({ standing }) => standing)));
    expect([...standings].toSorted()).toEqual(['agree', 'conflict', 'refine', 'single', 'tension']);
    const isSilent = stories.some((story) =>
      story.points.some((point) => story.articles.some((article) => selectClaims(article, point.id).length === 0)),
    );
    expect(isSilent).toBe(true);
  });

  test('is not written over other files', () => {
    expect(() => {
      writeCorpus(folder, { articles: 2, seed: 1 });
    }).toThrow('is not empty');
  });
});
