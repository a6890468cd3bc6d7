import { describe, expect, test } from 'vitest';
import { assembleArticle, readCopy, type ArticleDocument } from '../../src/content/assemble-article.ts';
import { sealCopy } from '../../src/content/seal-copy.ts';
import { parseCopiedText } from '../../src/markdown/copied-text.ts';
import { documentOf } from '../fixtures/document-of.ts';

const body = 'An alarm rang at six. Fuel was stored there. “Nobody is missing,” she said. A broken the sentence.';
const record = readCopy(documentOf({ kind: 'record', id: 'log', body: 'Nobody was missing. All are well.' }));

function assemble(document: ArticleDocument, index = 0) {
  const sources = new Map([['courier', { id: 'courier', name: 'The Courier' }]]);
  const copy = readCopy(document);
  const records = new Map([['log', record]]);
  const parts = { copy, index, sources, records, unreadRecords: [], copies: [copy, record] };
  const { value: article, problems } = assembleArticle(parts);
  return { article, problems };
}

const claimFields = (...evidence: readonly string[]) =>
  `claims:\n  - point: alarm\n    position: rang\n    statement: It rang.\n    evidence: ${JSON.stringify(evidence)}`;

describe('an assembled article', () => {
  test('has its ids from its file and its siglum from its place', () => {
    expect(assemble(documentOf({ body }), 2).article).toMatchObject({
      kind: 'article',
      story: 'ferry-fire',
      id: 'courier',
      siglum: 'C',
    });
  });

  test('is numbered apart when it is a record', () => {
    expect(assemble(documentOf({ kind: 'record', id: 'log', body }), 1).article).toMatchObject({
      kind: 'record',
      id: 'log',
      siglum: 'R2',
    });
  });

  test('has its title as its headline', () => {
    expect(assemble(documentOf({ title: 'Ferry burns', body })).article.headline).toBe('Ferry burns');
  });

  test('leaves out what is not known', () => {
    const { article } = assemble(documentOf({ body }));
    for (const name of ['headline', 'source', 'byline', 'url', 'language', 'rights'])
      expect(article).not.toHaveProperty(name);
  });

  test('has its source, and no problem, when that is known', () => {
    const document = documentOf({ body });
    const { article, problems } = assemble({ ...document, data: { ...document.data, source: 'courier' } });
    expect(article.source?.name).toBe('The Courier');
    expect(problems).toEqual([]);
  });

  test('has the passages of a claim in the order of the text, those of the headline first', () => {
    const fields = claimFields('Fuel was stored', 'Ferry burns', 'at six', 'An alarm rang');
    const { article, problems } = assemble(documentOf({ title: 'Ferry burns', fields, body }));
    expect(problems).toEqual([]);
    expect(article.claims[0]?.passages.map(({ text }) => text)).toEqual([
      'Ferry burns',
      'An alarm rang',
      'at six',
      'Fuel was stored',
    ]);
  });

  test('has a claim without its evidence when that cannot be proven, and says why for each', () => {
    const { article, problems } = assemble(
      documentOf({ fields: claimFields('A bell rang', 'An alarm', 'Nobody was missing'), body }),
    );
    expect(article.claims[0]?.passages.map(({ text }) => text)).toEqual(['An alarm']);
    expect(problems.map(({ code }) => code)).toEqual(['quote-not-found', 'quote-not-found']);
  });

  test('has its damaged passages with their notes', () => {
    const { article } = assemble(
      documentOf({ fields: 'claims: []\ndamage:\n  - exact: broken the\n    note: A word is lost.', body }),
    );
    expect(article.damage.map(({ passage, note }) => [passage.text, note])).toEqual([
      ['broken the', 'A word is lost.'],
    ]);
  });

  const quotationFields = (recorded: string, name = 'log') =>
    `claims: []\nquotations:\n  - exact: Nobody is missing\n    speaker: Ilse Dornow\n    record: ${name}\n    recorded: ${recorded}`;

  test('has its quotations with the words of the record', () => {
    const { article, problems } = assemble(documentOf({ fields: quotationFields('Nobody was missing'), body }));
    expect(problems).toEqual([]);
    expect(
      article.quotations.map(({ passage, recorded, record: name, speaker }) => [
        passage.text,
        recorded.text,
        name,
        speaker,
      ]),
    ).toEqual([['Nobody is missing', 'Nobody was missing', 'log', 'Ilse Dornow']]);
  });

  const unproven: Record<string, { fields: string; code: string }> = {
    'whose record does not have the words': { fields: quotationFields('Nobody is missing'), code: 'quote-not-found' },
    'whose record does not exist': { fields: quotationFields('Nobody was missing', 'list'), code: 'unknown-record' },
  };
  for (const [name, { fields, code }] of Object.entries(unproven)) {
    test(`leaves out a quotation ${name}`, () => {
      const { article, problems } = assemble(documentOf({ fields, body }));
      expect(article.quotations).toEqual([]);
      expect(problems.map((problem) => problem.code)).toEqual([code]);
    });
  }

  test('has a seal that fits as long as headline and text are the same', () => {
    const document = documentOf({ title: 'Ferry burns', body });
    const codesOf = (sha256: string) =>
      assemble({ ...document, data: { ...document.data, copy: { ...document.data.copy, sha256 } } }).problems.map(
        ({ code }) => code,
      );
    const seal = (title: string | undefined, text: string) => sealCopy(title, parseCopiedText(text).text);
    expect(codesOf(seal('Ferry burns', `\n${body}\n`))).toEqual([]);
    expect(codesOf(seal('Ferry burnt', body))).toEqual(['copy-changed']);
    expect(codesOf(seal(undefined, body))).toEqual(['copy-changed']);
    expect(codesOf(seal('Ferry burns', body.replace('six', 'seven')))).toEqual(['copy-changed']);
  });
});

test('a story is no article', () => {
  const document = documentOf({ body });
  const story = { ...document, file: { kind: 'story' as const, story: 'ferry-fire', path: 'story.md', text: '' } };
  expect(() => assemble(story)).toThrow(TypeError);
});
