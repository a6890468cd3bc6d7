import { describe, expect, test } from 'vitest';
import { parseYaml, type FieldPath } from '../../src/content/positioned-yaml.ts';

/** YAML in a file behind one line of other text, with ⟦ and ⟧ around the place that is looked for. */
function readMarked(marked: string) {
  const before = '---\n';
  const start = before.length + marked.indexOf('⟦');
  const end = before.length + marked.indexOf('⟧') - 1;
  const yaml = marked.replace('⟦', '').replace('⟧', '');
  const text = `${before}${yaml}\n---\nBody.`;
  return { parsed: parseYaml(text, { start: before.length, end: before.length + yaml.length }), range: { start, end } };
}

describe('the place of a value', () => {
  const cases: Record<string, { yaml: string; path: FieldPath }> = {
    'is that of a plain word': { yaml: 'a: 1\nb: ⟦two words⟧\nc: 3', path: ['b'] },
    'is that of a quoted word with its quotation marks': { yaml: 'a: ⟦"one"⟧', path: ['a'] },
    'is not that of the comment behind it': { yaml: 'a: ⟦one⟧ # comment', path: ['a'] },
    'is inside a nested field': { yaml: 'a:\n  b:\n    c: ⟦one⟧\nd: 2', path: ['a', 'b', 'c'] },
    'is that of an item of a list': { yaml: 'a:\n  - one\n  - ⟦two⟧', path: ['a', 1] },
    'is that of an item of a list in brackets': { yaml: 'a: [one, ⟦two⟧, three]', path: ['a', 1] },
    'is inside an item of a list': { yaml: 'a:\n  - b: 1\n    c: 2\n  - b: ⟦3⟧\n    c: 4', path: ['a', 1, 'b'] },
    'is in a list inside a list': { yaml: 'a:\n  - b:\n      - x\n      - ⟦y⟧', path: ['a', 0, 'b', 1] },
    'is that of a map in braces': { yaml: 'a: ⟦{ b: 1 }⟧', path: ['a'] },
    'begins at the sign of a block of text': { yaml: 'a: ⟦>-\n  one\n  two⟧\nb: 2', path: ['a'] },
    'begins at the sign of a literal block': { yaml: 'a: ⟦|\n  one\n\n  two⟧\nb: 2', path: ['a'] },
    'goes over the lines of a folded value': { yaml: 'a: ⟦one\n  two⟧\nb: 2', path: ['a'] },
    'is that of a key that needs quotation marks': { yaml: '"a b": ⟦1⟧', path: ['a b'] },
    'is that of a key that is a number': { yaml: 'a:\n  62: ⟦one⟧', path: ['a', '62'] },
    'stands behind letters of several code units': { yaml: 'a: 👩‍👧 é\nb: ⟦שלום⟧', path: ['b'] },
    'is the first character of what lacks the field': { yaml: 'a:\n  ⟦b⟧: 1\nc: 2', path: ['a', 'x'] },
    'is the first character of the item that lacks the field': {
      yaml: 'a:\n  - b: 1\n  - ⟦b⟧: 2',
      path: ['a', 1, 'x'],
    },
    'is the first character of what lacks the field and its parent': {
      yaml: 'a:\n  ⟦b⟧: 1\nc: 2',
      path: ['a', 'x', 'y'],
    },
    'is the first character of the list that lacks the item': { yaml: 'a:\n  ⟦-⟧ one', path: ['a', 3] },
    'is the beginning of the frontmatter when a field of the top is missing': {
      yaml: '⟦⟧# comment\na: 1',
      path: ['x'],
    },
    'is the beginning of the frontmatter when there is none': { yaml: '⟦⟧', path: ['x'] },
  };
  for (const [name, { yaml, path }] of Object.entries(cases)) {
    test(name, () => {
      const { parsed, range } = readMarked(yaml);
      expect(parsed.findValue(path)).toEqual(range);
    });
  }

  test('is that of an empty value behind its name', () => {
    const { parsed } = readMarked('⟦⟧a:\nb: 1');
    const { start, end } = parsed.findValue(['a']);
    expect([start, end]).toEqual([6, 6]);
  });
});

describe('the place of a name', () => {
  const cases: Record<string, { yaml: string; path: FieldPath }> = {
    'is found at the top': { yaml: 'a: 1\n⟦title⟧: 2', path: ['title'] },
    'is found in a nested field': { yaml: 'a:\n  ⟦title⟧: 2', path: ['a', 'title'] },
    'is found in an item of a list': { yaml: 'a:\n  - b: 1\n  - b: 1\n    ⟦title⟧: 2', path: ['a', 1, 'title'] },
    'has its quotation marks': { yaml: '⟦"my title"⟧: 2', path: ['my title'] },
    'is found when the value is missing': { yaml: '⟦title⟧:\nb: 1', path: ['title'] },
    'is the beginning of the frontmatter when there is no such name': { yaml: '⟦⟧a: 1', path: ['title'] },
  };
  for (const [name, { yaml, path }] of Object.entries(cases)) {
    test(name, () => {
      const { parsed, range } = readMarked(yaml);
      expect(parsed.findKey(path)).toEqual(range);
    });
  }
});

