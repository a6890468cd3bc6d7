import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { splitFrontmatter } from '../../src/content/frontmatter.ts';
import { smallContent } from '../build/small-content.ts';
import { writeFolder } from '../fixtures/write-folder.ts';
import { runCommand } from './run-command.ts';

const NORTH = 'stories/bridge/north.md';
const SOUTH = 'stories/bridge/south.md';

function seal(folder: string, ...names: readonly string[]) {
  const run = runCommand('seal', names, { CONTENT_DIR: folder });
  return { ...run, read: (path: string) => readFileSync(join(folder, path), 'utf8') };
}

describe('npm run seal', { timeout: 120_000 }, () => {
  test('adds the seal of each text and changes nothing else; the check holds the text against it', () => {
    const folder = writeFolder(smallContent);
    const { status, output, read } = seal(folder);
    expect([status, output.split('\n').at(-2)]).toEqual([0, '2 sealed of 2 looked at.']);
    const body = smallContent[NORTH].slice(splitFrontmatter(smallContent[NORTH])?.body.start);
    const hash = createHash('sha256').update(`Lorry hits bridge\n\n${body.trim()}`).digest('hex');
    expect(read(NORTH)).toBe(smallContent[NORTH].replace('copy:\n', `copy:\n  sha256: ${hash}\n`));
    expect(read('stories/bridge/story.md')).toBe(smallContent['stories/bridge/story.md']);
    expect(runCommand('check', ['--content', folder]).status).toBe(0);
    expect(seal(folder).output).toBe('0 sealed of 2 looked at.\n');
  });

  test('accepts a changed text, and no other than those it was told of', () => {
    const folder = writeFolder(smallContent);
    seal(folder);
    const change = (path: string) => [path, `${seal(folder, 'north').read(path)}\nOne more line.\n`] as const;
    const changed = writeFolder({ ...smallContent, ...Object.fromEntries([change(NORTH), change(SOUTH)]) });
    expect(runCommand('check', ['--content', changed]).output).toMatch(/2 problems/u);
    expect(seal(changed, 'south').output).toContain('1 sealed of 1 looked at.');
    expect(runCommand('check', ['--content', changed]).output).toMatch(
      /north\.md:\d+:\d+ copy-changed[\s\S]*south\.md:\d+:\d+ correction-missing[\s\S]*2 problems\n/u,
    );
  });

  test('keeps the seal that it replaces, and the check asks for a correction that tells readers', () => {
    const first = seal(writeFolder(smallContent)).read(NORTH);
    const [, before = ''] = /sha256: (\w+)/u.exec(first) ?? [];
    const again = seal(writeFolder({ ...smallContent, [NORTH]: `${first}\nOne more line.\n` })).read(NORTH);
    expect(again).toContain(`\n  earlier: [${before}]\n`);
    const third = seal(writeFolder({ ...smallContent, [NORTH]: `${again}\nAnd one.\n` })).read(NORTH);
    expect(third).toMatch(new RegExp(`\\n {2}earlier: \\[${before}, \\w{64}\\]\\n`, 'u'));

    const check = (corrections: string) =>
      runCommand('check', [
        '--content',
        writeFolder({
          ...smallContent,
          [NORTH]: again,
          'stories/bridge/story.md': smallContent['stories/bridge/story.md'].replace(
            'points:',
            `${corrections}points:`,
          ),
        }),
      ]);
    expect(check('').output).toMatch(/north\.md:\d+:\d+ correction-missing[\s\S]*1 problem\n/u);
    expect(check('corrections:\n  - date: "2025-05-20"\n    text: A line was lost.\n').status).toBe(0);
  });

  test('covers the headline, with the same duty to tell of a change', () => {
    const first = seal(writeFolder(smallContent)).read(NORTH);
    const changed = first.replace('title: Lorry hits bridge', 'title: Lorry strikes bridge');
    const folder = writeFolder({ ...smallContent, [NORTH]: changed });
    const check = () => runCommand('check', ['--content', folder]).output;
    expect(check()).toMatch(/north\.md:\d+:\d+ copy-changed[\s\S]*The headline or the text was changed/u);
    seal(folder);
    expect(check()).toMatch(/north\.md:\d+:\d+ correction-missing/u);
  });

  test('seals a text afresh that was never published, when it is named, and asks for no correction', () => {
    const first = seal(writeFolder(smallContent)).read(NORTH);
    const folder = writeFolder({ ...smallContent, [NORTH]: `${first}\nOne more line.\n` });
    expect(seal(folder, '--fresh')).toMatchObject({ status: 2 });
    const { status, read } = seal(folder, '--fresh', 'north');
    expect([status, read(NORTH).includes('earlier')]).toEqual([0, false]);
    expect(runCommand('check', ['--content', folder]).status).toBe(0);
  });

  test('leaves a file alone that it cannot read, says so, and seals the others', () => {
    const broken = smallContent[NORTH].replace('copy:\n  kind: original', 'copy: { kind: original }');
    const { status, output, errors, read } = seal(writeFolder({ ...smallContent, [NORTH]: broken }));
    expect(status).toBe(1);
    expect(errors).toMatch(/north\.md: not sealed/u);
    expect(read(NORTH)).toBe(broken);
    expect(output).toContain('1 sealed of 2 looked at.');
  });

  test('fails when there is nothing with a name', () => {
    const { status, errors } = seal(writeFolder(smallContent), 'east');
    expect([status, errors]).toEqual([1, 'There is no article or record with "east" in its path.\n']);
  });
});
