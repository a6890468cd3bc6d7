import { describe, expect, test } from 'vitest';
import { assembleStory, type StoryParts } from '../../src/content/assemble-story.ts';
import type { ContentFile } from '../../src/content/content-file.ts';
import { joinEntries } from '../../src/content/story-entries.ts';
import { validateFile } from '../../src/content/validate-file.ts';
import { storySchema } from '../../src/schema/story-schema.ts';
import { documentOf, type DocumentParts } from '../fixtures/document-of.ts';

const storyFile: ContentFile = {
  kind: 'story',
  story: 'ferry-fire',
  path: 'stories/ferry-fire/story.md',
  text: '---\ntitle: Ferry\ndate: 2025-03-14\nsummary: It burnt.\npoints:\n  - id: alarm\n    question: Did it ring?\n    positions: { rang: It rang }\n---\n\nAn *introduction*.\n\n',
};
const claim = 'claims:\n  - { point: alarm, position: rang, statement: It rang., evidence: [An alarm rang] }';
const body = 'An alarm rang.';

function assemble(articles: readonly DocumentParts[], records: readonly DocumentParts[] = [], isComplete = true) {
  const { document } = validateFile(storyFile, storySchema);
  if (!document) throw new TypeError('The story of this test is broken.');
  const parts: StoryParts = {
    document,
    articles: articles.map(documentOf),
    records: records.map(documentOf),
    sources: new Map(),
    unreadRecords: [],
    isComplete,
  };
  const { value, problems } = assembleStory(parts);
  return { story: joinEntries('ferry-fire', value, () => undefined), codes: problems.map(({ code }) => code) };
}

describe('an assembled story', () => {
  const { story, codes } = assemble(
    [
      { id: 'zeta', fields: claim, body },
      { id: 'alpha', fields: claim, body: `${body} Twice.` },
      { id: 'mid', fields: claim, body: `${body} Thrice.` },
    ],
    [{ kind: 'record', id: 'log', fields: claim, body }],
  );

  test('has no problem when all is well', () => {
    expect(codes).toEqual([]);
  });

  test('has the fields of its file', () => {
    expect(story).toMatchObject({ title: 'Ferry', date: '2025-03-14' });
  });

  test('has the articles in the order given, each with its siglum, and the records apart', () => {
    expect(story.articles.map(({ id, siglum }) => [id, siglum])).toEqual([
      ['zeta', 'A'],
      ['alpha', 'B'],
      ['mid', 'C'],
    ]);
    expect(story.records.map(({ id, siglum }) => [id, siglum])).toEqual([['log', 'R1']]);
  });

  test('has the position "unclear" on every point', () => {
    expect(Object.entries(story.points[0]?.positions ?? {})).toEqual([
      ['rang', 'It rang'],
      ['unclear', 'Left open'],
    ]);
  });
});

test('nothing is said about what the articles lack together when not all could be read', () => {
  expect(assemble([{ fields: claim, body }], [], true).codes).toContain('too-few-articles');
  expect(assemble([{ fields: claim, body }], [], false).codes).toEqual([]);
  expect(assemble([{ body }], [], false).codes).toEqual(['terms-missing']);
});

test('the claims of records are checked like those of articles, but do not count', () => {
  const wrong = claim.replace('rang,', 'rung,');
  expect(
    assemble(
      [
        { fields: claim, body },
        { id: 'bote', fields: claim, body: `${body} Twice.` },
      ],
      [{ kind: 'record', id: 'log', fields: wrong, body }],
    ).codes,
  ).toEqual(['unknown-position']);
  expect(
    assemble([{ body: 'x' }, { id: 'bote', body: 'y' }], [{ kind: 'record', id: 'log', fields: claim, body }]).codes,
  ).toEqual(['unspoken-point']);
});
