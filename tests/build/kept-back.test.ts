import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sealCopy } from '../../src/content/seal.ts';
import { parseCopiedText } from '../../src/markdown/copied-text.ts';
import { listElements, readWords, rereadHtml } from '../fixtures/reread-html.ts';
import { buildSite, openWorkshop, readTree } from './build-site.ts';
import { readIndexed } from './read-indexed.ts';
import { smallContent, writeContent } from './small-content.ts';

const NORTH = 'stories/bridge/north.md';

/** What the report says on the points, and what it says beside them. */
const CLAIMED = ['Ten cars were stopped', 'The bridge is closed', '“I am sorry,” the mayor said'];
const BESIDE = ['Nobody was hurt', 'The weather was fine'];
const AROUND = ['A lorry hit the old bridge on Thursday', 'behind it'];

/** What is known of the copy beside its text. */
const DETAILS = ['Ada Norling', 'The ink has run here', 'Found in a drawer'];

const REASON = 'Its owner asked for it.';

const workshop = openWorkshop();

const modes = ['full', 'excerpts', 'quotes', 'withdrawn'] as const;
const outOf = (mode: string) => join(workshop, `${mode}-site`);

beforeAll(async () => {
  for (const mode of modes) {
    const content = writeContent(join(workshop, mode), {
      ...smallContent,
      [NORTH]: smallContent[NORTH].replace(
        'language: en\ncopy:\n  kind: original',
        `language: en\nurl: https://north.example/lorry\npublish: ${mode}\nreason: ${REASON}\n` +
          `byline: Ada Norling\ndamage:\n  - exact: Nobody was hurt\n    note: The ink has run here.\n` +
          `copy:\n  kind: original\n  origin: Found in a drawer.\n  sha256: ${sealCopy('Lorry hits bridge', parseCopiedText(smallContent[NORTH].split(/^---\n/mu)[2] ?? '').text)}`,
      ),
    });
    const { exitCode, output } = await buildSite({ content, out: outOf(mode) });
    expect(exitCode, output).toBe(0);
  }
});

/** Everything that is published but pictures: the words of pages, their attributes and links, all data, and the index of search. */
function readPublished(mode: string): string {
  const files = [...readTree(outOf(mode))].filter(([path]) => !/^pagefind\/|\.png$/u.test(path));
  const pages = files.map(([path, bytes]) => {
    const text = bytes.toString('utf8');
    const decoded = text.replaceAll(/(?:%[0-9A-F]{2})+/gu, (escaped) => decodeURIComponent(escaped));
    return path.endsWith('.html') ? `${readWords(rereadHtml(decoded))}\n${decoded}` : decoded;
  });
  const records = readIndexed(outOf(mode)).map((record) => JSON.stringify(record));
  return [...pages, ...records].join('\n').replaceAll(/\s+/gu, ' ');
}

const listFound = (mode: string, sentences: readonly string[]) => {
  const published = readPublished(mode);
  return sentences.filter((sentence) => published.includes(sentence));
};

describe('of a report published', () => {
  test('in full, every sentence is shown', () => {
    expect(listFound('full', [...CLAIMED, ...BESIDE, ...AROUND])).toEqual([...CLAIMED, ...BESIDE, ...AROUND]);
  });

  test('in excerpts, the paragraphs with passages are shown and no word of the others', () => {
    expect(listFound('excerpts', [...CLAIMED, ...AROUND])).toEqual([...CLAIMED, ...AROUND]);
    expect(listFound('excerpts', BESIDE)).toEqual([]);
  });

  test('in quotes, the passages are shown and no word around them', () => {
    expect(listFound('quotes', CLAIMED)).toEqual(CLAIMED);
    expect(listFound('quotes', [...BESIDE, ...AROUND])).toEqual([]);
  });

  test('no longer, not a word of its text is left, in no page and not in search', () => {
    expect(listFound('withdrawn', [...CLAIMED, ...BESIDE, ...AROUND])).toEqual([]);
  });

  test('no longer, neither who wrote it is told nor how the copy came here', () => {
    expect(listFound('full', DETAILS)).toEqual(DETAILS);
    expect(listFound('withdrawn', DETAILS)).toEqual([]);
  });

  test('no longer, its title, its link, the reason and its fingerprint are left, and no file of its text', () => {
    const files = readTree(outOf('withdrawn'));
    const page = files.get('stories/bridge/north/index.html')?.toString('utf8') ?? '';
    for (const kept of ['Lorry hits bridge', 'https://north.example/lorry', REASON]) expect(page).toContain(kept);
    expect(page).toMatch(/[0-9a-f]{64}/u);
    expect(files.has('stories/bridge/north.txt')).toBe(false);
    const annotations = files.get('stories/bridge/annotations.jsonld')?.toString('utf8') ?? '';
    expect(annotations).toContain('/stories/bridge/south.txt');
    expect(annotations).not.toContain('north');
  });

  test.each(['excerpts', 'quotes'])('as “%s”, annotations hold in the text that is published', (mode) => {
    const files = readTree(outOf(mode));
    const { first } = JSON.parse(files.get('stories/bridge/annotations.jsonld')?.toString('utf8') ?? '') as {
      first: { items: { target: { source: string; selector: [Record<string, string>, Record<string, number>] } }[] };
    };
    expect(first.items).toHaveLength(5);
    for (const { target } of first.items) {
      const text = files.get(target.source.slice(1))?.toString('utf8') ?? '';
      const [quote, { start, end }] = target.selector;
      expect(Array.from(text).slice(start, end).join('')).toBe(quote['exact']);
      expect(text).toContain([quote['prefix'], quote['exact'], quote['suffix']].join(''));
    }
  });

  test.each(['quotes', 'withdrawn'])('as “%s”, the claims stay listed on its page', (mode) => {
    const page = readTree(outOf(mode)).get('stories/bridge/north/index.html')?.toString('utf8') ?? '';
    const [main] = listElements(rereadHtml(page)).filter(({ tagName }) => tagName === 'main');
    const words = main ? readWords(main) : '';
    const questions = ['How many cars were stopped?', 'Is the bridge closed?', 'What did the mayor say?'];
    expect(questions.filter((question) => !words.includes(question))).toEqual([]);
  });

  test.each(modes)('as “%s”, each link to a passage still leads somewhere', (mode) => {
    const files = readTree(outOf(mode));
    const article = rereadHtml(files.get('stories/bridge/north/index.html')?.toString('utf8') ?? '');
    const ids = new Set(listElements(article).map(({ properties }) => String(properties['id'])));
    const wanted = [...files]
      .filter(([path]) => path.endsWith('.html'))
      .flatMap(([, bytes]) => [...bytes.toString('utf8').matchAll(/href="\/stories\/bridge\/north\/#([^"]+)"/gu)])
      .map(([, fragment = '']) => fragment);
    expect([...new Set(wanted)].filter((fragment) => !ids.has(fragment))).toEqual([]);
  });
});
