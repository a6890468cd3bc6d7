import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { proveContent, type ProvenContent } from '../../src/content/prove-content.ts';
import { isError } from '../../src/domain/problem.ts';
import { articleEntrySchema, recordEntrySchema, storyEntrySchema } from '../../src/schema/entries.ts';

const folder = mkdtempSync(join(tmpdir(), 'at-odds-prove-'));
cpSync(join(import.meta.dirname, '..', 'fixtures', 'many-articles'), folder, { recursive: true });
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const prove = (before?: ProvenContent, code = 'code') => proveContent(folder, code, before?.stories ?? new Map());
const listAnew = ({ stories }: ProvenContent) =>
  [...stories].flatMap(([id, { entries }]) => (entries ? [id] : [])).toSorted();

/** Edits a file for as long as something is done with it. */
function withEdit(path: string, from: string, to: string, run: () => void): void {
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replaceAll(from, to));
  try {
    run();
  } finally {
    writeFileSync(file, text);
  }
}

describe('what the collections hold of a proven story', () => {
  const { stories } = prove();

  test('fits the schemas of the collections, which change nothing in it', () => {
    for (const { entries } of stories.values()) {
      if (!entries) continue;
      expect(storyEntrySchema.parse(entries.story)).toEqual(entries.story);
      for (const { entry } of entries.articles) expect(articleEntrySchema.parse(entry)).toEqual(entry);
      for (const { entry } of entries.records) expect(recordEntrySchema.parse(entry)).toEqual(entry);
    }
  });
});

describe('a draft', () => {
  const draft = (run: () => void) => {
    withEdit('stories/ferry-fire/story.md', 'date: "2025-03-14"', 'date: "2025-03-14"\ndraft: true', run);
  };
  const show = (before?: ProvenContent) => proveContent(folder, 'code', before?.stories ?? new Map(), true);
  const ids = (content: ProvenContent) => [[...content.stories.keys()], [...content.broken]];
  const others = ['marsh-festival', 'night-tide'];

  test('is among the stories only where drafts are shown, and so are the sources that it alone names', () => {
    const first = prove();
    draft(() => {
      const built = prove(first);
      expect(ids(built)).toEqual([others, []]);
      expect(first.sources.length - built.sources.length).toBeGreaterThan(0);
      expect(ids(show(first))).toEqual([['ferry-fire', ...others], []]);
      expect(show(first).sources).toEqual(first.sources);
      // Also when it was shown before.
      expect(ids(prove(show()))).toEqual([others, []]);
    });
  });

  test('with a mistake stops nothing, and stays as it last was where drafts are shown', () => {
    draft(() => {
      withEdit('stories/ferry-fire/courier.md', 'evidence:', 'evidense:', () => {
        for (const content of [prove(), show()]) {
          expect(content.problems.filter(isError)).toEqual([]);
          expect(content.problems.map(({ code }) => code)).toContain('unknown-field');
          expect([...content.drafts]).toEqual(['ferry-fire']);
        }
        expect(ids(prove())).toEqual([others, []]);
        expect(ids(show())).toEqual([others, ['ferry-fire']]);
      });
    });
  });
});

describe('content that was proven before', () => {
  test('is not proven again while files, sources and code are the same', () => {
    const first = prove();
    expect(listAnew(first)).toEqual(['ferry-fire', 'marsh-festival', 'night-tide']);
    const again = prove(first);
    expect(listAnew(again)).toEqual([]);
    expect([...again.stories.keys()]).toEqual([...first.stories.keys()]);
    expect(listAnew(prove(again))).toEqual([]);
    expect(listAnew(prove(first, 'other code'))).toHaveLength(3);
  });

  test.each([
    ['a text', 'stories/ferry-fire/courier.md', 'language: en', 'language: en-GB', ['ferry-fire']],
    ['the name of a source', 'sources/ellery-courier.yaml', 'The Ellery Courier', 'The Courier', ['ferry-fire']],
  ] as const)('is proven again where %s has changed', (_what, path, from, to, anew) => {
    const first = prove();
    withEdit(path, from, to, () => {
      expect(listAnew(prove(first))).toEqual(anew);
    });
  });

  test('tells of a story with a mistake that it is broken, and gives the others', () => {
    const first = prove();
    withEdit('stories/ferry-fire/courier.md', 'evidence:', 'evidense:', () => {
      const { stories, broken, problems, files } = prove(first);
      expect([...stories.keys()]).toEqual(['marsh-festival', 'night-tide']);
      expect([...broken]).toEqual(['ferry-fire']);
      expect(problems.filter(isError).map(({ code }) => code)).toEqual(expect.arrayContaining(['unknown-field']));
      expect(files.map(({ path }) => path)).toContainEqual(expect.stringContaining('courier.md'));
    });
  });
});
