import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ContentFile } from '../../src/content/content-file.ts';
import { validateFile } from '../../src/content/validate-file.ts';
import { articleSchema } from '../../src/schema/article-schema.ts';
import { sourceSchema } from '../../src/schema/source-schema.ts';
import { storySchema } from '../../src/schema/story-schema.ts';

const article = [
  'title: Ferry burns',
  'source: courier',
  'date: 2025-03-15',
  'copy:',
  '  kind: original',
  'claims:',
  '  - point: alarm',
  '    position: rang',
  '    statement: It rang.',
  '    evidence:',
  '      - An alarm rang',
].join('\n');

function fileOf(frontmatter: string): ContentFile {
  return {
    kind: 'article',
    story: 'ferry-fire',
    id: 'courier',
    path: 'courier.md',
    text: `---\n${frontmatter}\n---\nAn alarm rang.\n`,
  };
}

function validate(frontmatter: string) {
  return validateFile(fileOf(frontmatter), articleSchema).problems;
}

describe('fields that fit', () => {
  test('give a document and no problem', () => {
    const { document, problems } = validateFile(fileOf(article), articleSchema);
    expect(problems).toEqual([]);
    expect(document?.data.title).toBe('Ferry burns');
    expect(document?.body).toBe('An alarm rang.\n');
  });

  test('may hold a day without quotation marks, which stays the day it is', () => {
    expect(validateFile(fileOf(article), articleSchema).document?.data.date).toBe('2025-03-15');
  });
});

