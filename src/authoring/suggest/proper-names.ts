import type { Range } from '../../domain/range.ts';
import { FUNCTION_WORDS } from './content-words.ts';

/** A name as it stands in a text: words with capitals, and what joins them. */
export interface ProperName extends Range {
  readonly words: string;
}

const WORD = String.raw`(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{M}'\u2019-]*)`;
const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])${WORD}(?:(?: (?:of the|of|for|de|da|del|di|van|von|bin|ibn|al|the(?= \\p{Lu})))? ${WORD})*`,
  'gu',
);

/** English names of weekdays and months. */
export const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** Finds the names of persons, places and bodies in a stretch of a text, by their capitals. For scripts that have none, nothing. */
export function findProperNames(content: string, { start, end }: Range): readonly ProperName[] {
  return Array.from(content.slice(start, end).matchAll(NAME), (match) => {
    let words = match[0];
    let from = start + match.index;
    for (;;) {
      const [, first, gap = ''] = /^(\S+?)(?:(\s+)|$)/u.exec(words) ?? [];
      // A capital may stand there only because a sentence begins.
      if (first === undefined || !FUNCTION_WORDS.has(first.toLowerCase())) break;
      words = words.slice(first.length + gap.length);
      from += first.length + gap.length;
    }
    words = words.replace(/['\u2019]s?$/u, '');
    return { start: from, end: from + words.length, words };
  }).filter(({ words }) => words.length > 1 && !CALENDAR.test(words));
}
