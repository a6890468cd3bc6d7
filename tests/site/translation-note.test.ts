import { expect, test } from 'vitest';
import type { Copy } from '../../src/domain/article.ts';
import { describeTranslation } from '../../src/site/translation-note.ts';
import { articleOf } from '../fixtures/article-of.ts';

const copyOf = (copy: Partial<Copy>): Copy => ({
  kind: 'original',
  inferred: [],
  earlier: [],
  changes: [],
  versions: [],
  ...copy,
});
const article = articleOf({ siglum: 'B', language: 'en-GB' });
const record = articleOf({ kind: 'record', siglum: 'R2', language: 'en' });
const because = 'Words may differ because of the translation alone.';

test('nothing is said of a translation where none is known', () => {
  expect(describeTranslation({ article, record })).toBeUndefined();
  expect(describeTranslation({ article, record: { ...record, copy: copyOf({ kind: 'excerpt' }) } })).toBeUndefined();
});

test('a record that is a translation is said to be one, and no more surely than is known', () => {
  const translated = { ...record, copy: copyOf({ kind: 'excerpt', translated: 'ar', inferred: ['translated'] }) };
  expect(describeTranslation({ article, record: translated })).toBe(
    `R2 is probably a translation itself, from Arabic. ${because}`,
  );
});

test('a copy that is a translation is said to be one', () => {
  const translated = { ...article, copy: copyOf({ kind: 'translation' }) };
  expect(describeTranslation({ article: translated, record })).toBe(`B is a translation itself. ${because}`);
});

test('two languages are named', () => {
  expect(describeTranslation({ article: { ...article, language: 'pt-BR' }, record })).toBe(
    `B is in Brazilian Portuguese, R2 in English. ${because}`,
  );
});
