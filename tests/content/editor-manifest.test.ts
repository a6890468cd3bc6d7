import { readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EDITOR_FOLDER, writeEditorManifest } from '../../src/content/editor-manifest.ts';
import { writeFolder } from '../fixtures/write-folder.ts';

const files = {
  'content/sources/herald.yaml': '',
  'content/stories/bridge/story.md': '',
  'content/stories/bridge/No Name.md': '',
  'content/stories/bridge/herald.md': 'not finished',
  'content/stories/bridge/records/report.md': '',
};

function readManifest(root: string): unknown {
  return JSON.parse(readFileSync(join(root, EDITOR_FOLDER, 'collections.json'), 'utf8'));
}

test('an editor is told what each Markdown file of the content is, finished or not', () => {
  const root = writeFolder(files);
  writeEditorManifest(root, [join(root, 'content')]);
  const stories = `file://${root.toLowerCase()}/content/stories/bridge`;
  expect(readManifest(root)).toEqual({
    collections: [
      { hasSchema: true, name: 'stories' },
      { hasSchema: true, name: 'articles' },
      { hasSchema: true, name: 'records' },
    ],
    entries: {
      [`${stories}/story.md`]: 'stories',
      [`${stories}/herald.md`]: 'articles',
      [`${stories}/records/report.md`]: 'records',
    },
  });
});

test('addresses are written as the Astro extension compares them: unescaped, in lower case', () => {
  const root = writeFolder({ 'My Écrits 100%/stories/bridge/story.md': '' });
  writeEditorManifest(root, [join(root, 'My Écrits 100%')]);
  expect(Object.keys((readManifest(root) as { entries: object }).entries)).toEqual([
    expect.stringMatching(/^file:\/\/\/.*\/my écrits 100%\/stories\/bridge\/story\.md$/u),
  ]);
});

test('the list stays untouched while it is right, and a folder that is not there adds nothing to it', () => {
  const root = writeFolder(files);
  const path = join(root, EDITOR_FOLDER, 'collections.json');
  const folders = [join(root, 'content'), join(root, 'none')];
  writeEditorManifest(root, folders);
  utimesSync(path, 1, 1);
  writeEditorManifest(root, folders);
  expect(statSync(path).mtimeMs).toBe(1000);
  rmSync(join(root, 'content/stories/bridge/herald.md'));
  writeEditorManifest(root, folders);
  expect(statSync(path).mtimeMs).toBeGreaterThan(1000);
});
