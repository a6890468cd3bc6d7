import { describe, expect, test } from 'vitest';
import { readContentPlace, selectFiles, type ContentFile } from '../../src/content/content-file.ts';

describe('a path in the content folder', () => {
  const known: Record<string, object> = {
    'sources/the-courier.yaml': { kind: 'source', id: 'the-courier' },
    'stories/ferry-fire/story.md': { kind: 'story', story: 'ferry-fire' },
    'stories/ferry-fire/courier.md': { kind: 'article', story: 'ferry-fire', id: 'courier' },
    'stories/ferry-fire/records/log.md': { kind: 'record', story: 'ferry-fire', id: 'log' },
    'stories/2024/1.md': { kind: 'article', story: '2024', id: '1' },
    'stories/ferry-fire/records/story.md': { kind: 'record', story: 'ferry-fire', id: 'story' },
  };
  for (const [path, place] of Object.entries(known)) {
    test(`${path} is a place for content`, () => {
      expect(readContentPlace(path)).toEqual(place);
    });
  }

  const unknown = [
    'story.md',
    'stories/story.md',
    'stories/Ferry/story.md',
    'stories/ferry fire/story.md',
    'stories/ferry_fire/story.md',
    'stories/fähre/story.md',
    'stories/-a/story.md',
    'stories/a--b/story.md',
    'stories/ferry-fire/Courier.md',
    'stories/ferry-fire/courier.MD',
    'stories/ferry-fire/courier.markdown',
    'stories/ferry-fire/courier.mdx',
    'stories/ferry-fire/records/a/b.md',
    'stories/ferry-fire/notes/a.md',
    'sources/courier.yml',
    'sources/courier.md',
    'sources/a/b.yaml',
    'Sources/courier.yaml',
    'stories/ferry-fire/story.md/',
    '/stories/ferry-fire/story.md',
    '../stories/ferry-fire/story.md',
    'stories\\ferry-fire\\story.md',
    'stories/ferry-fire/story.md\n',
    '',
  ];
  for (const path of unknown) {
    test(`${JSON.stringify(path)} is no place for content`, () => {
      expect(readContentPlace(path)).toBeUndefined();
    });
  }
});

test('files are selected by what they are, in their order', () => {
  const files: ContentFile[] = [
    { kind: 'article', story: 's', id: 'b', path: 'b', text: '' },
    { kind: 'source', id: 'x', path: 'x', text: '' },
    { kind: 'article', story: 's', id: 'a', path: 'a', text: '' },
  ];
  expect(selectFiles(files, 'article').map(({ id }) => id)).toEqual(['b', 'a']);
  expect(selectFiles(files, 'record')).toEqual([]);
});
