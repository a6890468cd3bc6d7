import { builtFolder, listKinds, listPages } from '../browser/built-pages.ts';
import { testWithAxe } from './test-with-axe.ts';

/** On the desktop alone: they have the templates of the pages that are looked at on the phone too. */
const pages = listPages(builtFolder);
const kinds = listKinds(pages);
for (const address of pages.filter((page) => !kinds.includes(page))) testWithAxe(address);
