import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pastedText, publisherPage, repostPage } from '../fixtures/saved-pages.ts';
import { smallContent } from '../build/small-content.ts';
import { writeFolder } from '../fixtures/write-folder.ts';
import { runCommand, spawnCommand } from './run-command.ts';

const pages = () =>
  writeFolder({
    'ferry.html': publisherPage,
    'digest.htm': repostPage,
    'ferry.txt': pastedText,
    'scan.html': '%PDF-1.7',
  });

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

  test('takes several files and standard input, and names articles by their publishers or sites', () => {
    const content = writeFolder(smallContent);
    const folder = pages();
    expect(importInto(content, join(folder, 'ferry.html'), join(folder, 'digest.htm'), '--yes').status).toBe(0);
    expect(readdirSync(join(content, 'stories/bridge'))).toEqual([
      'alder-courier.md',
      'daily-digest.md',
      'north.md',
      'south.md',
      'story.md',
    ]);
  });

  test('gives each of many files its own source, and no two one name; nothing is sealed', () => {
    const content = writeFolder(smallContent);
    const page = join(pages(), 'ferry.html');
    const files = [page, page, page];
    const sources = ['herald', 'courier', 'herald'].flatMap((id) => ['--source', id]);
    const { status, output, read } = importInto(content, ...files, ...sources, '--yes');
    expect([status, output]).toEqual([0, expect.stringMatching(/herald\.md[\s\S]*courier\.md[\s\S]*herald-2\.md/u)]);
    expect(read('stories/bridge/herald-2.md')).toContain('source: herald');
    expect(read('stories/bridge/herald.md')).not.toContain('sha256');
    expect(existsSync(join(content, 'sources/courier.yaml'))).toBe(true);
  });

  test('takes one day for several files, and neither one name nor one address', () => {
    const content = writeFolder(smallContent);
    const page = join(pages(), 'ferry.html');
    const files = [page, page, '--source', 'herald', '--yes'];
    for (const told of [
      ['--url', 'https://courier.example/ferry'],
      ['--title', 'A ferry'],
      ['--as', 'one'],
    ])
      expect(importInto(content, ...files, ...told).status).toBe(2);
    const { status, read } = importInto(content, ...files, '--date', '2031-02-14');
    expect(status).toBe(0);
    for (const id of ['herald', 'herald-2']) expect(read(`stories/bridge/${id}.md`)).toMatch(/^date: .?2031-02-14/mu);
  });

  test('takes a table of files, addresses and sources', () => {
    const content = writeFolder(smallContent);
    const folder = pages();
    const list = join(folder, 'list.csv');
    writeFileSync(
      list,
      '\ufeffFile;source;url;title;date\nferry.html;herald;https://herald.example/ferry;"Ferry; again";\n\ndigest.htm;;;;2031-02-17\n',
    );
    const { status, errors, read } = importInto(content, '--list', list, '--yes');
    expect([status, errors]).toEqual([0, '']);
    expect(read('stories/bridge/herald.md')).toMatch(
      /title: Ferry; again\n[\s\S]*url: https:\/\/herald\.example\/ferry/u,
    );
    expect(read('stories/bridge/daily-digest.md')).toMatch(/^date: ['"]?2031-02-17/mu);
    writeFileSync(list, 'file,as\nferry.html,ok\nferry.html,Not So\n');
    expect(importInto(content, '--list', list).errors).toMatch(/Row 2 of ".*list\.csv": "as" takes lower-case/u);
    writeFileSync(list, 'path,editor\nferry.html,me\n');
    expect(importInto(content, '--list', list).errors).toContain('names columns: file, and any of source');
  });

  test('knows publishers by their names, and ends with what is left to do', () => {
    const content = writeFolder({ ...smallContent, 'sources/herald.yaml': 'name: The Herald' });
    const folder = pages();
    const list = join(folder, 'list.csv');
    writeFileSync(list, 'file,source\nferry.txt,Herald\nferry.html,Los Angeles Times\nferry.txt,bbc\nferry.txt,\n');
    const { output, errors, read } = importInto(content, '--list', list, '--yes');
    expect(errors).toBe('');
    expect(read('sources/los-angeles-times.yaml')).toContain('name: Los Angeles Times\n');
    expect(output.slice(output.indexOf('No date'))).toMatch(
      /^No date: +herald\.md, bbc\.md, ferry\.md\nSource unknown: ferry\.md\nTo look at: +los-angeles-times\.md\nNew sources: +sources\/los-angeles-times\.yaml\nId for a name: +sources\/bbc\.yaml\nNext: /u,
    );
  });

  test('takes a text from standard input, with what it does not say', () => {
    const content = writeFolder(smallContent);
    const told = ['--url', 'https://herald.example/ferry', '--date', '2031-02-15', '--language', 'en'];
    const args = ['-', '--story', 'bridge', '--source', 'herald', ...told, '--yes'];
    const run = spawnCommand({ name: 'import', args, settings: { CONTENT_DIR: content } }, pastedText);
    expect([run.status, run.errors]).toEqual([0, '']);
    const file = readFileSync(join(content, 'stories/bridge/herald.md'), 'utf8');
    expect(file).toMatch(
      /^title: Ferry to run again on Monday$[\s\S]*^date: ['"]?2031-02-15['"]?$[\s\S]*^language: en$/mu,
    );
  });

  test('names an article after its site, not after the country', () => {
    const content = writeFolder(smallContent);
    const url = ['--url', 'https://www.harbour-post.co.za/ferry'];
    const run = importInto(content, join(pages(), 'ferry.txt'), ...url, '--yes');
    expect([run.status, run.errors]).toEqual([0, '']);
    expect(readdirSync(join(content, 'stories/bridge'))).toContain('harbour-post.md');
  });

  test('writes nothing unasked where nobody can be asked', () => {
    const content = writeFolder(smallContent);
    const { status, output } = importInto(content, join(pages(), 'ferry.html'));
    expect([status, output]).toEqual([3, expect.stringContaining('--yes')]);
    expect(existsSync(join(content, 'stories/bridge/alder-courier.md'))).toBe(false);
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
    expect(errors).toMatch(/scan\.html: The file is a document/u);
    expect(readdirSync(join(content, 'stories/bridge'))).toContain('alder-courier.md');
  });

  test('says what to do about an address, a story that is not begun, and options that npm took', () => {
    const content = writeFolder(smallContent);
    const settings = { CONTENT_DIR: content };
    expect(importInto(content, 'https://herald.example/ferry').errors).toContain('save the page in a browser');
    const elsewhere = runCommand('import', [join(pages(), 'ferry.html'), '--story', 'brigde', '--yes'], settings);
    expect(elsewhere.output).toContain('no story.md yet, with "npm run new -- story brigde"');
    expect(importInto(content, join(pages(), 'ferry.html'), '--yes').output).not.toContain('no story.md');
    const taken = runCommand('import', ['ferry.html', 'bridge'], { ...settings, npm_config_story: 'true' });
    expect(taken.errors).toContain('npm took --story for itself: write -- before all options');
    expect(importInto(content, '--sources', 'herald').errors).not.toContain('positional argument');
  });

  test.each([
    [['--as', '../../escape'], /--as takes lower-case letters/u],
    [['--as', 'story'], /cannot be called "story"/u],
    [['--bold'], /--bold/u],
    [['--date', 'soon'], /“soon” could not be read as a date/u],
    [['--source', 'a', '--source', 'b'], /once for each/u],
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
