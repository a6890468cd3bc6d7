import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslItem } from './citation.ts';

// As the library comes, it drops every character that ASCII and TeX's accents lack, and names entries by chance of their words.
const { format } = plugins.config.get('@bibtex');
format.asciiOnly = false;
format.useIdAsLabel = true;

/** Characters that TeX or the library would take for a command, a comment, a group or an element of HTML. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
};

/** Citations as BibTeX in UTF-8, with the ids of the items as keys. */
export function printBibtex(items: readonly CslItem[]): string {
  return plugins.output.format('bibtex', items.map(escapeItem), {});
}

/** Addresses stay as they are: programs take them for such. */
function escapeItem(item: CslItem): CslItem {
  const { title, author, note, 'container-title': container } = item;
  return {
    ...item,
    title: escapeText(title),
    ...(author && { author: author.map(({ literal }) => ({ literal: escapeText(literal) })) }),
    ...(container !== undefined && { 'container-title': escapeText(container) }),
    ...(note !== undefined && { note: escapeText(note) }),
  };
}

function escapeText(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/[&%$#_]|[\\{}~^<>]/gu, (sign) => SIGNS[sign] ?? `\\${sign}`);
}
