import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { ComparisonData, PassageData, StoryList } from '../../src/schema/comparison-schema.ts';
import type { AnnotationCollection } from '../../src/data/annotations.ts';
import { judgeStrictly } from '../fixtures/judge-strictly.ts';
import { listElements, readWords, rereadHtml } from '../fixtures/reread-html.ts';
import { root } from './build-site.ts';
import { openSites } from './built-sites.ts';
import { addressOf, foldSpace, listContent, listDiffering } from './list-content.ts';

const sites = Object.values(openSites('own', 'joined'));

/** Finds a quote as a reader of the W3C data model would who knows nothing of this site. */
function matchQuote(text: string, { exact, prefix, suffix }: { exact: string; prefix: string; suffix: string }) {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    if (text.slice(0, at).endsWith(prefix) && text.slice(at + exact.length).startsWith(suffix)) places.push(at);
  }
  return places.map((at) => Array.from(text.slice(0, at)).length);
}

interface Cited {
  readonly id: string;
  readonly URL: string;
  readonly title: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
}

const countCharacters = (text: string) => Array.from(text).length;

describe.each(sites)('of $name', ({ content, home, readFile, isThere }) => {
  const listing = listContent(content);
  const readStory = (story: string) => JSON.parse(readFile(`${home}stories/${story}.json`) ?? 'null') as ComparisonData;
  const readAnnotations = (story: string) =>
    JSON.parse(readFile(`${home}stories/${story}/annotations.jsonld`) ?? 'null') as AnnotationCollection;

  test('each point on which articles differ tells programs how to show it, in the line that its page offers', () => {
    for (const { id } of listing.stories) {
      for (const point of listDiffering(listing, id)) {
        const address = `${home}stories/${id}/points/${point}/`;
        const elements = listElements(rereadHtml(readFile(address) ?? ''));
        const link = elements.find(({ properties }) => properties['type'] === 'application/json+oembed');
        expect(link?.properties).toMatchObject({ rel: ['alternate'], href: `${address}oembed.json` });
        const answer = JSON.parse(readFile(`${address}oembed.json`) ?? '') as Record<string, unknown> & {
          html: string;
        };
        const [heading] = elements.filter(({ tagName }) => tagName === 'h1');
        const question = heading ? readWords(heading).trim() : '';
        expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: question, width: 640, height: 480 });
        expect(isThere(String(answer['thumbnail_url']))).toBe(true);
        const [frame] = listElements(rereadHtml(answer.html)).filter(({ tagName }) => tagName === 'iframe');
        expect(frame?.properties).toMatchObject({ src: `${address}embed/`, title: question });
        expect(isThere(`${address}embed/`)).toBe(true);
        const offered = elements.find(
          ({ tagName, properties }) => tagName === 'code' && String(properties['className']).includes('frame'),
        );
        expect(offered && readWords(offered)).toBe(answer.html);
      }
    }
  });

  test('every annotation finds its passage, once and at its place, in the published text', () => {
    let count = 0;
    for (const { id } of listing.stories) {
      const { total, first } = readAnnotations(id);
      expect(first.items).toHaveLength(total);
      for (const { id: name, target } of first.items) {
        const text = readFile(target.source) ?? '';
        const [quote, position] = target.selector;
        expect(matchQuote(text, quote), name).toEqual([position.start]);
        expect(Array.from(text).slice(position.start, position.end).join(''), name).toBe(quote.exact);
        expect(isThere(target.scope), target.scope).toBe(true);
        count += 1;
      }
      const names = first.items.map((annotation) => annotation.id);
      expect(new Set(names).size).toBe(names.length);
    }
    const { articles } = listing;
    const evidence = articles.flatMap(({ fields }) => (fields.claims ?? []).flatMap((claim) => claim.evidence));
    expect(count).toBe(evidence.length);
  });

  test('annotations have the parts that the W3C model asks for, and lead to terms and points that are there', () => {
    for (const { id } of listing.stories) {
      const collection = readAnnotations(id);
      expect(collection['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
      expect(collection.type).toBe('AnnotationCollection');
      for (const { type, motivation, body, target } of collection.first.items) {
        expect(type).toBe('Annotation');
        expect(motivation).toContain('describing');
        expect(body.map(({ purpose }) => purpose)).toEqual(
          expect.arrayContaining(['describing', 'questioning', 'tagging', 'classifying', 'linking']),
        );
        const sources = body.flatMap((part) => (part.type === 'SpecificResource' ? [part.source] : []));
        expect(sources.filter((source) => !source.includes(':~:text=') && !isThere(source))).toEqual([]);
        expect(target.state.type).toBe('TimeState');
        expect('sourceDateStart' in target.state).toBe('sourceDateEnd' in target.state);
      }
    }
  });

  test('the plain text of a document that is published in full has every letter of its page, headline first', () => {
    for (const article of listing.articles.filter(({ fields }) => (fields.publish ?? 'full') === 'full')) {
      const address = `${home}${addressOf(article)}`;
      const text = readFile(address.replace(/\/$/u, '.txt')) ?? '';
      const elements = listElements(rereadHtml(readFile(address) ?? ''));
      const blocks = elements.filter(({ properties }) => String(properties['className']).split(',').includes('block'));
      const shown = blocks.map((block) => readWords(block, ({ tagName }) => tagName === 'sup')).join(' ');
      const letters = (words: string) => foldSpace(words).replaceAll(/[^\p{L}\p{N}]/gu, '');
      expect(letters(text), address).toBe(letters((article.fields.title ?? '') + shown));
    }
  });

  test('the comparison of every story and the list of stories fit their published schemas, which name every field', () => {
    const validateBySchema = (data: { readonly $schema: string }) =>
      judgeStrictly(readFile(data.$schema) ?? 'null', data);
    for (const { id } of listing.stories) expect(validateBySchema(readStory(id))).toEqual([]);
    const list = JSON.parse(readFile(`${home}data/stories.json`) ?? 'null') as StoryList;
    expect(validateBySchema(list)).toEqual([]);
    expect(list.stories.map(({ id }) => id).toSorted()).toEqual(listing.stories.map(({ id }) => id).toSorted());
    for (const story of list.stories) {
      expect([story.url, story.comparison, story.annotations].filter((address) => !isThere(address))).toEqual([]);
    }
  });

  test('the comparison names texts by their fingerprints, and every passage by an address and a place that hold', () => {
    for (const { id, points } of listing.stories) {
      const story = readStory(id);
      expect(story.points.map((point) => point.id)).toEqual(points);
      const documents = [...story.articles, ...story.records];
      for (const { text, copy, publish } of documents) {
        const file = text && readFile(text.url);
        expect(
          text &&
            createHash('sha256')
              .update(file ?? '')
              .digest('hex'),
        ).toBe(text?.sha256);
        expect(text && countCharacters(file ?? '')).toBe(text?.characters);
        if (publish === 'full' && copy.sha256 !== undefined) expect(text?.sha256).toBe(copy.sha256);
      }
      const passages: readonly (readonly [string, PassageData])[] = story.points.flatMap((point) =>
        [...point.answers, ...point.recordAnswers].flatMap(({ document, claims }) =>
          claims.flatMap((claim) => claim.passages.map((passage) => [document, passage] as const)),
        ),
      );
      expect(passages.length).toBeGreaterThan(3);
      for (const [document, passage] of passages) {
        const text = documents.find((one) => one.id === document)?.text;
        const { selectors } = passage;
        expect(selectors && matchQuote(readFile(text?.url ?? '') ?? '', selectors)).toEqual([selectors?.start]);
        expect(selectors?.exact).toBe(passage.text);
        expect(isThere(passage.url), passage.url).toBe(true);
      }
    }
  });

  test('the table of claims is read by another parser as written: a line for each passage', () => {
    const table = readFile(`${home}data/claims.csv`) ?? '';
    const { data, errors } = Papa.parse<Record<string, string>>(table, { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(table.endsWith('\r\n')).toBe(true);
    expect(table.match(/\ufeff/gu), 'by which a spreadsheet knows UTF-8').toHaveLength(1);
    expect(table.startsWith('\ufeffstory,')).toBe(true);
    const evidence = listing.articles.flatMap(({ fields }) => (fields.claims ?? []).flatMap((claim) => claim.evidence));
    expect(data).toHaveLength(evidence.length);
    for (const row of data) {
      const { quote = '', prefix = '', suffix = '', start, text_url: text = '' } = row;
      expect(matchQuote(readFile(text) ?? '', { exact: quote, prefix, suffix })).toEqual([Number(start)]);
      expect(isThere(row['passage_url'] ?? ''), row['passage_url']).toBe(true);
      expect(isThere(row['point_url'] ?? ''), row['point_url']).toBe(true);
    }
  });

  test('every document and every point can be cited in three formats, which say the same, by the key its page names', () => {
    for (const { id, points } of listing.stories) {
      const read = (ending: string) => readFile(`${home}stories/${id}/citations.${ending}`) ?? '';
      const items = JSON.parse(read('csl.json')) as Cited[];
      const own = listing.articles.filter(({ story }) => story === id);
      const pages = [
        ...own.map((article) => ({ address: addressOf(article), original: article.fields.url })),
        ...points.map((point) => ({ address: `stories/${id}/points/${point}/`, original: undefined })),
      ];
      expect(items.map(({ URL: url }) => url).toSorted()).toEqual(
        pages.flatMap(({ address, original }) => [`${home}${address}`, original ?? []].flat()).toSorted(),
      );
      expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
      for (const { address, original } of pages) {
        const page = readFile(`${home}${address}`) ?? '';
        const named = items.filter((item) => page.includes(`>${item.id}</code>`)).map(({ URL: url }) => url);
        expect(named, address).toEqual([`${home}${address}`, original ?? []].flat());
      }
      const bibtex = plugins.input.chain(read('bib'), { forceType: '@bibtex/text' }) as readonly Cited[];
      const ris = plugins.input.chain(read('ris'), { forceType: '@ris/file' }) as readonly Cited[];
      expect(bibtex.map((item) => item.id)).toEqual(items.map((item) => item.id));
      const summarise = ({ URL: url, issued }: Cited, parts: number) => [
        url,
        issued?.['date-parts'][0]?.slice(0, parts),
      ];
      expect(ris.map((item) => summarise(item, 1))).toEqual(items.map((item) => summarise(item, 1)));
      // This reader takes the year alone from RIS, and from BibTeX the month.
      expect(bibtex.map((item) => summarise(item, 2))).toEqual(items.map((item) => summarise(item, 2)));
      const days = items.flatMap(({ issued }) => issued?.['date-parts'][0]?.join('-') ?? []);
      const dates = [...read('bib').matchAll(/^\tdate = \{(\d{4})-0?(\d+)-0?(\d+)\},$/gmu)];
      expect(dates.map((day) => day.slice(1).join('-'))).toEqual(days);
      const letters = (text = '') => text.replaceAll(/<[^>]+>|[^\p{L}\p{N}]/gu, '');
      expect(bibtex.map(({ title }) => letters(title))).toEqual(items.map(({ title }) => letters(title)));
      expect(ris.map(({ title }) => title)).toEqual(items.map(({ title }) => foldSpace(title)));
    }
  });
});

test('published schemas name no host and describe the version they are of', () => {
  for (const name of ['comparison-1', 'stories-1']) {
    const text = readFileSync(join(root, 'public', 'schemas', `${name}.schema.json`), 'utf8');
    const { properties } = JSON.parse(text) as { properties: { version: { const: number } } };
    expect(properties.version.const).toBe(Number(name.split('-')[1]));
    expect(text.match(/https?:\/\/[^"]*/gu)).toEqual(['https://json-schema.org/draft/2020-12/schema']);
  }
});
