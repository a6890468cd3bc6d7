import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/content/check-folder.ts';
import { SearchIndex } from '../../src/build/kept-search.ts';
import { listStoryRecords } from '../../src/site/search-records.ts';
import { describeEntry } from '../../src/site/story-entry.ts';
import { StoryStore } from '../../src/site/story-store.ts';
import { openWorkshop } from './build-site.ts';
import { smallContent, writeContent } from './small-content.ts';

const workshop = openWorkshop();
const folder = join(workshop, 'pagefind');
let index: SearchIndex;

beforeAll(async () => {
  const { stories, texts } = checkFolder(writeContent(join(workshop, 'content'), smallContent));
  const store = new StoryStore(join(workshop, 'stories'));
  const known = stories.map((story) => {
    const entry = describeEntry(story);
    store.keepCheck({ files: '', sources: [], entry, problems: [] }, { story, texts }, listStoryRecords(story));
    return { entry, version: 'one' };
  });
  index = new SearchIndex(known, [], { store, cache: join(workshop, 'search'), code: 'code' });
  await index.indexParts([], folder);
});

describe('the index of a build', () => {
  test('always has the site’s own part, with the program', () => {
    expect(existsSync(join(folder, 'pagefind.js'))).toBe(true);
    expect(index.listUnits().size).toBe(0);
  });

  test('is refused when search would lead to a page that was not written', () => {
    expect(() => {
      index.refuseLost((path) => path !== 'stories/bridge/north/index.html');
    }).toThrow('Search would lead to /stories/bridge/north/, and no such page was written.');
    expect(() => {
      index.refuseLost(() => true);
    }).not.toThrow();
  });
});
