import { describe, expect, test } from 'vitest';
import { parseYaml, splitFrontmatter, type FieldPath } from '../../src/checks/frontmatter.ts';

describe('a file', () => {
  const split: Record<string, { text: string; yaml: string; body: string }> = {
    'is parted into fields and body': { text: '---\na: 1\nb: 2\n---\nBody.\n', yaml: 'a: 1\nb: 2', body: 'Body.\n' },
    'may have no body': { text: '---\na: 1\n---', yaml: 'a: 1', body: '' },
    'may have white space behind its fences': { text: '--- \t\na: 1\n---  \nBody.', yaml: 'a: 1', body: 'Body.' },
    'keeps a line of hyphens in its body': {
      text: '---\na: 1\n---\nOne.\n\n---\n\nTwo.',
      yaml: 'a: 1',
      body: 'One.\n\n---\n\nTwo.',
    },
    'keeps hyphens inside its fields': {
      text: '---\na: x --- y\nb: "---"\n---\nBody.',
      yaml: 'a: x --- y\nb: "---"',
      body: 'Body.',
    },
    'is not parted at four hyphens': {
      text: '---\na: 1\n----\nb: 2\n---\nBody.',
      yaml: 'a: 1\n----\nb: 2',
      body: 'Body.',
    },
    'is not parted at hyphens that are indented': {
      text: '---\na: |\n  x\n  ---\n---\nBody.',
      yaml: 'a: |\n  x\n  ---',
      body: 'Body.',
    },
    'may have an empty line for fields': { text: '---\n\n---\nBody.', yaml: '', body: 'Body.' },
    'may have no fields at all': { text: '---\n---\nBody.', yaml: '', body: 'Body.' },
    'without fields keeps a line of hyphens in its body': {
      text: '---\n---\nOne.\n\n---\n\nTwo.',
      yaml: '',
      body: 'One.\n\n---\n\nTwo.',
    },
  };
  for (const [name, { text, yaml, body }] of Object.entries(split)) {
    test(name, () => {
      const parts = splitFrontmatter(text);
      expect(
        parts && [
          text.slice(parts.frontmatter.start, parts.frontmatter.end),
          text.slice(parts.body.start, parts.body.end),
        ],
      ).toEqual([yaml, body]);
    });
  }

  const whole: Record<string, string> = {
    'that is empty': '',
    'without fences': 'a: 1\n',
    'with one fence': '---\na: 1\n',
    'with something before its fence': '\n---\na: 1\n---\n',
    'with four hyphens for a fence': '----\na: 1\n----\n',
    'with an indented fence': ' ---\na: 1\n---\n',
  };
  for (const [name, text] of Object.entries(whole)) {
    test(`${name} has no frontmatter`, () => {
      expect(splitFrontmatter(text)).toBeUndefined();
    });
  }
});

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
    'begins at the sign of a block of text': { yaml: 'a: ⟦>-\n  one\n  two\n⟧b: 2', path: ['a'] },
    'begins at the sign of a literal block': { yaml: 'a: ⟦|\n  one\n\n  two\n⟧b: 2', path: ['a'] },
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
      expect(parsed.errors).toEqual([]);
      expect(parsed.data).toEqual(data);
    });
  }
});

describe('YAML that cannot be read', () => {
  const cases: Record<string, string> = {
    'because a tab indents it': 'a:\n⟦\t⟧b: 1',
    'because a name stands twice': 'a: 1\n⟦a⟧: 2',
    'because a colon stands in a plain value': 'a: ⟦one⟧: two',
    'because words follow a value that begins with an asterisk': 'a: *one* ⟦caught fire⟧',
  };
  for (const [name, yaml] of Object.entries(cases)) {
    test(`${name} has its error at that place, and no data`, () => {
      const { parsed, range } = readMarked(yaml);
      expect(parsed.errors[0]?.start).toBe(range.start);
      expect(parsed.errors[0]?.reason).not.toBe('');
      expect(parsed.data).toBeUndefined();
    });
  }

  const unresolvable: Record<string, string> = {
    'because a value begins with an asterisk': 'a: *one',
    'because its anchors multiply without end':
      'a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c, *c, *c, *c]',
  };
  for (const [name, yaml] of Object.entries(unresolvable)) {
    test(`${name} is an error like any other`, () => {
      expect(readMarked(`⟦⟧${yaml}`).parsed.errors).toHaveLength(1);
    });
  }
});
