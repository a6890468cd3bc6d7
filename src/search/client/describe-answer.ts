import { facetLabels } from '../records/facets.ts';
import { printButton, printElement } from './elements.ts';
import type { SearchAnswer } from './find-entries.ts';
import { isBlank, type SearchState } from './search-state.ts';

/** What was found, in words for the status line. */
export function describeAnswer(answer: SearchAnswer, state: SearchState, listed: number): string {
  const { changes, completeCount, results } = answer;
  const { query, choices } = state;
  if (isBlank(state)) return '';
  if (query !== '' && !/[\p{L}\p{N}]/u.test(query)) return `There is no word in “${query}” to look for.`;
  const lost = [...changes.corrected.map(({ from }) => from), ...changes.dropped];
  const missing = lost.length > 0 ? `No text has ${lost.map((word) => `“${word}”`).join(' or ')}. ` : '';
  const looked = changes.corrected.reduce((text, { from, to }) => text.replace(from, to), query);
  const about = `${query === '' ? '' : ` for “${looked}”`}${choices.size > 0 ? ' with these filters' : ''}`;
  if (results.length === 0) return `${missing}Nothing found${about}. Try other words, or use the list below.`;
  const count = (number: number) => `${String(number)} ${number === 1 ? 'result' : 'results'}`;
  const shown = listed < results.length ? `, the first ${String(listed)} shown` : '';
  if (completeCount === undefined) return `${missing}${count(results.length)}${about}${shown}.`;
  const complete = completeCount === 0 ? 'Nothing has all the words' : `${count(completeCount)} with all the words`;
  return `${missing}${complete}${about}; ${String(results.length - completeCount)} with some of them${shown}.`;
}

/** Sentences beside the results: what was left out, and ways on. */
export function listHints(answer: SearchAnswer, ask: (change: Partial<SearchState>) => void): readonly Node[] {
  const { changes, unknownChoices } = answer;
  const hints: Node[] = unknownChoices.map(({ facet, key }) =>
    printElement(
      'p',
      '',
      `There is nothing called “${key.slice(0, 60)}” under “${facetLabels[facet]}”, so it is left out.`,
    ),
  );
  const { suggestion } = changes;
  if (suggestion !== undefined) {
    const change = printButton(suggestion, () => {
      ask({ query: suggestion });
    });
    hints.push(printElement('p', '', 'Did you mean ', change, '?'));
  }
  return hints;
}
