import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publisherPage, repostPage } from '../fixtures/saved-pages.ts';
import { smallContent } from '../build/small-content.ts';
import { writeFolder } from '../fixtures/write-folder.ts';
import { runCommand } from './run-command.ts';

const pages = () => writeFolder({ 'ferry.html': publisherPage, 'digest.htm': repostPage, 'scan.html': '%PDF-1.7' });

function importInto(content: string, ...args: readonly string[]) {
  const run = runCommand('import', [...args, '--story', 'bridge'], { CONTENT_DIR: content });
  return { ...run, read: (path: string) => readFileSync(join(content, path), 'utf8') };
}

describe('npm run import', () => {
  test('shows what it found and writes the article; the check then asks for nothing but claims', () => {
    const content = writeFolder(smallContent);
    const { status, output, read } = importInto(
      content,
      join(pages(), 'ferry.html'),
      '--as',
      'courier',
      '--source',
      'courier',
      '--yes',
    );
    expect([status, output]).toEqual([
      0,
      expect.stringMatching(/title +Ferry to run again on Monday[\s\S]*courier\.md was written/u),
    ]);
    expect(read('stories/bridge/courier.md')).toContain('source: courier');
    expect(read('sources/courier.yaml')).toMatch(/^name: The Alder Courier\nhomepage: https:\/\/courier\.example\/$/mu);
    const { output: check } = runCommand('check', ['--content', content]);
    // The words of the small story are in the new article by chance, or it is silent.
    expect(check.match(/courier\.md:\S+ \S+/gu) ?? []).toEqual([]);
  });

  test('takes several files and standard input, and names articles by their sites', () => {
    const content = writeFolder(smallContent);
    const folder = pages();
    expect(importInto(content, join(folder, 'ferry.html'), join(folder, 'digest.htm'), '--yes').status).toBe(0);
    expect(readdirSync(join(content, 'stories/bridge'))).toEqual([
      'courier.md',
      'daily-digest.md',
      'north.md',
      'south.md',
      'story.md',
    ]);
  });

  test('writes nothing unasked where nobody can be asked', () => {
    const content = writeFolder(smallContent);
    const { status, output } = importInto(content, join(pages(), 'ferry.html'));
    expect([status, output]).toEqual([3, expect.stringContaining('--yes')]);
    expect(existsSync(join(content, 'stories/bridge/courier.md'))).toBe(false);
  });

  test('writes over nothing unless it is told to, and leaves no half of a file', () => {
    const content = writeFolder(smallContent);
    const page = join(pages(), 'ferry.html');
    const kept = importInto(content, page, '--as', 'north', '--yes');
    expect([kept.status, kept.errors]).toEqual([1, expect.stringMatching(/north\.md is there already[\s\S]*--force/u)]);
    expect(kept.read('stories/bridge/north.md')).toBe(smallContent['stories/bridge/north.md']);
    const forced = importInto(content, page, '--as', 'north', '--yes', '--force');
    expect([forced.status, forced.read('stories/bridge/north.md')]).toEqual([0, expect.stringContaining('Ferry')]);
    expect(readdirSync(join(content, 'stories/bridge')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('tells what it cannot read, goes on with the rest, and writes no file for it', () => {
    const content = writeFolder(smallContent);
    const folder = pages();
    const { status, errors } = importInto(
      content,
      join(folder, 'scan.html'),
      join(folder, 'gone.html'),
      join(folder, 'ferry.html'),
      '--yes',
    );
    expect(status).toBe(1);
    expect(errors).toMatch(/scan\.html: The file is a PDF document[\s\S]*gone\.html: There is no such file/u);
    expect(readdirSync(join(content, 'stories/bridge'))).toContain('courier.md');
  });

  test.each([
    [['--as', '../../escape'], /--as takes lower-case letters/u],
    [['--as', 'story'], /cannot be called "story"/u],
    [['--bold'], /--bold/u],
  ])('refuses %s', (args, message) => {
    const content = writeFolder(smallContent);
    const { status, errors } = importInto(content, join(pages(), 'ferry.html'), '--yes', ...args);
    expect([status === 0, errors]).toEqual([false, expect.stringMatching(message)]);
  });

  test('does not follow a link out of the content folder', () => {
    const outside = writeFolder({ 'note.txt': 'x' });
    const content = writeFolder(smallContent, { 'stories/away': outside });
    const run = runCommand('import', [join(pages(), 'ferry.html'), '--story', 'away', '--yes'], {
      CONTENT_DIR: content,
    });
    expect([run.status, run.errors]).toEqual([1, expect.stringContaining('leads out of the content folder')]);
    expect(readdirSync(outside)).toEqual(['note.txt']);
    expect(statSync(outside).isDirectory()).toBe(true);
  });
});
