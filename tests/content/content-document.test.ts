import { describe, expect, test } from 'vitest';
import { findParts, openDocument } from '../../src/content/content-document.ts';
import type { ContentFile } from '../../src/content/content-file.ts';
import { parseYaml } from '../../src/content/positioned-yaml.ts';

const article: ContentFile = {
  kind: 'article',
  story: 's',
  id: 'a',
  path: 'a.md',
  text: '---\ntitle: One\ncopy:\n  kind: original\n---\nFirst.\n\nSecond.\n',
};
const source: ContentFile = { kind: 'source', id: 'a', path: 'a.yaml', text: 'name: A\nhomepage: https://a.example\n' };

function open(file: ContentFile, data: object) {
  const parts = findParts(file);
  if (!parts) throw new TypeError('no frontmatter');
  return openDocument(file, data, parts, parseYaml(file.text, parts.frontmatter));
}

describe('a document', () => {
  const document = open(article, { title: 'One' });

  test('has its file, its fields and its body', () => {
    expect(document.file).toBe(article);
    expect(document.data).toEqual({ title: 'One' });
    expect(document.body).toBe('First.\n\nSecond.\n');
  });

  test('knows the lines and columns of its fields in the file', () => {
    expect(document.placeValue(['copy', 'kind'])).toEqual({
      file: 'a.md',
      line: 4,
      column: 9,
      endLine: 4,
      endColumn: 17,
    });
    expect(document.placeKey(['copy'])).toEqual({ file: 'a.md', line: 3, column: 1, endLine: 3, endColumn: 5 });
  });

  test('knows the lines and columns of its body in the file', () => {
    expect(document.placeInBody({ start: 8, end: 14 })).toEqual({
      file: 'a.md',
      line: 8,
      column: 1,
      endLine: 8,
      endColumn: 7,
    });
  });
});

describe('a source', () => {
  test('is all fields and has no body', () => {
    const document = open(source, {});
    expect(document.body).toBe('');
    expect(document.placeValue(['homepage'])).toMatchObject({ line: 2, column: 11 });
  });

  test('may begin like anything', () => {
    expect(findParts({ ...source, text: '---\nname: A\n' })?.frontmatter).toEqual({ start: 0, end: 12 });
  });
});

test('a file without frontmatter has no parts', () => {
  expect(findParts({ ...article, text: 'First.' })).toBeUndefined();
});
