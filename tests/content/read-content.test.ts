import { relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { normaliseLineEnds, readContent } from '../../src/content/read-content.ts';
import { writeFolder } from '../fixtures/write-folder.ts';

const path = 'stories/ferry-fire/courier.md';

describe('reading a content folder', () => {
  test('finds every content file, in the order of their paths, with ids from the paths alone', () => {
    const folder = writeFolder({
      'stories/b/story.md': 'b',
      'stories/a/story.md': 'a',
      'stories/a/records/log.md': 'log',
      'stories/a/courier.md': 'courier',
      'sources/courier.yaml': 'name: Courier',
    });
    const { files, problems } = readContent(folder);
    expect(problems).toEqual([]);
    expect(files.map((file) => [relative(folder, file.path), file.kind, file.text])).toEqual([
      ['sources/courier.yaml', 'source', 'name: Courier'],
      ['stories/a/courier.md', 'article', 'courier'],
      ['stories/a/records/log.md', 'record', 'log'],
      ['stories/a/story.md', 'story', 'a'],
      ['stories/b/story.md', 'story', 'b'],
    ]);
  });

  test('shows paths from the working directory', () => {
    const { files } = readContent('tests/fixtures/many-articles');
    expect(files.map((file) => file.path)).toContain('tests/fixtures/many-articles/stories/ferry-fire/story.md');
  });

  test('finds nothing in a folder that is empty or does not exist', () => {
    expect(readContent(writeFolder({}))).toEqual({ files: [], unread: [], problems: [] });
    expect(readContent('/nowhere/at/all')).toEqual({ files: [], unread: [], problems: [] });
  });

  const texts: Record<string, { bytes: string | Uint8Array; text: string }> = {
    'a file with line feeds as it is': { bytes: 'a\nb\n', text: 'a\nb\n' },
    'a file from Windows with line feeds alone': { bytes: 'a\r\nb\r\n', text: 'a\nb\n' },
    'a file with carriage returns with line feeds': { bytes: 'a\rb', text: 'a\nb' },
    'a file without its byte-order mark': { bytes: '\ufeffa', text: 'a' },
    'decomposed letters as they are': { bytes: 'cafe\u0301', text: 'cafe\u0301' },
    'emoji as they are': { bytes: '👩‍👧', text: '👩‍👧' },
    'an empty file': { bytes: '', text: '' },
  };
  for (const [name, { bytes, text }] of Object.entries(texts)) {
    test(`gives ${name}`, () => {
      expect(readContent(writeFolder({ [path]: bytes })).files.map((file) => file.text)).toEqual([text]);
    });
  }

  const unreadable: Record<string, { bytes: Uint8Array; says: string; shown: readonly string[] }> = {
    'that is not UTF-8': {
      bytes: new Uint8Array([0x2d, 0x2d, 0x2d, 0xe9]),
      says: 'not valid UTF-8',
      shown: ['---\ufffd', 'fine'],
    },
    'in UTF-16': {
      bytes: new Uint8Array([0xff, 0xfe, 0x2d, 0x00, 0x2d, 0x00, 0x2d, 0x00]),
      says: 'UTF-16',
      shown: ['---', 'fine'],
    },
    'with a NUL character': {
      bytes: new Uint8Array([0x2d, 0x2d, 0x2d, 0x00]),
      says: 'NUL',
      shown: ['---\ufffd', 'fine'],
    },
    'that is no text at all': { bytes: new Uint8Array([0x50, 0x4b, 0x00, 0xff]), says: 'NUL', shown: ['fine'] },
    'larger than 1 MiB': { bytes: new Uint8Array(1024 * 1024 + 1).fill(0x61), says: '1 MiB', shown: ['fine'] },
  };
  for (const [name, { bytes, says, shown }] of Object.entries(unreadable)) {
    test(`reports a file ${name}, reads what it can of it, and reads the others`, () => {
      const { files, unread, problems } = readContent(
        writeFolder({ [path]: bytes, 'stories/ferry-fire/story.md': 'fine' }),
      );
      expect(files.map((file) => file.text)).toEqual(shown);
      expect(unread).toHaveLength(2 - shown.length);
      expect(problems.map(({ code }) => code)).toEqual(['unreadable-file']);
      expect(problems[0]?.message).toContain(says);
    });
  }

  test('reads a file of exactly 1 MiB', () => {
    expect(readContent(writeFolder({ [path]: 'a'.repeat(1024 * 1024) })).problems).toEqual([]);
  });

  for (const name of [
    'stories/notes.md',
    'stories/ferry-fire/courier.txt',
    'stories/ferry-fire/Courier.md',
    'sources/courier.yml',
    'stories/ferry-fire/a.mdx',
    'stories/ferry-fire/drafts/a.md',
    'stories/ferry-fire/A.MD',
  ]) {
    test(`reports ${name}, which is no place for content`, () => {
      const { files, problems } = readContent(writeFolder({ [name]: 'x' }));
      expect(files).toEqual([]);
      expect(problems.map(({ code, file }) => [code, file.endsWith(name)])).toEqual([['unexpected-file', true]]);
    });
  }

  test('gives a file at a wrong place no name that another has', () => {
    const folder = writeFolder({ 'sources/courier.yaml': 'name: The Courier', 'sources/courier.md': '---\n' });
    const { files, problems } = readContent(folder);
    expect(files).toHaveLength(1);
    expect(problems.map(({ hint }) => hint)).toEqual([expect.stringContaining('stories/<story>/<article>.md')]);
  });

  const misplaced: Record<string, { at: string; text: string; place: object | undefined }> = {
    'an article with another ending': {
      at: 'stories/a/b.txt',
      text: '---\n',
      place: { kind: 'article', story: 'a', id: 'b' },
    },
    'an article with a capital': {
      at: 'stories/a/B.md',
      text: '---\n',
      place: { kind: 'article', story: 'a', id: 'b' },
    },
    'a story in a folder with a space': {
      at: 'stories/A b/story.md',
      text: '---\n',
      place: { kind: 'story', story: 'a-b' },
    },
    'a story in a folder that is misspelt': {
      at: 'storys/a/story.md',
      text: '---\n',
      place: { kind: 'story', story: 'a' },
    },
    'a story beside the folder for stories': { at: 'a/story.md', text: '---\n', place: { kind: 'story', story: 'a' } },
    'a source beside the folder for sources': { at: 'b.yaml', text: 'name: B', place: { kind: 'source', id: 'b' } },
    'a source with another ending': { at: 'sources/b.yml', text: 'name: B', place: { kind: 'source', id: 'b' } },
    'YAML in a folder of its own': { at: 's2/b.yaml', text: 'name: B', place: undefined },
    'a note': { at: 'stories/a/notes.txt', text: 'Ring them up.', place: undefined },
    'a text that belongs nowhere': { at: 'b.md', text: '---\n', place: undefined },
  };
  for (const [name, { at, text, place }] of Object.entries(misplaced)) {
    test(`reports ${name}, and ${place ? 'reads it as if it stood at the right place' : 'does not read it'}`, () => {
      const { files, problems } = readContent(writeFolder({ [at]: text }));
      expect(problems.map(({ code, file }) => [code, file.endsWith(at)])).toEqual([['unexpected-file', true]]);
      expect(files).toMatchObject(place ? [place] : []);
    });
  }

  for (const name of [
    'README.md',
    '.DS_Store',
    'stories/.git/a.md',
    'stories/ferry-fire/.courier.md.swp',
    'stories/ferry-fire/.courier.md',
    'README.txt',
    'stories/ferry-fire/photo.jpg',
    'stories/ferry-fire/courier.md~',
  ]) {
    test(`leaves ${name} alone`, () => {
      expect(readContent(writeFolder({ [name]: 'x' }))).toEqual({ files: [], unread: [], problems: [] });
    });
  }

  test('follows a link to a file inside the folder', () => {
    const { files, problems } = readContent(
      writeFolder({ 'stories/a/courier.md': 'text' }, { 'stories/b/courier.md': '../a/courier.md' }),
    );
    expect(problems).toEqual([]);
    expect(files.map((file) => file.text)).toEqual(['text', 'text']);
  });

  const links: Record<string, { links: Record<string, string>; code: string }> = {
    'that leads out of the folder': { links: { [path]: '/etc/hostname' }, code: 'outside-link' },
    'that leads out of the folder by steps up': { links: { [path]: '../../../../etc/hostname' }, code: 'outside-link' },
    'that leads to another link outside': {
      links: { [path]: 'other.md', 'stories/ferry-fire/other.md': '/etc/hostname' },
      code: 'outside-link',
    },
  };
  for (const [name, { links: given, code }] of Object.entries(links)) {
    test(`does not read a link ${name}`, () => {
      const { files, problems } = readContent(writeFolder({ 'sources/a.yaml': 'name: A' }, given));
      expect(files).toHaveLength(1);
      expect(problems.map((problem) => problem.code)).toEqual(Object.keys(given).map(() => code));
    });
  }

  test('follows a link to a folder, even to one whose name begins its own', () => {
    const folder = writeFolder({ 'stories/a/story.md': 'text' }, { 'stories/ab': 'a', 'stories/a-b/records': '../a' });
    expect(readContent(folder).files.map(({ path: shown }) => relative(folder, shown))).toEqual([
      'stories/a-b/records/story.md',
      'stories/a/story.md',
      'stories/ab/story.md',
    ]);
  });

  const loops: Record<string, Record<string, string>> = {
    'that leads to the folder it stands in': { 'stories/a/loop': '.' },
    'that leads to a folder further up': { 'stories/a/loop': '..' },
    'that leads to a folder with a link back': { 'stories/a/loop': '../b', 'stories/b/loop': '../a' },
  };
  for (const [name, given] of Object.entries(loops)) {
    test(`comes to an end with a link ${name}`, () => {
      const { files, problems } = readContent(writeFolder({ 'stories/a/story.md': 'text' }, given));
      expect(files.map(({ kind }) => kind)).toEqual(['story']);
      expect(problems.length).toBeLessThanOrEqual(2);
    });
    test(`comes to an end with a link ${name}, in a folder that is reached by a link`, () => {
      const inner = Object.fromEntries(Object.entries(given).map(([from, to]) => [`content/${from}`, to]));
      const folder = writeFolder({ 'content/stories/a/story.md': 'text' }, { ...inner, linked: 'content' });
      const { files, problems } = readContent(`${folder}/linked`);
      expect(files.map(({ kind }) => kind)).toEqual(['story']);
      expect(problems.length).toBeLessThanOrEqual(2);
    });
  }

  const deadLinks: Record<string, Record<string, string>> = {
    'that leads nowhere': { [path]: 'gone.md' },
    'that leads to itself': { [path]: 'courier.md' },
    'that leads to a folder': { [path]: '../../sources' },
  };
  for (const [name, given] of Object.entries(deadLinks)) {
    test(`reports a link ${name}, and reads the others`, () => {
      const { files, problems } = readContent(writeFolder({ 'sources/a.yaml': 'name: A' }, given));
      expect(files).toHaveLength(1);
      expect(problems).toHaveLength(1);
      expect(problems[0]?.file.endsWith(path)).toBe(true);
    });
  }
});

test('line ends are made line feeds, and nothing else is changed', () => {
  expect(normaliseLineEnds('a\r\nb\rc\nd\r\r\ne\u2028f\u0085g')).toBe('a\nb\nc\nd\n\ne\u2028f\u0085g');
});
