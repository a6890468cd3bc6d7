import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { KeptChecks } from '../src/build/kept-checks.ts';
import { SearchIndex } from '../src/build/kept-search.ts';
import { checkLargeFolder } from '../src/content/check-folder.ts';
import type { Source } from '../src/domain/source.ts';
import { StoryStore } from '../src/site/story-store.ts';

/**
 * Checks a content folder and indexes it for search, as a build does, into a folder that is removed again. So
 * `bench/run.ts` can measure the indexing apart from the rest of a build; the report takes the cost of the check off.
 */
const { values } = parseArgs({ options: { content: { type: 'string' } } });
if (values.content === undefined) throw new Error('Usage: node bench/index-search.ts --content DIR');
const folder = mkdtempSync(join(tmpdir(), 'at-odds-index-'));
try {
  const store = new StoryStore(join(folder, 'stories'));
  const checks = new KeptChecks(store, 'bench');
  let sources: readonly Source[] = [];
  checkLargeFolder(resolve(values.content), {
    memory: checks,
    take: (_checked, given) => {
      sources = [...given.sources.values()];
    },
  });
  const search = new SearchIndex([...checks.stories.values()], sources, {
    store,
    code: 'bench',
    cache: join(folder, 'summaries'),
  });
  const units = [...search.listUnits().keys()];
  mkdirSync(join(folder, 'index'));
  await search.indexParts(units, join(folder, 'index'));
  console.log(`${String(units.length + 1)} parts.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
