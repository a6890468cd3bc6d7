import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mendYaml } from '../../src/content/mend-yaml.ts';

/** A slip stands between ⟦ and ⟧; `kept` is what can be read all the same. */
interface Case {
  readonly yaml: string;
  readonly kind: string;
  readonly kept: unknown;
}

const cases: Record<string, Case> = {
  'a tab': { yaml: 'a: 1\nb:\n⟦\t⟧- c\nd: 2', kind: 'tab', kept: { a: 1, b: null, d: 2 } },
  'a tab below a nested field': {
    yaml: 'a:\n  b:\n⟦\t⟧- c\n  d: 1\ne: 2',
    kind: 'tab',
    kept: { a: { b: null, d: 1 }, e: 2 },
  },
  'a quotation mark that nothing closes': { yaml: 'a: ⟦"one⟧\nb: 1\nc: 2', kind: 'open-quote', kept: { b: 1, c: 2 } },
  'a quotation mark that closes at the next one': {
    yaml: 'a:\n  - b: ⟦"one two⟧\n    c: "three"\n  - d: "four"',
    kind: 'open-quote',
    kept: { a: [{ c: 'three' }, { d: 'four' }] },
  },
  'an apostrophe inside single quotation marks': {
    yaml: "a: 'It'⟦s here'⟧\nb: 1",
    kind: 'text-after-quote',
    kept: { b: 1 },
  },
  'words behind a quotation': {
    yaml: 'a:\n  - "one" ⟦said two⟧\n  - three',
    kind: 'text-after-quote',
    kept: { a: [null, 'three'] },
  },
  'a colon in a text': { yaml: 'a: ⟦one: two⟧\nb: 1', kind: 'colon-in-text', kept: { b: 1 } },
  'a bracket that nothing closes': { yaml: 'a: ⟦[one, two⟧\nb: 1', kind: 'unmatched-bracket', kept: { b: 1 } },
  'a brace that nothing closes': { yaml: 'a: ⟦{ b: 1⟧\nc: 2', kind: 'unmatched-bracket', kept: { c: 2 } },
  'something below an empty list': {
    yaml: 'a: ⟦[]⟧\n  - b: 1\nc: 2',
    kind: 'entries-below-empty',
    kept: { a: [{ b: 1 }], c: 2 },
  },
  'a bracket too many': { yaml: 'b: 1\na: [one]⟦]⟧', kind: 'unmatched-bracket', kept: { b: 1 } },
  'no space behind a colon': { yaml: 'a: 1\n⟦b:2⟧\nc: 3', kind: 'no-space-after-colon', kept: { a: 1, c: 3 } },
  'no colon': { yaml: 'a: 1\n⟦b 2⟧\nc: 3', kind: 'no-colon', kept: { a: 1, c: 3 } },
  'a line too deep': {
    yaml: 'a:\n  - b: 1\n      ⟦c: 2⟧\n    d: 3',
    kind: 'indentation',
    kept: { a: [{ b: 1, d: 3 }] },
  },
  'a line not deep enough': {
    yaml: 'a:\n  - b: 1\n   ⟦c: 2⟧\nd: 3',
    kind: 'indentation',
    kept: { a: [{ b: 1 }], d: 3 },
  },
  'a hyphen in another column': { yaml: 'a:\n  - b\n ⟦- c⟧\n  - d', kind: 'indentation', kept: { a: ['b', 'd'] } },
  'a reserved sign': { yaml: 'a: ⟦@one⟧\nb: 1', kind: 'reserved-start', kept: { b: 1 } },
  'a backslash': { yaml: 'a: "one ⟦\\d⟧"\nb: 1', kind: 'backslash', kept: { b: 1 } },
  'a second document': { yaml: 'a: 1\n⟦---⟧\n', kind: 'fence', kept: { a: 1 } },
  'a comment glued to a quotation': { yaml: 'a: "one"⟦#two⟧\nb: 1', kind: 'text-after-quote', kept: { b: 1 } },
};

describe('YAML is read in spite of', () => {
  for (const [name, { yaml, kind, kept }] of Object.entries(cases)) {
    test(`${name}, which is named at its place`, () => {
      const start = yaml.indexOf('⟦');
      const end = yaml.indexOf('⟧') - 1;
      const { document, slips } = mendYaml(yaml.replaceAll(/[⟦⟧]/gu, ''));
      expect(slips).toMatchObject([{ kind, start, end }]);
      expect(document.toJS()).toEqual(kept);
    });
  }

  test('several slips, each of them named', () => {
    const { document, slips } = mendYaml(
      'a: "one\nb:\n  - c: 1\n    d: e: f\n    g:\n      - @h\n      - i\nj: 2\n\tk: 3\nl: 4',
    );
    expect(slips.map(({ kind }) => kind)).toEqual(['open-quote', 'colon-in-text', 'reserved-start', 'tab']);
    expect(document.toJS()).toEqual({ b: [{ c: 1, g: [null, 'i'] }], j: 2, l: 4 });
  });
});

test('YAML without a slip is left as it is', () => {
  const yaml = 'a: [1, "two"]\nb: >-\n  one\n  two\n# comment\nc: { d: e }';
  expect(mendYaml(yaml)).toMatchObject({ text: yaml, slips: [], lost: [] });
});

test('whatever the text is, something of it can be read, and everything keeps its place', () => {
  const piece = fc.constantFrom(
    ...[
      'a: 1\n',
      '- ',
      '  ',
      '\n',
      '\t',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      ': ',
      '# ',
      '|',
      '>',
      '&a ',
      '*a',
      '---\n',
      '@',
    ],
    ...['é', '👩‍👧', 'word ', '? ', '...\n', '%', '\\', ','],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const source = pieces.join('');
      const { document, text, slips, lost } = mendYaml(source);
      expect(document.errors).toEqual([]);
      expect(text.length).toBe(source.length);
      expect(text.split('\n').map(({ length }) => length)).toEqual(source.split('\n').map(({ length }) => length));
      expect(slips).toHaveLength(lost.length);
      for (const { start, end } of slips) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(source.length);
      }
    }),
    { numRuns: 300 },
  );
});
