import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/content/check-folder.ts';
import { GoodContent } from '../../src/site/good-content.ts';
import { smallContent } from '../build/small-content.ts';
import { writeFolder } from '../fixtures/write-folder.ts';

const NORTH = 'stories/bridge/north.md';
const SOURCE = 'sources/north-post.yaml';

let folder: string;
let content: GoodContent;

beforeEach(() => {
  folder = writeFolder({
    ...smallContent,
    'stories/second/story.md': smallContent['stories/bridge/story.md'],
    'stories/second/north.md': smallContent[NORTH],
    'stories/second/south.md': smallContent['stories/bridge/south.md'],
  });
  content = new GoodContent();
  keep();
});

function keep(): void {
  content.keep(folder, checkFolder(folder));
}

function write(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
  keep();
}

function change(path: keyof typeof smallContent, from: string, to: string): void {
  expect(smallContent[path]).toContain(from);
  write(path, smallContent[path].replace(from, to));
}

function remove(path: string): void {
  rmSync(join(folder, path), { recursive: true });
  keep();
}

const ids = () => content.stories.map(({ id }) => id).toSorted();
const bridge = () => content.stories.find(({ id }) => id === 'bridge');
const north = () => bridge()?.articles.find(({ id }) => id === 'north');

describe('good content', () => {
  const mistakes: Record<string, () => void> = {
    'a quote': () => {
      change(NORTH, '- The bridge is closed', '- The bridge is clossed');
    },
    'a field': () => {
      change(NORTH, 'date: "2025-05-02"\n', '');
    },
    YAML: () => {
      change(NORTH, 'language: en', 'language: "en');
    },
    'the frontmatter': () => {
      change(NORTH, '---\n', '');
    },
    'the fields of the story': () => {
      change('stories/bridge/story.md', 'weight: central', 'weight: heavy');
    },
    'the name of a file': () => {
      write('stories/bridge/New Name.md', smallContent[NORTH]);
    },
    'the bytes of a file': () => {
      write(NORTH, 'a\0b');
    },
    'a source that it uses': () => {
      change(SOURCE, 'name:', 'nam:');
    },
    'a source that is gone': () => {
      remove(SOURCE);
    },
    'an article that is gone': () => {
      remove(NORTH);
    },
    'a story.md that is gone': () => {
      remove('stories/bridge/story.md');
    },
    'a record that cannot be read': () => {
      mkdirSync(join(folder, 'stories/bridge/records'));
      write('stories/bridge/records/protocol.md', 'no fields');
    },
  };
  for (const [name, make] of Object.entries(mistakes)) {
    test(`stays as it was while there is a mistake in ${name}`, () => {
      const before = bridge();
      make();
      expect(bridge()).toBe(before);
      expect(ids()).toEqual(['bridge', 'second']);
      expect(content.sources.map((source) => source.name).toSorted()).toEqual(['The North Post', 'The South Star']);
      for (const article of before?.articles ?? []) {
        expect(content.readText(article).text).toEqual(article.text);
      }
    });
  }

  test('has the bodies that belong to its stories, whatever is on the disk', () => {
    const before = north();
    if (!before) throw new Error('There is no article.');
    change(NORTH, 'A lorry hit the old bridge', 'Moved. A lorry hit the old bridge');
    expect(content.readText(before).text.content).toMatch(/^A lorry hit/u);
    const after = north();
    if (!after) throw new Error('There is no article.');
    expect(content.readText(after).text.content).toMatch(/^Moved\. A lorry hit/u);
  });

  test('takes over other stories while one has a mistake', () => {
    change(NORTH, 'source: north-post', 'source: nobody');
    write('stories/second/north.md', smallContent[NORTH].replace('Lorry hits bridge', 'Lorry strikes bridge'));
    const [second] = content.stories.filter(({ id }) => id === 'second');
    expect(second?.articles.map(({ headline }) => headline)).toEqual(['Lorry strikes bridge', 'Bridge shut']);
  });

  test('leaves out a story that was never good, until it is', () => {
    mkdirSync(join(folder, 'stories/third'));
    write('stories/third/story.md', smallContent['stories/bridge/story.md']);
    expect(ids()).toEqual(['bridge', 'second']);
    write('stories/third/north.md', smallContent[NORTH]);
    write('stories/third/south.md', smallContent['stories/bridge/south.md']);
    expect(ids()).toEqual(['bridge', 'second', 'third']);
  });

  test('forgets a story that is deleted or renamed', () => {
    remove('stories/second');
    expect(ids()).toEqual(['bridge']);
    renameSync(join(folder, 'stories/bridge'), join(folder, 'stories/crossing'));
    keep();
    expect(ids()).toEqual(['crossing']);
  });

  test('stays when all stories are gone at once', () => {
    remove('stories');
    expect(ids()).toEqual(['bridge', 'second']);
  });

  test('takes over what has warnings alone', () => {
    write('sources/nobody.yaml', 'name: Nobody\n');
    expect(checkFolder(folder).problems.map(({ code }) => code)).toEqual(['unused-source']);
    expect(content.sources.map(({ id }) => id)).toContain('nobody');
    expect(ids()).toEqual(['bridge', 'second']);
  });

  test('keeps the last good version of a source that nobody names', () => {
    write('sources/nobody.yaml', 'name: Nobody\n');
    write('sources/nobody.yaml', 'nam: Somebody\n');
    expect(content.sources).toContainEqual({ id: 'nobody', name: 'Nobody' });
    remove('sources/nobody.yaml');
    expect(content.sources.map(({ id }) => id)).not.toContain('nobody');
  });
});
