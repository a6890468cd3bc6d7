import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findHeaders, parseHeaderRules } from '../../src/commands/header-rules.ts';

const TEXT = `# A comment
/*
  X-All: yes
  Content-Security-Policy: default-src 'none'; img-src 'self'

/files/*.txt
  X-Text: one: two
/exact
  X-Exact: yes
/files/:name/
  X-Name: yes
`;
const names = (path: string) => findHeaders(parseHeaderRules(TEXT), path).map(([name]) => name);

describe('the rules of a _headers file', () => {
  test('apply to every address that their pattern matches, in the order of the file', () => {
    expect(names('/')).toEqual(['X-All', 'Content-Security-Policy']);
    expect(names('/files/a/b.txt')).toEqual(['X-All', 'Content-Security-Policy', 'X-Text']);
    expect(names('/exact')).toEqual(['X-All', 'Content-Security-Policy', 'X-Exact']);
  });

  test('match whole addresses, and a full stop is a full stop', () => {
    expect(names('/exact/more')).not.toContain('X-Exact');
    expect(names('/files/a-txt')).not.toContain('X-Text');
  });

  test('match one part of an address by a name', () => {
    expect(names('/files/a/')).toContain('X-Name');
    expect(names('/files/a/b/')).not.toContain('X-Name');
    expect(names('/files//')).not.toContain('X-Name');
  });

  test('keep a value whole, with its colons and semicolons', () => {
    const headers = new Map(findHeaders(parseHeaderRules(TEXT), '/files/a.txt'));
    expect(headers.get('X-Text')).toBe('one: two');
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; img-src 'self'");
  });

  test('are none in an empty file or one of comments', () => {
    expect(parseHeaderRules('')).toEqual([]);
    expect(parseHeaderRules('# nothing\n\n')).toEqual([]);
  });

  test('read the same with the line ends of Windows', () => {
    expect(findHeaders(parseHeaderRules(TEXT.replaceAll('\n', '\r\n')), '/exact')).toEqual(
      findHeaders(parseHeaderRules(TEXT), '/exact'),
    );
  });
});

test('the site’s own file forbids what the site does not use', () => {
  const rules = parseHeaderRules(readFileSync('public/_headers', 'utf8'));
  const headers = new Map(findHeaders(rules, '/stories/any/'));
  expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'/u);
  expect(headers.get('X-Frame-Options')).toBe('DENY');
  expect(headers.get('Content-Security-Policy')).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/u);
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('Strict-Transport-Security')).toMatch(/max-age=\d{8}/u);
  expect(headers.has('Cache-Control')).toBe(false);
  expect(new Map(findHeaders(rules, '/_astro/x.css')).get('Cache-Control')).toContain('immutable');
});
