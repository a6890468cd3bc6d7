import type { SearchState, Sort } from '../site/search-address.ts';
import { writeDay } from '../site/wording.ts';
import type { SearchAnswer } from './search-client.ts';

/** What was found, in words for the status line. */
export function describeAnswer(answer: SearchAnswer, { query, choices, sort }: SearchState, listed: number): string {
  const { total: count, changes } = answer;
  const { corrected, dropped, completeCount } = changes;
  const lost = [...corrected.map(({ from }) => from), ...dropped];
  const missing = lost.length > 0 ? `No text has ${lost.map((word) => `“${word}”`).join(' or ')}. ` : '';
  const looked = corrected.reduce((text, { from, to }) => text.replace(from, to), query);
  const asked = query === '' ? '' : ` for “${looked}”`;
  const within = choices.size > 0 ? ' with these filters' : '';
  if (query === '' && choices.size === 0) return '';
  if (!/[\p{L}\p{N}]/u.test(query) && query !== '') return `There is no word in “${query}” to look for.`;
  const reach = describeReach(answer, sort);
  if (count === 0) {
    return `${missing}Nothing found${asked}${within}. ${reach === '' ? 'Try other words, or use the list below.' : reach}`;
  }
  const results = (number: number) => `${String(number)} ${number === 1 ? 'result' : 'results'}`;
  const shown = listed < count ? `, the first ${String(listed)} shown` : '';
  if (completeCount === undefined) return `${missing}${results(count)}${asked}${within}${shown}. ${reach}`.trim();
  const complete = completeCount === 0 ? 'Nothing has all the words' : `${results(completeCount)} with all the words`;
  return `${missing}${complete}${asked}${within}; ${String(count - completeCount)} with some of them${shown}. ${reach}`.trim();
}

/** What was not searched; empty when everything was. */
export function describeReach({ unsearchedFrom }: SearchAnswer, sort: Sort): string {
  if (unsearchedFrom === undefined) return '';
  const day = writeDay(unsearchedFrom);
  return sort === 'oldest' ? `Not searched yet: from ${day} on.` : `Not searched yet: ${day} and before.`;
}
