import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFolder } from '../../src/content/check-folder.ts';
import { smallContent } from '../build/small-content.ts';
import { runCommand } from '../commands/run-command.ts';
import { writeFolder } from '../fixtures/write-folder.ts';

const SOUTH = 'stories/bridge/south.md';

/** A content folder that is sealed and, if wanted, committed; with one change made afterwards. */
function changeSealed(isCommitted: boolean, from: string, to: string): readonly string[] {
  const folder = writeFolder(smallContent);
  runCommand('seal', [], { CONTENT_DIR: folder });
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], { cwd: folder });
  if (isCommitted) {
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Sealed');
  }
  const path = join(folder, SOUTH);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  return checkFolder(folder).problems.flatMap(({ code, message }) => (code === 'copy-changed' ? [message] : []));
}

test('a sealed text that was changed is told with the line, where its last version in Git has the seal', () => {
  const [body] = changeSealed(true, 'Behind the lorry', 'Behind the truck');
  expect(body).toMatch(/Line 23 was “Behind the lorry twelve cars had to stop\.”\./u);
  const [headline] = changeSealed(true, 'title: Bridge shut', 'title: Bridge closed');
  expect(headline).toMatch(/Line 2 was “Bridge shut”\./u);
});

test('without such a version it is told that something was changed, and not where', () => {
  const [message] = changeSealed(false, 'Behind the lorry', 'Behind the truck');
  expect(message).toMatch(/was changed after it was sealed/u);
  expect(message).not.toMatch(/Line \d+ was/u);
});
