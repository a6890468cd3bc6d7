import { relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkStories } from '../fixtures/collect-stories.ts';
import { dropUnsealed } from '../fixtures/drop-unsealed.ts';
import { editFerryFire, FERRY_FIRE_ROOT } from '../fixtures/ferry-fire.ts';
import { writeFolder } from '../fixtures/write-folder.ts';

/** The good content, each text changed by `respell`, in a folder of its own. */
function writeContent(
  respell: (text: string) => string,
  others: Readonly<Record<string, string | Uint8Array>> = {},
): string {
  const files = editFerryFire([]).map(({ path, text }): [string, string] => [
    relative(FERRY_FIRE_ROOT, path),
    respell(text),
  ]);
  return writeFolder({ ...Object.fromEntries(files), ...others });
}

describe('a checked folder', () => {
  const respelt: Record<string, (text: string) => string> = {
    'as it is': (text) => text,
    'from Windows': (text) => text.replaceAll('\n', '\r\n'),
    'with byte-order marks': (text) => `\ufeff${text}`,
    'from Windows with byte-order marks': (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
    'without a line feed at the end': (text) => text.trimEnd(),
  };
  for (const [name, respell] of Object.entries(respelt)) {
    test(`has no problem ${name}`, () => {
      const { problems, stories } = checkStories(writeContent(respell));
      expect(dropUnsealed(problems)).toEqual([]);
      expect(stories).toHaveLength(3);
    });
  }

  test('has places that are right in a file from Windows with a byte-order mark', () => {
    const folder = writeContent(
      (text) =>
        `\ufeff${text.replace('record: harbour-statement', 'record: harbor-statement').replaceAll('\n', '\r\n')}`,
    );
    expect(dropUnsealed(checkStories(folder).problems)).toMatchObject([
      { code: 'unknown-record', line: 69, column: 13, endColumn: 29 },
    ]);
  });

  test('has the problems of reading and of checking together, sorted', () => {
    const folder = writeContent((text) => text.replace('record: harbour-statement', 'record: harbor-statement'), {
      'stories/notes.md': 'x',
      'stories/ferry-fire/Z.md': 'x',
    });
    expect(
      dropUnsealed(checkStories(folder).problems).map(({ code, file }) => [
        relative(relative(process.cwd(), folder), file),
        code,
      ]),
    ).toEqual([
      ['stories/ferry-fire/Z.md', 'unexpected-file'],
      ['stories/ferry-fire/courier.md', 'unknown-record'],
      ['stories/notes.md', 'unexpected-file'],
    ]);
  });

  test('has no conclusions on articles together when one of them could not be read', () => {
    const folder = writeContent((text) => text, { 'stories/ferry-fire/bote.md': new Uint8Array([0xff]) });
    expect(
      checkStories(folder)
        .problems.filter(({ severity }) => severity === 'error')
        .map(({ code }) => code),
    ).toEqual(['unreadable-file']);
  });

  test('makes warnings of all problems in the folder of a draft, and of no others', () => {
    const draft = (text: string) => text.replace('title: What happened on', 'draft: true\ntitle: What happened on');
    const spoilt = (text: string) =>
      draft(text).replace('position: rang', 'position: rung').replace('language: ja', 'lang: ja');
    const folder = writeContent(spoilt, {
      'stories/ferry-fire/Z.md': 'x',
      'stories/ferry-fire/bote.md': new Uint8Array([0xff]),
    });
    const { problems, stories } = checkStories(folder);
    const told = problems.map(({ file, code, severity }) => `${file.replace(/^.*stories\//u, '')} ${code} ${severity}`);
    expect(told).toEqual(
      expect.arrayContaining([
        'ferry-fire/Z.md unexpected-file warning',
        'ferry-fire/bote.md unreadable-file warning',
        'ferry-fire/courier.md unknown-position warning',
      ]),
    );
    expect(told.filter((line) => line.endsWith('error'))).toEqual([
      expect.stringMatching(/^marsh-festival\/.* unknown-field error$/u),
    ]);
    expect(stories.map(({ id }) => id)).toEqual(['night-tide']);
  });

  test('that does not exist has no content', () => {
    expect(checkStories('/nowhere/at/all').problems.map(({ code }) => code)).toEqual(['no-content']);
  });
});