describe('a field that does not fit is reported', () => {
  const cases: Record<
    string,
    {
      change: string;
      to: string;
      code: string;
      line: number;
      columns: readonly [number, number];
      says: string;
      advises?: string;
    }
  > = {
    'when it is missing at the top': {
      change: 'source: courier\n',
      to: '',
      code: 'missing-field',
      line: 2,
      columns: [1, 1],
      says: '"source"',
      advises: '"source"',
    },
    'when it is missing in an item of a list': {
      change: '    position: rang\n',
      to: '',
      code: 'missing-field',
      line: 8,
      columns: [5, 6],
      says: '"position"',
    },
    'when it is missing in a nested field': {
      change: 'kind: original',
      to: 'found: https://a.example',
      code: 'missing-field',
      line: 6,
      columns: [3, 4],
      says: '"kind"',
    },
    'when its value is left empty': {
      change: 'title: Ferry burns',
      to: 'title:',
      code: 'wrong-value',
      line: 2,
      columns: [7, 7],
      says: 'Expected text',
    },
    'when a number stands for text': {
      change: 'title: Ferry burns',
      to: 'title: 62',
      code: 'wrong-value',
      line: 2,
      columns: [8, 10],
      says: 'found the number 62',
      advises: 'quotation marks',
    },
    'when day and month changed places': {
      change: 'date: 2025-03-15',
      to: 'date: 2025-15-03',
      code: 'no-such-day',
      line: 4,
      columns: [7, 17],
      says: 'no month 15',
      advises: 'year, month and day in this order',
    },
    'when a list stands for one id': {
      change: 'source: courier',
      to: 'source: [courier, north]',
      code: 'wrong-value',
      line: 3,
      columns: [9, 25],
      says: 'found a list',
      advises: 'Write one',
    },
    'when marks that are none of YAML stand around words that are nobody’s': {
      change: '    statement: It rang.',
      to: '    speaker: “The mate”\n    statement: It rang.',
      code: 'wrong-value',
      line: 10,
      columns: [14, 24],
      says: 'signs of the text',
    },
    'when a word stands for a list': {
      change: 'claims:\n',
      to: 'damage: none\nclaims:\n',
      code: 'wrong-value',
      line: 7,
      columns: [9, 13],
      says: 'Expected a list',
    },
    'when a word stands for fields': {
      change: 'copy:\n  kind: original',
      to: 'copy: original',
      code: 'wrong-value',
      line: 5,
      columns: [7, 15],
      says: 'Expected fields',
    },
    'when a list stands for fields': {
      change: 'copy:\n  kind: original',
      to: 'copy: [original]',
      code: 'wrong-value',
      line: 5,
      columns: [7, 17],
      says: 'Expected fields',
    },
    'when a number stands for an id': {
      change: 'point: alarm',
      to: 'point: 62',
      code: 'wrong-value',
      line: 8,
      columns: [12, 14],
      says: 'found the number 62',
    },
    'when a number stands for evidence': {
      change: '- An alarm rang',
      to: '- 62',
      code: 'wrong-value',
      line: 12,
      columns: [9, 11],
      says: 'Expected words copied from the text',
      advises: 'quotation marks',
    },
    'when a day does not exist': {
      change: '2025-03-15',
      to: '2025-02-30',
      code: 'no-such-day',
      line: 4,
      columns: [7, 17],
      says: 'No calendar has the day "2025-02-30"',
      advises: 'YYYY-MM-DD',
    },
    'when it is none of those that are possible': {
      change: 'kind: original',
      to: 'kind: reprint',
      code: 'unknown-term',
      line: 6,
      columns: [9, 16],
      says: 'found "reprint"',
    },
    'when it is nearly one of those': {
      change: 'kind: original',
      to: 'kind: orignal',
      code: 'unknown-term',
      line: 6,
      columns: [9, 16],
      says: 'original, repost',
      advises: '"original"',
    },
    'when a number is none of those that are possible': {
      change: 'kind: original',
      to: 'kind: 62',
      code: 'unknown-term',
      line: 6,
      columns: [9, 11],
      says: 'found the number 62',
    },
    'when its name is not known': {
      change: 'title: Ferry burns',
      to: 'headline: Ferry burns',
      code: 'unknown-field',
      line: 2,
      columns: [1, 9],
      says: '"headline"',
      advises: 'title, shortName, source',
    },
    'when its name is nearly known': {
      change: 'title: Ferry burns',
      to: 'tittle: Ferry burns',
      code: 'unknown-field',
      line: 2,
      columns: [1, 7],
      says: '"tittle"',
      advises: 'Did you mean "title"?',
    },
    'when its name is not known in an item of a list': {
      change: '    statement:',
      to: '    speeker: A\n    statement:',
      code: 'unknown-field',
      line: 10,
      columns: [5, 12],
      says: '"speeker"',
      advises: '"speaker"',
    },
    'when its name is one that every object has': {
      change: 'title: Ferry burns',
      to: 'constructor: x',
      code: 'unknown-field',
      line: 2,
      columns: [1, 12],
      says: '"constructor"',
    },
    'when its name is that of a prototype': {
      change: 'title: Ferry burns',
      to: '__proto__: x',
      code: 'unknown-field',
      line: 2,
      columns: [1, 10],
      says: '"__proto__"',
    },
    'when evidence is a sentence with a colon': {
      change: '- An alarm rang',
      to: '- He said: it rang',
      code: 'colon-in-quote',
      line: 12,
      columns: [9, 25],
      says: '"He said"',
      advises: 'quotation marks',
    },
    'when an item of a list is empty': {
      change: '- An alarm rang',
      to: '- ""',
      code: 'wrong-value',
      line: 12,
      columns: [9, 11],
      says: 'Expected words copied from the text',
    },
    'when a list is empty': {
      change: '\n      - An alarm rang',
      to: ' []',
      code: 'wrong-value',
      line: 11,
      columns: [15, 17],
      says: 'at least one passage',
    },
    'when YAML cannot be read': {
      change: 'title: Ferry burns',
      to: 'title: Ferry: burns',
      code: 'unreadable-yaml',
      line: 2,
      columns: [8, 20],
      says: 'A colon and a space',
    },
  };
  for (const [name, { change, to, code, line, columns, says, advises }] of Object.entries(cases)) {
    test(name, () => {
      expect(article).toContain(change);
      const problem = validate(article.replace(change, to)).find((one) => one.code === code);
      expect(problem).toMatchObject({
        file: 'courier.md',
        line,
        column: columns[0],
        endLine: line,
        endColumn: columns[1],
      });
      expect(problem?.message).toContain(says);
      expect(problem?.hint).toContain(advises ?? '');
      expect(`${problem?.message ?? ''} ${problem?.hint ?? ''}`).not.toMatch(/Invalid|undefined|NaN|\[object/u);
    });
  }

  const refused: Record<string, { change: string; to: string; code: string }> = {
    'when it refers to what is not there': { change: 'kind: original', to: 'kind: *original', code: 'unreadable-yaml' },
  };
  for (const [name, { change, to, code }] of Object.entries(refused)) {
    test(name, () => {
      expect(validate(article.replace(change, to)).map((problem) => problem.code)).toEqual([code]);
    });
  }
});

describe('a suggestion for a name that is not known', () => {
  for (const field of ['field', 'know', 'hero', 'here', 'Fields']) {
    test(`is never a word of the message itself, as for "${field}"`, () => {
      const [problem] = validate(`${article}\n${field}: x`);
      expect(problem?.code).toBe('unknown-field');
      expect(problem?.hint).not.toContain('Did you mean');
    });
  }
});

describe('every problem of a file', () => {
  test('is reported, not the first alone', () => {
    const broken = article
      .replace('Ferry burns', '')
      .replace('2025-03-15', 'yesterday')
      .replace('rang\n', 'RANG\n')
      .replace('source', 'soruce');
    expect(
      validate(broken)
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(['unknown-field', 'wrong-value', 'wrong-value']);
  });

  test('is reported for every unknown name', () => {
    expect(validate(`${article}\nfirst: 1\nsecond: 2`).map(({ message }) => message)).toEqual([
      'The field "first" is not known here.',
      'The field "second" is not known here.',
    ]);
  });

  test('is reported when there is no field at all', () => {
    expect(validate('# nothing').map(({ code, message, line }) => [code, message, line])).toEqual(
      ['source', 'date', 'copy', 'claims'].map((field) => ['missing-field', `The field "${field}" is missing.`, 2]),
    );
  });

  test('is reported when the fields are a list', () => {
    expect(validate('- one').map(({ code, line }) => [code, line])).toEqual([['wrong-value', 2]]);
  });
});

test('a position that is no id is reported at its name', () => {
  const text =
    '---\ntitle: T\ndate: 2025-03-14\nsummary: S\npoints:\n  - id: a\n    question: Q?\n    positions:\n      It rang: Yes\n---\n';
  const { problems } = validateFile({ kind: 'story', story: 's', path: 'story.md', text }, storySchema);
  expect(problems).toMatchObject([{ code: 'wrong-value', line: 9, column: 7, endColumn: 14 }]);
  expect(problems[0]?.message).toContain('lower-case');
});

test('a source is read as YAML and nothing else', () => {
  const file: ContentFile = { kind: 'source', id: 'a', path: 'a.yaml', text: 'name: A\nhomepage: a.example\n' };
  expect(validateFile(file, sourceSchema).problems).toMatchObject([
    { code: 'wrong-value', line: 2, column: 11, endColumn: 20 },
  ]);
});

test('whatever the fields are, problems are reported inside the file and nothing is thrown', () => {
  const piece = fc.constantFrom(
    ...article.split('\n'),
    ': ',
    '- ',
    '\n',
    '\n  ',
    '\n    ',
    '\t',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    '|',
    '>-',
    '&a ',
    '!!str ',
    '? ',
    '#',
    '---',
    '...',
    'null',
    '~',
    '62',
    '.inf',
    '2025-03-15',
    'é',
    '👩‍👧',
    '%',
    '@',
    '`',
    '<<: ',
    '__proto__: ',
    'a: b',
    ',',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.constantFrom('\n', '', ' '), (pieces, glue) => {
      const file = fileOf(pieces.join(glue));
      const lines = file.text.split('\n');
      for (const { line, column, endLine, endColumn, message, hint } of validateFile(file, articleSchema).problems) {
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1);
        expect(endLine).toBeGreaterThanOrEqual(line);
        if (endLine === line) expect(endColumn).toBeGreaterThanOrEqual(column);
        expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1]?.length ?? -1) + 1);
        expect(`${message} ${hint}`).not.toMatch(/undefined|NaN|\[object/u);
      }
    }),
    { numRuns: 500 },
  );
});
