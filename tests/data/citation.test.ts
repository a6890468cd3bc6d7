import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, test } from 'vitest';
import { printBibtex } from '../../src/data/bibtex.ts';
import { citeDocument, citePoint, citeStory } from '../../src/data/citation.ts';
import { printRis } from '../../src/data/ris.ts';
import { compareStory } from '../../src/domain/comparison.ts';
import { articleOf } from '../fixtures/article-of.ts';
import { claimOf } from '../fixtures/claim-of.ts';
import { comparedStory } from '../fixtures/compared-story.ts';
import { pointOf } from '../fixtures/point-of.ts';
import { storyOf } from '../fixtures/story-of.ts';

const article = articleOf({
  headline: '東京 & “Łódź”: 100 % of {us}\nلا',
  byline: 'Ada Lovelace',
  source: { id: 'post', name: 'The Post' },
  url: 'https://post.example/a?b=1&c=2',
  language: 'en',
});

/** The same article, of whose original no address is known. */
const unknown = { ...article };
Reflect.deleteProperty(unknown, 'url');

describe('citations', () => {
  test('in RIS have a tag, two spaces, a hyphen and a space in each line, and no line break inside a value', () => {
    const ris = printRis(citeDocument(article));
    const lines = ris.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /u.test(line))).toEqual([]);
    expect(lines.filter((line) => line === 'ER  - ')).toHaveLength(2);
    expect(ris).toContain('TI  - 東京 & “Łódź”: 100 % of {us} لا\r\n');
    expect(ris).toContain('AU  - Ada Lovelace\r\nT2  - The Post\r\nPY  - 2025\r\nDA  - 2025/03/15/\r\n');
  });

  test('in BibTeX keep every script', () => {
    expect(printBibtex(citeDocument(article))).toMatch(/東京.*Łódź.*لا/su);
  });

  test('in BibTeX are read back as they were, whatever signs of TeX or HTML stand in them', () => {
    const headline = "100 % of R&D_1: $5, #2 } {us} a\\b a~b x^2 <i> “東京” -- --- ``a'' ?` ,,b é";
    const byline = 'Ada } and <b>Bob</b> & Co';
    const source = { id: 'post', name: 'The $ {Post' };
    const items = citeDocument({ ...article, headline, byline, source });
    const read = plugins.input.chain(printBibtex(items), { forceType: '@bibtex/text' });
    expect(read).toHaveLength(2);
    expect(read).toMatchObject(
      items.map(({ URL: url }) => ({
        title: headline,
        author: [{ family: byline }],
        'container-title': source.name,
        URL: url,
      })),
    );
  });

  test('in BibTeX give the day, the language and the address as its readers expect them, each once', () => {
    const [copy = ''] = printBibtex(citeDocument(article)).split('\n\n');
    const lines = copy.split('\n').map((line) => line.trim());
    expect(lines[0]).toBe('@article{ferry-fire:article:courier,');
    for (const line of ['date = {2025-03-15},', 'year = {2025},', 'month = mar,', 'langid = {english},']) {
      expect(lines).toContain(line);
    }
    expect(copy.match(/\/stories\//gu)).toHaveLength(1);
  });

  test.each(['bib', 'ris'])(
    'in %s name every article, record and point of a story by a key that no other has',
    (format) => {
      const point = pointOf('record-x', { relation: 'conflict' });
      const saying = (id: string, kind: 'article' | 'record', position: string) =>
        articleOf({ id, kind, url: 'https://post.example/', claims: [claimOf('record-x', position)] });
      const story = storyOf({
        points: [point],
        articles: [
          saying('x', 'article', 'yes'),
          saying('record-x', 'article', 'no'),
          saying('point-record-x', 'article', 'no'),
        ],
        records: [saying('x', 'record', 'yes'), saying('original', 'record', 'yes')],
      });
      const items = citeStory({ story, comparisons: compareStory(story) });
      const text = format === 'bib' ? printBibtex(items) : printRis(items);
      const keys = [...text.matchAll(format === 'bib' ? /^@\w+\{(.*),$/gmu : /^ID {2}- (.*)\r$/gmu)].map(
        ([, key]) => key,
      );
      expect(keys).toHaveLength(11);
      expect(new Set(keys).size).toBe(11);
      expect(keys).toContain('ferry-fire:record:x:original');
    },
  );

  test('tell this copy from the original, whose address may be unknown', () => {
    const urls = (parts: object) => citeDocument({ ...article, ...parts }).map(({ URL: url }) => url);
    expect(urls({})).toEqual(['/stories/ferry-fire/courier/', 'https://post.example/a?b=1&c=2']);
    expect(citeDocument(unknown).map(({ URL: url }) => url)).toEqual(['/stories/ferry-fire/courier/']);
  });

  test('name a publisher that was worked out as such, not as the container', () => {
    const copy = {
      kind: 'repost',
      origin: 'Probably The Post.',
      inferred: [],
      earlier: [],
      changes: [],
      versions: [],
    } as const;
    const [item] = citeDocument({ ...unknown, copy });
    expect(item).not.toHaveProperty('container-title');
    expect(item?.note).toContain('Attributed to The Post.');
  });

  test('do not state an address or a kind that was worked out', () => {
    const copy = {
      ...unknown.copy,
      kind: 'rewrite',
      found: 'https://a.example/b',
      inferred: ['found', 'kind'],
    } as const;
    const [item] = citeDocument({ ...unknown, copy });
    expect(item?.note).toBe('Copy (probably rewrite) probably found at https://a.example/b.');
  });

  test('of a point name the question, the story and the permalink', () => {
    const { story, comparisons } = comparedStory({ authors: ['The desk'] });
    expect(comparisons[0] && citePoint(story, comparisons[0])).toMatchObject({
      title: 'Was anybody hurt?',
      author: [{ literal: 'The desk' }],
      URL: '/stories/ferry-fire/points/hurt/',
      note: 'Point 1 of 1 of “What happened on the ferry Marigold?”',
    });
  });
});
