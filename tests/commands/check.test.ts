import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { smallContent } from '../build/small-content.ts';
import { writeFolder } from '../fixtures/write-folder.ts';
import { runCommand, spawnCommand } from './run-command.ts';

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
      'langage: en',
    ),
  });
/** The bad story beside a good one, and a source that nobody names. */
const writeTwo = () =>
  writeFolder({
    ...smallContent,
    'sources/nobody.yaml': 'name: Nobody\n',
    'sources/south-star.yaml': 'nmae: The South Star\n',
    'stories/second/story.md': smallContent['stories/bridge/story.md'],
    'stories/second/post.md': smallContent[NORTH].replace('Ten cars were stopped\n', 'Ten cars were waited\n'),
    'stories/second/mail.md': smallContent[NORTH],
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
    expect(output).toMatch(/north\.md:5:1 unknown-field\n {2}\| langage: en\n {2}\| \^{7}\n/u);
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
      { code: 'unknown-field', severity: 'error', line: 5, column: 1, endLine: 5, endColumn: 8 },
      { code: 'quote-not-found', severity: 'error', line: 13, column: 9, endLine: 13, endColumn: 29 },
    ]);
    expect(JSON.parse(runCommand('check', ['--content', writeGood(), '--format', 'json']).output)).toEqual([]);
  });

  test('gives annotations to GitHub', () => {
    const { status, output } = runCommand('check', ['--content', writeBad(), '--format', 'github']);
    expect(status).toBe(1);
    expect(output.trim().split('\n')).toEqual([
      expect.stringMatching(/^::error file=.*north\.md,line=5,col=1,endLine=5,endColumn=8,title=unknown-field::The /u),
      expect.stringMatching(/^::error file=.*north\.md,line=13,col=9,/u),
    ]);
  });

  test('checks one story alone, with the sources that it names', () => {
    const folder = writeTwo();
    const list = (story: string) => {
      const { output } = runCommand('check', [story, '--content', folder, '--format', 'json']);
      const problems = JSON.parse(output) as readonly { file: string; code: string }[];
      return problems.map(({ file, code }) => `${file.replace(/^.*(?=(?:sources|stories)\/)/u, '')} ${code}`);
    };
    expect(list('bridge')).toEqual([
      'sources/south-star.yaml unknown-field',
      'stories/bridge/north.md unsealed',
      'stories/bridge/south.md unsealed',
    ]);
    const ofSecond = list('second/');
    expect(ofSecond).toContain('stories/second/post.md quote-not-found');
    expect(ofSecond.filter((line) => !line.startsWith('stories/second/'))).toEqual([]);
  });

  test('checks again when a file changes, until it is stopped', async () => {
    const folder = writeGood();
    const watching = spawn(process.execPath, ['src/commands/check.ts', 'bridge', '--watch', '--content', folder]);
    onTestFinished(() => {
      watching.kill();
    });
    let printed = '';
    const keep = (part: Buffer) => {
      printed += part.toString('utf8');
    };
    watching.stdout.on('data', keep);
    watching.stderr.on('data', keep);
    const told = (words: RegExp) =>
      vi.waitFor(
        () => {
          expect(printed).toMatch(words);
        },
        { timeout: 15_000, interval: 100 },
      );
    const bad = smallContent[NORTH].replace('language: en', 'langage: en');
    await told(/^0 problems\n\nChecked at .*Ctrl\+C ends\.\n$/u);
    writeFileSync(join(folder, NORTH), bad);
    await told(/north\.md:5:1 unknown-field[\s\S]*\n\n1 problem\n[\s\S]*Ctrl\+C/u);
    writeFileSync(join(folder, 'stories/bridge/new.md'), bad);
    await told(/new\.md:5:1 unknown-field/u);
    watching.kill('SIGINT');
    await new Promise((done) => watching.once('exit', done));
    expect(watching.exitCode).toBe(1);
  }, 60_000);

  test('has no colour where the output is no terminal', () => {
    const { output } = spawnCommand({ name: 'check', args: ['--content', writeBad()], settings: {} });
    expect(output).toMatch(/unknown-field/u);
    expect(output).not.toContain('\u001b');
  });

  const wrong: Record<string, { args: () => readonly string[]; says: RegExp }> = {
    'a format that it does not know': {
      args: () => ['--format', 'xml'],
      says: /Unknown format "xml"\. Use one of: text, json/u,
    },
    'an option that it does not know': { args: () => ['--contents', writeGood()], says: /--contents/u },
    'a story that is not there': {
      args: () => ['nought', '--content', writeTwo()],
      says: /There is no story "nought"\. The stories are: bridge, second\./u,
    },
    'two stories': { args: () => ['bridge', 'second', '--content', writeTwo()], says: /Name one story/u },
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
