import { addDirectives, escapeDirective } from '../domain/text-fragment.ts';
import type { FoundWord } from './search-excerpt.ts';

/** How many words a browser is asked to mark: the address is seen, and may be shared. */
const MOST_MARKED = 4;

/**
 * Adds to an address what a browser shall mark on the page, without any script: a text fragment of the URL
 * Fragment Text Directives (WICG). An id that the address has stays, for browsers that do not know these and for
 * words that are not there.
 */
export function addTextFragment(address: string, found: readonly FoundWord[]): string {
  const directives = found.slice(0, MOST_MARKED).map(({ before, word, after }) => {
    const prefix = before === '' ? '' : `${escapeDirective(before)}-,`;
    const suffix = after === '' ? '' : `,-${escapeDirective(after)}`;
    return `text=${prefix}${escapeDirective(word)}${suffix}`;
  });
  if (directives.length === 0) return address;
  return addDirectives(address, directives);
}
