import { builtFolder, listKinds, listPages } from '../browser/built-pages.ts';
import { testWithAxe } from './test-with-axe.ts';

for (const address of listKinds(listPages(builtFolder))) testWithAxe(address);
