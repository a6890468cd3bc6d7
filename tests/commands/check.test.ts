import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { smallContent } from '../build/small-content.ts';
import { writeFolder } from '../fixtures/write-folder.ts';
import { runCommand } from './run-command.ts';

const NORTH = 'stories/bridge/north.md';
const writeGood = () => {
  const sealed = writeFolder(smallContent);
  runCommand('seal', [], { CONTENT_DIR: sealed });
  return sealed;
};
const writeWarned = () => writeFolder(smallContent);
const writeBad = () =>
  writeFolder({
    ...smallContent,
    [NORTH]: smallContent[NORTH].replace('Ten cars were stopped\n', 'Ten cars were waited\n').replace(
      'language: en',
      'lang: en',
    ),
  });

describe('npm run check', () => {
  test('says that nothing is wrong, and succeeds', () => {
    expect(runCommand('check', ['--content', writeGood()])).toEqual({ status: 0, output: '0 problems\n', errors: '' });
  });

  test('succeeds when there are warnings alone, and prints them', () => {
    const { status, output } = runCommand('check', ['--content', writeWarned()]);
    expect(status).toBe(0);
    expect(output).toMatch(/north\.md:6:1 unsealed\n[\s\S]*south\.md:6:1 unsealed\n[\s\S]*0 problems, 2 warnings\n$/u);
  });

  test('prints every problem at its place, with the line and a count, and fails', () => {
    const { status, output } = runCommand('check', ['--content', writeBad()]);
    expect(status).toBe(1);
    expect(output).toMatch(/north\.md:5:1 unknown-field\n {2}\| lang: en\n {2}\| \^{4}\n/u);
    expect(output).toMatch(/north\.md:13:9 quote-not-found\n/u);
    expect(output).toMatch(/\n\n2 problems\n$/u);
  });

  test('checks the folder CONTENT_DIR where none is given', () => {
    expect(runCommand('check', [], { CONTENT_DIR: writeBad() }).status).toBe(1);
    expect(runCommand('check', ['--content', writeGood()], { CONTENT_DIR: writeBad() }).status).toBe(0);
  });

  test('gives the same facts as JSON', () => {
    const { status, output } = runCommand('check', ['--content', writeBad(), '--format', 'json']);
    const problems = JSON.parse(output) as readonly Readonly<Record<string, unknown>>[];
    expect(status).toBe(1);
    expect(problems.map((problem) => Object.keys(problem))).toEqual(
      problems.map(() => ['code', 'severity', 'file', 'line', 'column', 'endLine', 'endColumn', 'message', 'hint']),
    );
    expect(problems).toMatchObject([
      { code: 'unknown-field', severity: 'error', line: 5, column: 1, endLine: 5, endColumn: 5 },
      { code: 'quote-not-found', severity: 'error', line: 13, column: 9, endLine: 13, endColumn: 29 },
    ]);
    expect(JSON.parse(runCommand('check', ['--content', writeGood(), '--format', 'json']).output)).toEqual([]);
  });

  test('gives annotations to GitHub', () => {
    const { status, output } = runCommand('check', ['--content', writeBad(), '--format', 'github']);
    expect(status).toBe(1);
    expect(output.trim().split('\n')).toEqual([
      expect.stringMatching(/^::error file=.*north\.md,line=5,col=1,endLine=5,endColumn=5,title=unknown-field::The /u),
      expect.stringMatching(/^::error file=.*north\.md,line=13,col=9,/u),
    ]);
  });

  test('has no colour where the output is no terminal', () => {
    expect(runCommand('check', ['--content', writeBad()]).output).not.toContain('\u001b');
  });

  const wrong: Record<string, { args: () => readonly string[]; says: RegExp }> = {
    'a format that it does not know': {
      args: () => ['--format', 'xml'],
      says: /Unknown format "xml"\. Use one of: text, json/u,
    },
    'an option that it does not know': { args: () => ['--contents', writeGood()], says: /--contents/u },
    'a folder that is not there': {
      args: () => ['--content', join(writeGood(), 'none')],
      says: /There is no folder .*none\./u,
    },
    'a file for a folder': { args: () => ['--content', join(writeGood(), NORTH)], says: /There is no folder/u },
  };
  for (const [name, { args, says }] of Object.entries(wrong)) {
    test(`called with ${name} says so in one line, without a stack`, () => {
      const { status, output, errors } = runCommand('check', args());
      expect([status, output]).toEqual([2, '']);
      expect(errors).toMatch(says);
      expect(errors).not.toMatch(/\n {4}at /u);
    });
  }
});
