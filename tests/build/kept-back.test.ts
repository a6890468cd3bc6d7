import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sealCopy } from '../../src/content/seal-copy.ts';
import { parseCopiedText } from '../../src/markdown/copied-text.ts';
import { listElements, readWords, rereadHtml } from '../fixtures/reread-html.ts';
import { buildSite, openWorkshop, readTree } from './build-site.ts';
import { readIndexed } from './read-indexed.ts';
import { smallContent, writeContent, type ContentFiles } from './small-content.ts';

const NORTH = 'stories/bridge/north.md';

const modes = ['full', 'excerpts', 'quotes', 'withdrawn'] as const;
type Mode = (typeof modes)[number];

/** What the report says on the points, and what it says beside them. */
const CLAIMED = ['Ten cars were stopped', 'The bridge is closed', '“I am sorry,” the mayor said'];
const BESIDE = ['Nobody was hurt', 'The weather was fine'];
const AROUND = ['A lorry hit the old bridge on Thursday', 'behind it'];

/** What is known of the copy beside its text. */
const DETAILS = ['Ada Norling', 'The ink has run here', 'Found in a drawer'];

const REASON = 'Its owner asked for it.';

/** A sentence as the report that is published so has it, so that its words are told from those of the others. */
const tell = (mode: Mode, sentence: string) => sentence.replace(/(?= \S+$)/u, ` ${mode}`);

function writeNorth(mode: Mode): string {
  const report = smallContent[NORTH].replace(
    'language: en\ncopy:\n  kind: original',
    `language: en\nurl: https://north.example/${mode}\npublish: ${mode}\nreason: ${REASON}\n` +
      `byline: Ada Norling\ndamage:\n  - exact: Nobody was hurt\n    note: The ink has run here.\n` +
      `copy:\n  kind: original\n  origin: Found in a drawer.\n  sha256: SEAL`,
  );
  const told = [...CLAIMED, ...BESIDE, ...AROUND, ...DETAILS].reduce(
    (text, sentence) => text.replaceAll(sentence, tell(mode, sentence)),
    report,
  );
  const [, , body = ''] = told.split(/^---\n/mu);
  return told.replace('SEAL', sealCopy('Lorry hits bridge', parseCopiedText(body).text));
}

const workshop = openWorkshop();
const out = join(workshop, 'site');
let files: ReadonlyMap<string, Buffer>;
let published: string;

/** One story for each way to publish a report, in one site: nothing may be told by the page of another either. */
beforeAll(async () => {
  const stories = modes.flatMap((mode) =>
    Object.entries({ ...smallContent, [NORTH]: writeNorth(mode) }).map(([path, text]) => [
      path.replace('/bridge/', `/${mode}/`),
      text,
    ]),
  );
  const content = writeContent(join(workshop, 'content'), Object.fromEntries(stories) as ContentFiles);
  const { exitCode, output } = await buildSite({ content, out });
  expect(exitCode, output).toBe(0);
  files = readTree(out);
  published = readPublished();
});

const readText = (path: string) => files.get(path)?.toString('utf8') ?? '';

/** Everything that is published but pictures: the words of pages, their attributes and links, all data, and the index of search. */
function readPublished(): string {
  const texts = [...files].filter(([path]) => !/^pagefind\/|\.png$/u.test(path));
  const pages = texts.map(([path, bytes]) => {
    const text = bytes.toString('utf8');
    const decoded = text.replaceAll(/(?:%[0-9A-F]{2})+/gu, (escaped) => decodeURIComponent(escaped));
    return path.endsWith('.html') ? `${readWords(rereadHtml(decoded))}\n${decoded}` : decoded;
  });
  const records = readIndexed(out).map((record) => JSON.stringify(record));
  return [...pages, ...records].join('\n').replaceAll(/\s+/gu, ' ');
}

const listFound = (mode: Mode, sentences: readonly string[]) =>
  sentences.filter((sentence) => published.includes(tell(mode, sentence)));

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
    const page = readText('stories/withdrawn/north/index.html');
    for (const kept of ['Lorry hits bridge', 'https://north.example/withdrawn', REASON]) expect(page).toContain(kept);
    expect(page).toMatch(/[0-9a-f]{64}/u);
    expect(files.has('stories/withdrawn/north.txt')).toBe(false);
    const annotations = readText('stories/withdrawn/annotations.jsonld');
    expect(annotations).toContain('/stories/withdrawn/south.txt');
    expect(annotations).not.toContain('north');
  });

  test.each(['excerpts', 'quotes'])('as “%s”, annotations hold in the text that is published', (mode) => {
    const { first } = JSON.parse(readText(`stories/${mode}/annotations.jsonld`)) as {
      first: { items: { target: { source: string; selector: [Record<string, string>, Record<string, number>] } }[] };
    };
    expect(first.items).toHaveLength(5);
    for (const { target } of first.items) {
      const text = readText(target.source.slice(1));
      const [quote, { start, end }] = target.selector;
      expect(Array.from(text).slice(start, end).join('')).toBe(quote['exact']);
      expect(text).toContain([quote['prefix'], quote['exact'], quote['suffix']].join(''));
    }
  });

  test.each(['quotes', 'withdrawn'])('as “%s”, the claims stay listed on its page', (mode) => {
    const page = readText(`stories/${mode}/north/index.html`);
    const [main] = listElements(rereadHtml(page)).filter(({ tagName }) => tagName === 'main');
    const words = main ? readWords(main) : '';
    const questions = ['How many cars were stopped?', 'Is the bridge closed?', 'What did the mayor say?'];
    expect(questions.filter((question) => !words.includes(question))).toEqual([]);
  });

  test.each(modes)('as “%s”, each link to a passage still leads somewhere', (mode) => {
    const article = rereadHtml(readText(`stories/${mode}/north/index.html`));
    const ids = new Set(listElements(article).map(({ properties }) => String(properties['id'])));
    const wanted = [...files]
      .filter(([path]) => path.endsWith('.html'))
      .flatMap(([, bytes]) => [...bytes.toString('utf8').matchAll(/href="\/stories\/([^"/]+)\/north\/#([^"]+)"/gu)])
      .flatMap(([, story, fragment = '']) => (story === mode ? fragment : []));
    expect([...new Set(wanted)].filter((fragment) => !ids.has(fragment))).toEqual([]);
  });
});
