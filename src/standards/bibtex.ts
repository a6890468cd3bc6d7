import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslItem } from './citation.ts';

// As the library comes, it drops every character that ASCII and TeX's accents lack, and names entries by chance of their words.
const { format } = plugins.config.get('@bibtex');
format.asciiOnly = false;
format.useIdAsLabel = true;

/** Citations as BibTeX in UTF-8, with the ids of the items as keys. */
export function printBibtex(items: readonly CslItem[]): string {
  return plugins.output.format('bibtex', [...items], {});
}
