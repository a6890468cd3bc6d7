import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseArticle, editText } from '../../bench/edit-article.ts';
import { writeCorpus } from '../../bench/make-corpus.ts';
import { checkFolder } from '../../src/content/check-folder.ts';

describe('the edit of the benchmark', () => {
  const folder = mkdtempSync(join(tmpdir(), 'edited-corpus-'));
  beforeAll(() => {
    writeCorpus(folder, { articles: 20, seed: 1 });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('adds a sentence, breaks nothing, and can be undone', () => {
    const file = join(folder, chooseArticle(folder));
    const before = readFileSync(file, 'utf8');
    const undo = editText(file);
    const after = readFileSync(file, 'utf8');
    expect(after.length).toBeGreaterThan(before.length);
    expect(checkFolder(folder).problems).toEqual([]);
    undo();
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});
