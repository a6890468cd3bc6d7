import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPointSheet } from '../../src/authoring/suggest/point-sheet.ts';
import { omitFields } from '../../src/domain/omit-fields.ts';
import { readStoryTexts } from '../../src/content/read-story-texts.ts';
import { checkStories } from '../fixtures/collect-stories.ts';
import { dropUnsealed } from '../fixtures/drop-unsealed.ts';
import { writeFolder } from '../fixtures/write-folder.ts';

const FILE = /content\/([\w/-]+\.(?:md|yaml))/gu;

/** The files that a page for authors shows: each in a fence, with its name in the first line or before it. */
function readShownFiles(page: string): Record<string, string> {
  const fences = page.matchAll(/^( *)```(?:yaml|markdown)\n([^]*?)^ *```/gmu);
  return Object.fromEntries(
    Array.from(fences, ({ 1: indent = '', 2: block = '', index }) => {
      const text = block.replaceAll(new RegExp(`^${indent}`, 'gmu'), '');
      const [inside] = text.startsWith('# content/') ? text.matchAll(FILE) : [];
      const before = Array.from(page.slice(0, index).split('\n').slice(-3).join('\n').matchAll(FILE)).at(-1);
      return [inside?.[1] ?? (text.startsWith('---') ? before?.[1] : undefined), text];
    }).filter(([path]) => path !== undefined),
  ) as Record<string, string>;
}

test('the story that authors read passes the check as it stands', () => {
  const shown = readShownFiles(readFileSync('AUTHORS.md', 'utf8'));
  expect(Object.keys(shown).toSorted()).toEqual([
    'sources/herald.yaml',
    'stories/bridge/courier.md',
    'stories/bridge/gazette.md',
    'stories/bridge/herald.md',
    'stories/bridge/story.md',
  ]);
  const source = shown['sources/herald.yaml'] ?? '';
  const others = {
    'sources/courier.yaml': source.replace('Herald', 'Courier'),
    'sources/gazette.yaml': source.replace('Herald', 'Gazette'),
  };
  const { problems, stories } = checkStories(writeFolder({ ...shown, ...others }));
  expect(dropUnsealed(problems)).toEqual([]);
  expect(stories).toHaveLength(1);
});

test('the sheet that authors read gives the point that stands below it, and its quotes are in the articles', () => {
  const page = readFileSync('AUTHORS.md', 'utf8');
  const sheet = /^ *# points\.yaml\n([^]*?)^ *```/mu.exec(page)?.[1] ?? '';
  const texts = readStoryTexts(writeFolder(omitFields(readShownFiles(page), 'stories/bridge/story.md')), 'bridge');
  const { points, problems } = readPointSheet('points.yaml', sheet.replaceAll(/^ {2}/gmu, ''), texts);
  expect(problems).toEqual([]);
  expect(points.map(({ point, claims }) => [point.question, claims.map(({ article }) => article)])).toEqual([
    ['What did the repair cost?', ['herald', 'courier']],
  ]);
});
