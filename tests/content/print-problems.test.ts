import { describe, expect, test } from 'vitest';
import type { ContentFile } from '../../src/content/content-file.ts';
import { printGithub, printJson, printText } from '../../src/content/print-problems.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { problemOf } from '../fixtures/problem-of.ts';

function fileOf(text: string): ContentFile {
  return { kind: 'story', story: 'ferry-fire', path: 'story.md', text };
}

/** A problem at the words between ⟦ and ⟧ of a text, and the file with that text. */
function problemAt(marked: string): { problem: Problem; file: ContentFile } {
  const [before = '', words = '', after = ''] = marked.split(/[⟦⟧]/u);
  const lines = before.split('\n');
  const column = (lines.at(-1) ?? '').length + 1;
  const problem = problemOf({
    file: 'story.md',
    line: lines.length,
    column,
    endLine: lines.length,
    endColumn: column + words.length,
  });
  return { problem, file: fileOf(before + words + after) };
}

/** What a printed text underlines: the characters above its carets. */
function readUnderlined(printed: string): string {
  const lines = printed.split('\n');
  const at = lines.findIndex((line) => /^ {2}\| *\^+$/u.test(line));
  const carets = lines[at] ?? '';
  return (lines[at - 1] ?? '').slice(carets.indexOf('^'), carets.length);
}

describe('problems as text', () => {
  test('are printed with place, code, line, message, hint and count', () => {
    const { problem, file } = problemAt('---\ntitle: ⟦Ferry⟧ burns\n---');
    expect(printText([problem], [file])).toBe(
      [
        'story.md:2:8 wrong-value',
        '  | title: Ferry burns',
        '  |        ^^^^^',
        '  What was found.',
        '  What to do.',
        '',
        '1 problem',
      ].join('\n'),
    );
  });

  const far = 'word '.repeat(60);
  const underlined: Record<string, { text: string; words: string }> = {
    'at the beginning of a line': { text: '⟦title⟧: Ferry', words: 'title' },
    'at the end of a line': { text: 'title: ⟦Ferry⟧', words: 'Ferry' },
    'in a later line': { text: 'a\nb\n  c: ⟦Ferry⟧ burns\nd', words: 'Ferry' },
    'behind a tab': { text: '\ttitle: ⟦Ferry⟧', words: 'Ferry' },
    'behind accented letters': { text: 'à l’été: ⟦Ferry⟧', words: 'Ferry' },
    'far to the right': { text: `${far}⟦Ferry⟧ burns`, words: 'Ferry' },
    'in the middle of a long line': { text: `${far}⟦Ferry⟧ ${far}`, words: 'Ferry' },
    'at the beginning of a long line': { text: `⟦Ferry⟧ ${far}`, words: 'Ferry' },
    'without length, as one character': { text: 'title: ⟦⟧Ferry', words: 'F' },
  };
  for (const [name, { text, words }] of Object.entries(underlined)) {
    test(`underline the very words ${name}`, () => {
      const { problem, file } = problemAt(text);
      const printed = printText([problem], [file]);
      expect(readUnderlined(printed)).toBe(words);
      expect(Math.max(...printed.split('\n').map((line) => line.length))).toBeLessThanOrEqual(170);
    });
  }

  test('underline no more of a long passage than is shown', () => {
    const { problem, file } = problemAt(`a ⟦${far}⟧ b`);
    const [shown = '', carets = ''] = printText([problem], [file]).split('\n').slice(1);
    expect(carets.length).toBeLessThanOrEqual(shown.length);
  });

  test('show no line where it is empty or not known', () => {
    const { problem } = problemAt('⟦⟧');
    expect(printText([problem], [fileOf('')])).not.toContain('|');
    expect(printText([problem], [])).not.toContain('|');
  });

  test('put the place in bold, an error in red, a warning in yellow', () => {
    const style = (name: string, text: string) => `<${name}>${text}</${name}>`;
    const printed = printText([problemOf(), problemOf({ severity: 'warning', code: 'unused-source' })], [], style);
    expect(printed).toContain('<bold>content/stories/ferry-fire/story.md:1:1</bold> <red>wrong-value</red>');
    expect(printed).toContain('<yellow>unused-source</yellow>');
  });

  test('are all printed, in the order given', () => {
    const printed = printText([problemOf({ line: 2, code: 'b' }), problemOf({ line: 1, code: 'a' })], []);
    expect(printed.indexOf(':2:1 b')).toBeLessThan(printed.indexOf(':1:1 a'));
  });

  test('are no more than their count when there are none', () => {
    expect(printText([], [])).toBe('0 problems');
  });
});

describe('the count of problems', () => {
  const error = problemOf();
  const warning = problemOf({ severity: 'warning' });
  const cases: readonly [string, readonly Problem[]][] = [
    ['0 problems', []],
    ['1 problem', [error]],
    ['2 problems', [error, error]],
    ['0 problems, 1 warning', [warning]],
    ['1 problem, 2 warnings', [error, warning, warning]],
  ];
  for (const [count, problems] of cases) {
    test(`is "${count}"`, () => {
      expect(printText(problems, []).split('\n').at(-1)).toBe(count);
    });
  }
});

describe('problems as JSON', () => {
  test('have the same facts', () => {
    const problems = [problemOf({ message: 'A "quoted" — 👩‍👧\nline.' }), problemOf({ severity: 'warning', line: 9 })];
    expect(JSON.parse(printJson(problems))).toEqual(problems);
  });

  test('are an empty list when there are none', () => {
    expect(JSON.parse(printJson([]))).toEqual([]);
  });
});

describe('problems as GitHub annotations', () => {
  test('are one line each', () => {
    const problem = problemOf({ line: 3, column: 5, endLine: 3, endColumn: 9 });
    expect(printGithub([problem, problemOf({ severity: 'warning', code: 'unused-source' })])).toBe(
      [
        '::error file=content/stories/ferry-fire/story.md,line=3,col=5,endLine=3,endColumn=9,title=wrong-value::What was found. What to do.',
        '::warning file=content/stories/ferry-fire/story.md,line=1,col=1,endLine=1,endColumn=1,title=unused-source::What was found. What to do.',
      ].join('\n'),
    );
  });

  const escaped: Record<string, { parts: Partial<Problem>; contains: string }> = {
    'a line feed in the message': { parts: { message: 'one\ntwo' }, contains: '::one%0Atwo What' },
    'a carriage return in the message': { parts: { message: 'one\rtwo' }, contains: '::one%0Dtwo What' },
    'a per cent sign in the message': { parts: { message: '50%0A' }, contains: '::50%250A What' },
    'a comma in the path': { parts: { file: 'a,b.md' }, contains: 'file=a%2Cb.md,' },
    'a colon in the path': { parts: { file: 'a:b.md' }, contains: 'file=a%3Ab.md,' },
    'a per cent sign in the path': { parts: { file: '50%.md' }, contains: 'file=50%25.md,' },
    'a line feed in the hint': { parts: { hint: 'a\n::error::b' }, contains: 'a%0A::error::b' },
  };
  for (const [name, { parts, contains }] of Object.entries(escaped)) {
    test(`escape ${name}`, () => {
      const printed = printGithub([problemOf(parts)]);
      expect(printed).toContain(contains);
      expect(printed.split('\n')).toHaveLength(1);
    });
  }

  test('leave commas and colons in the message as they are', () => {
    expect(printGithub([problemOf({ message: 'One: two, three.' })])).toContain('::One: two, three. What');
  });

  test('are nothing when there are none', () => {
    expect(printGithub([])).toBe('');
  });
});