describe('the values of frontmatter', () => {
  const cases: Record<string, { yaml: string; data: unknown }> = {
    'keep a day as it is written': { yaml: 'a: 2024-01-25', data: { a: '2024-01-25' } },
    'keep a time as it is written': { yaml: 'a: 21:40', data: { a: '21:40' } },
    'keep yes and no as words': { yaml: 'a: yes\nb: no\nc: on', data: { a: 'yes', b: 'no', c: 'on' } },
    'have figures as numbers': { yaml: 'a: 62', data: { a: 62 } },
    'join a block of text': { yaml: 'a: >-\n  one\n  two', data: { a: 'one two' } },
    'are nothing when there are none': { yaml: '# comment', data: null },
  };
  for (const [name, { yaml, data }] of Object.entries(cases)) {
    test(name, () => {
      const { parsed } = readMarked(`⟦⟧${yaml}`);
      expect(parsed.slips).toEqual([]);
      expect(parsed.readData()).toEqual(data);
    });
  }
});

describe('a slip that is no error of grammar', () => {
  const cases: Record<string, { yaml: string; kind: string; data: unknown }> = {
    'is a value that begins with an asterisk': {
      yaml: 'a: ⟦*one⟧\nb: 1',
      kind: 'reserved-start',
      data: { a: null, b: 1 },
    },
    'is a value that begins with an ampersand': { yaml: 'a: ⟦&x⟧ one', kind: 'reserved-start', data: { a: 'one' } },
    'is a value that begins with an exclamation mark': {
      yaml: 'a: ⟦!very⟧ good',
      kind: 'reserved-start',
      data: { a: 'good' },
    },
  };
  for (const [name, { yaml, kind, data }] of Object.entries(cases)) {
    test(name, () => {
      const { parsed, range } = readMarked(yaml);
      expect(parsed.slips).toMatchObject([{ kind, ...range }]);
      expect(parsed.readData()).toEqual(data);
    });
  }

  test('is a value that another refers to, and so is the other', () => {
    const { parsed } = readMarked('⟦⟧a: &one word\nb: *one');
    expect(parsed.slips.map(({ kind }) => kind)).toEqual(['reserved-start', 'reserved-start']);
    expect(parsed.readData()).toEqual({ a: 'word', b: null });
  });
});

describe('a field that stands twice', () => {
  test('has all its places, and counts as what it is first', () => {
    const { parsed, range } = readMarked('a: 1\nb:\n  c: 2\n  d: 3\n  ⟦c⟧: 4');
    expect(parsed.repeatedFields).toEqual([{ name: 'c', places: [{ start: 14, end: 15 }, range] }]);
    expect(parsed.readData()).toEqual({ a: 1, b: { c: 2, d: 3 } });
  });

  test('is none when the same name stands in another place', () => {
    expect(readMarked('⟦⟧a:\n  c: 1\nb:\n  c: 2').parsed.repeatedFields).toEqual([]);
  });
});

describe('words behind a # without a space', () => {
  test('are found, for they were meant as text', () => {
    const { parsed, range } = readMarked('a: the ⟦#1 ferry⟧\nb: 2');
    expect(parsed.cutTexts).toEqual([range]);
  });
  for (const yaml of [
    'a: one # comment',
    'a: "the #1 ferry"',
    'a: C#minor',
    '# comment\na: 1',
    '#comment\na: 1',
    'a: 62 #old',
  ]) {
    test(`are none in ${JSON.stringify(yaml)}`, () => {
      expect(readMarked(`⟦⟧${yaml}`).parsed.cutTexts).toEqual([]);
    });
  }
});

describe('a field that is read under another name', () => {
  test('keeps its places and its value', () => {
    const { parsed, range } = readMarked('a:\n  titel: ⟦one⟧');
    parsed.renameField(['a', 'titel'], 'title');
    expect(parsed.readData()).toEqual({ a: { title: 'one' } });
    expect(parsed.findValue(['a', 'title'])).toEqual(range);
  });
});

describe('a value that a slip made unreadable', () => {
  const { parsed } = readMarked('⟦⟧a: "one\nb: 1\nc:\n  - d: x: y\n    e: 2\n  - f: 3\ng:\n\t- 1');
  test('counts as given', () => {
    expect([['a'], ['c', 0, 'd'], ['g'], ['b']].map((path) => parsed.isGiven(path))).toEqual([true, true, true, true]);
  });
  test('is told from one that nobody wrote', () => {
    expect([['h'], ['c', 1, 'd'], ['c', 0, 'f']].map((path) => parsed.isGiven(path))).toEqual([false, false, false]);
  });
  test('is empty when all it held is lost', () => {
    expect([parsed.isEmptied(['g']), parsed.isEmptied(['b'])]).toEqual([true, false]);
  });
  test('is there to be looked at as it was written', () => {
    expect(parsed.lost).toEqual(['a: "one', 'd: x: y', '\t- 1']);
  });
});
