import { mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeError } from '../../src/content/describe-error.ts';

test('a disk that is full, or may not be written, is told in a sentence with what to do', () => {
  expect(describeError('ENOSPC: no space left on device, write\n  Stack trace:\n    at async write')).toBe(
    'The disk is full (ENOSPC). Make room, or name a folder on another disk with OUT_DIR or CONTENT_DIR.',
  );
  expect(describeError("ENOSPC: no space left on device, copyfile '/a/it' -> '/b/it'")).toMatch(
    /^The disk is full \(ENOSPC\): \/b\/it could not be written\./u,
  );
  for (const code of ['EACCES: permission denied', 'EROFS: read-only file system', 'EPERM: operation not permitted']) {
    const [name = ''] = code.split(':');
    expect(describeError(`${code}, mkdir '/srv/site'`)).toMatch(`/srv/site cannot be written (${name}). Look who`);
  }
  expect(describeError('Another build is at work.')).toBe('Another build is at work.');
});

test('an error of Node is understood, and any other keeps its words', () => {
  const fail = () => {
    mkdirSync('/dev/null/site');
  };
  expect(fail).toThrow();
  try {
    fail();
  } catch (error) {
    expect(describeError(error)).toMatch(/^\/dev\/null\/site cannot be written \(ENOTDIR\)/u);
  }
  expect(describeError(new Error('It rains.'))).toBe('It rains.');
  expect(describeError('It snows.')).toBe('It snows.');
});
