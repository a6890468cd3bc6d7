import { resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { findContentFolder, resolveSettings } from '../../src/content/content-folder.ts';

test('the content folder is "content" in the working directory', () => {
  vi.stubEnv('CONTENT_DIR', undefined);
  expect(findContentFolder()).toBe(resolve('content'));
});

test('the content folder is the one that CONTENT_DIR names', () => {
  vi.stubEnv('CONTENT_DIR', 'tests/fixtures/many-articles');
  expect(findContentFolder()).toBe(resolve('tests/fixtures/many-articles'));
});

test('a path in the settings begins where the command was typed, which npm tells', () => {
  vi.stubEnv('INIT_CWD', '/srv/newsroom/stories');
  vi.stubEnv('CONTENT_DIR', '../content');
  vi.stubEnv('OUT_DIR', undefined);
  expect(resolveSettings()).toBe('/srv/newsroom/stories');
  expect(findContentFolder()).toBe('/srv/newsroom/content');
  expect(process.env['OUT_DIR']).toBeUndefined();
});
