import { describe, expect, test } from 'vitest';
import { COPY_KINDS, PUBLISH_MODES } from '../../src/domain/article.ts';
import { articleSchema, recordSchema } from '../../src/schema/article-schema.ts';

const claim = { point: 'alarm', position: 'rang', statement: 'An alarm rang.', evidence: ['An alarm rang'] };
const copy = { kind: 'original' };
const article = { source: 'courier', date: '2025-03-15', copy, claims: [claim] };
const quotation = { exact: 'nobody is missing', record: 'harbour-statement', recorded: 'nobody is missing' };
const withClaim = (fields: object) => ({ ...article, claims: [{ ...claim, ...fields }] });
const without = (fields: object, name: string) =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
const withCopy = (fields: object) => ({ ...article, copy: { ...copy, ...fields } });

describe('an article', () => {
  test('with the fields that it must have gets the defaults for the others', () => {
    expect(articleSchema.parse(article)).toEqual({
      source: 'courier',
      date: '2025-03-15',
      copy: { kind: 'original', inferred: [], earlier: [], changes: [], versions: [] },
      publish: 'full',
      damage: [],
      quotations: [],
      claims: [{ ...claim, evidence: [{ exact: 'An alarm rang' }] }],
    });
  });

  const accepted: Record<string, object> = {
    'with a headline, a byline, an address and a language': {
      ...article,
      title: 'Ferry burns',
      byline: 'T. Harle',
      url: 'https://a.example/1',
      language: 'en',
    },
    'with everything that is known of its copy': withCopy({
      found: 'https://a.example/1',
      retrieved: '2025-03-18',
      origin: 'Inferred.',
      sha256: '0'.repeat(64),
      changes: ['One.'],
      versions: ['Two.'],
    }),
    'with rights': { ...article, rights: { holder: 'The Courier', basis: 'Quotation', license: 'CC BY 4.0' } },
    'with damage that has a prefix': {
      ...article,
      damage: [{ exact: 'of of', prefix: 'the presence ', note: 'Doubled.' }],
    },
    'with quotations': { ...article, quotations: [{ ...quotation, speaker: 'Ilse Dornow', suffix: '.' }] },
    'with a speaker': withClaim({ speaker: 'Two passengers' }),
    'with several pieces of evidence': withClaim({
      evidence: [{ exact: 'rang', prefix: 'alarm ' }, { exact: 'a bell' }],
    }),
    'without any claim': { ...article, claims: [] },
  };
  for (const kind of COPY_KINDS) accepted[`with a copy of the kind ${kind}`] = withCopy({ kind });
  for (const publish of PUBLISH_MODES) accepted[`published as ${publish}`] = { ...article, publish };
  for (const [name, fields] of Object.entries(accepted)) {
    test(`${name} is accepted as it is`, () => {
      expect(articleSchema.parse(fields)).toMatchObject(without(fields, 'claims'));
    });
  }

  const refused: Record<string, { fields: object; path: readonly (string | number)[] }> = {
    'without a source': { fields: without(article, 'source'), path: ['source'] },
    'without a date': { fields: without(article, 'date'), path: ['date'] },
    'without its copy': { fields: without(article, 'copy'), path: ['copy'] },
    'without the field for its claims': { fields: without(article, 'claims'), path: ['claims'] },
    'with a source without words': { fields: { ...article, source: ' ' }, path: ['source'] },
    'with an empty headline': { fields: { ...article, title: '' }, path: ['title'] },
    'with an address that runs a script': { fields: { ...article, url: 'javascript:alert(1)' }, path: ['url'] },
    'with a language that is a sentence': { fields: { ...article, language: 'English, mostly' }, path: ['language'] },
    'with a copy of no kind': { fields: { ...article, copy: {} }, path: ['copy', 'kind'] },
    'with a copy that is a word': { fields: { ...article, copy: 'original' }, path: ['copy'] },
    'with a copy of an unknown kind': { fields: withCopy({ kind: 'scan' }), path: ['copy', 'kind'] },
    'with a seal that is too short': { fields: withCopy({ sha256: 'abc' }), path: ['copy', 'sha256'] },
    'with a seal in capitals': { fields: withCopy({ sha256: 'A'.repeat(64) }), path: ['copy', 'sha256'] },
    'with a copy found nowhere on the web': { fields: withCopy({ found: 'in a drawer' }), path: ['copy', 'found'] },
    'with a way to publish that is not known': { fields: { ...article, publish: 'excerpt' }, path: ['publish'] },
    'with rights of nobody': { fields: { ...article, rights: {} }, path: ['rights', 'holder'] },
    'with damage without a note': { fields: { ...article, damage: [{ exact: 'of of' }] }, path: ['damage', 0, 'note'] },
    'with damage without words': {
      fields: { ...article, damage: [{ note: 'Doubled.' }] },
      path: ['damage', 0, 'exact'],
    },
    'with a claim on no point': { fields: withClaim({ point: '' }), path: ['claims', 0, 'point'] },
    'with a claim without a statement': { fields: withClaim({ statement: ' ' }), path: ['claims', 0, 'statement'] },
    'with a claim without evidence': { fields: withClaim({ evidence: [] }), path: ['claims', 0, 'evidence'] },
    'with a claim whose evidence is no list': {
      fields: withClaim({ evidence: 'An alarm rang' }),
      path: ['claims', 0, 'evidence'],
    },
    'with empty evidence': {
      fields: withClaim({ evidence: ['An alarm rang', ''] }),
      path: ['claims', 0, 'evidence', 1, 'exact'],
    },
    'with a claim field that is not known': { fields: withClaim({ confidence: 1 }), path: ['claims', 0] },
    'with a quotation held against nothing': {
      fields: { ...article, quotations: [{ exact: 'a', recorded: 'a' }] },
      path: ['quotations', 0, 'record'],
    },
    'with a quotation whose record has no words': {
      fields: { ...article, quotations: [{ ...quotation, recorded: ' ' }] },
      path: ['quotations', 0, 'recorded'],
    },
    'with an id of its own': { fields: { ...article, id: 'courier' }, path: [] },
  };
  for (const [name, { fields, path }] of Object.entries(refused)) {
    test(`${name} is refused at ${path.join('.') || 'its top'}`, () => {
      expect(articleSchema.safeParse(fields).error?.issues.map((issue) => issue.path)).toEqual([path]);
    });
  }
});

describe('a record', () => {
  test('has the shape of an article, but may leave out its claims', () => {
    expect(recordSchema.parse(article)).toEqual(articleSchema.parse(article));
    expect(recordSchema.parse(without(article, 'claims')).claims).toEqual([]);
  });
});
