import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { smallContent } from '../build/small-content.ts';
import { writeFolder } from '../fixtures/write-folder.ts';
import { runCommand } from './run-command.ts';

function runNew(content: string, ...args: readonly string[]) {
  return runCommand('new', args, { CONTENT_DIR: content });
}

/** The codes that the check gives for one file, and the words of the lines they stand at. */
function checkFile(content: string, path: string) {
  const { output } = runCommand('check', ['--content', content, '--format', 'json']);
  const lines = readFileSync(join(content, path), 'utf8').split('\n');
  const problems = JSON.parse(output) as readonly { file: string; code: string; line: number }[];
  return problems
    .filter(({ file }) => file.endsWith(path))
    .map(({ code, line }) => `${code} ${(lines[line - 1] ?? '').trim()}`.trim());
}

describe('npm run new', () => {
  test('an article lacks its day and its text alone, and the command says so', () => {
    const content = writeFolder(smallContent);
    const { status, output } = runNew(content, 'article', 'bridge', 'east');
    expect([status, output]).toEqual([
      0,
      expect.stringMatching(/date: The day of publication[\s\S]*Put the copied text below/u),
    ]);
    expect(checkFile(content, 'stories/bridge/east.md')).toEqual(['wrong-value date:', 'empty-body']);
  });

  test('a story lacks what only its author knows', () => {
    const content = writeFolder(smallContent);
    const { status, output } = runNew(content, 'story', 'ferry');
    expect([status, output]).toEqual([0, expect.stringContaining('title: The event, as a headline or a question.')]);
    expect(output).toContain('first-answer: Write it; this field is always needed.');
    expect(checkFile(content, 'stories/ferry/story.md')).toEqual([
      'too-few-articles title:',
      'wrong-value title:',
      'wrong-value date:',
      'wrong-value summary:',
      'placeholder-left - id: first-point',
      'unspoken-point - id: first-point',
      'wrong-value question:',
      'wrong-value first-answer:',
      'wrong-value second-answer:',
    ]);
  });

  test('all that is left out is there as a comment, and fits when it is uncommented', () => {
    const content = writeFolder(smallContent);
    runNew(content, 'article', 'bridge', 'east');
    runNew(content, 'record', 'bridge', 'plan');
    const path = join(content, 'stories/bridge/east.md');
    const fields = readFileSync(path, 'utf8')
      .replace('claims: []', 'claims:')
      .replaceAll(/^# (\s*(?:- )?[\w]+:(?: .*)?|\s*- .*)$/gmu, '$1')
      .replace('date:\n', 'date: 2026-01-31\n')
      .replaceAll(/^(\s*)#.*\n/gmu, '');
    expect(fields).toContain('holder: Who owns the text');
    const whole = writeFolder({ ...smallContent, 'stories/bridge/east.md': `${fields}Some words.\n` });
    expect(
      checkFile(whole, 'stories/bridge/east.md').filter(
        (line) => !/^(?:quote-not-found|unknown-point|silence-broken|placeholder-left)/u.test(line),
      ),
    ).toEqual([]);
  });

  test('writes over nothing, and explains a wrong call', () => {
    const content = writeFolder(smallContent);
    expect(runNew(content, 'article', 'bridge', 'north')).toMatchObject({
      status: 1,
      errors: expect.stringContaining('is there already') as string,
    });
    expect(runNew(content, 'article', 'bridge', 'North Star')).toMatchObject({
      status: 2,
      errors: expect.stringContaining('Did you mean "north-star"?') as string,
    });
    expect(runNew(content, 'article', 'bridge')).toMatchObject({ status: 2 });
    expect(runNew(content, 'novel', 'bridge')).toMatchObject({
      status: 2,
      errors: expect.stringContaining('There is no new "novel"') as string,
    });
    expect(readFileSync(join(content, 'stories/bridge/north.md'), 'utf8')).toBe(
      smallContent['stories/bridge/north.md'],
    );
  });
});
