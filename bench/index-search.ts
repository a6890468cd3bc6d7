import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { close } from 'pagefind';
import { checkFolder } from '../src/checks/check-folder.ts';
import { buildIndexFiles } from '../src/integrations/search-index-files.ts';
import { GoodContent } from '../src/site/good-content.ts';
import { listSearchRecords } from '../src/site/search-records.ts';

/**
 * Indexes a content folder for search and writes nothing, so that `bench/run.ts` can measure it apart from the build.
 * Reading and checking the content comes before it; the report takes the cost of the check off.
 */
const { values } = parseArgs({ options: { content: { type: 'string' } } });
if (values.content === undefined) throw new Error('Usage: node bench/index-search.ts --content DIR');
const folder = resolve(values.content);
const content = new GoodContent();
content.keep(folder, checkFolder(folder));

// What the build calls to index, called here in the same way: see src/integrations/search-index.ts.
const files = await buildIndexFiles(listSearchRecords(content.stories, content.sources));
await close();
console.log(`${String(files.size)} files.`);
