import type { Range } from '../../domain/range.ts';

/** A name as it stands in a text: words with capitals, and what joins them. */
export interface ProperName extends Range {
  readonly words: string;
}

const WORD = String.raw`(?:\p{Lu}\.(?:\p{Lu}\.)+(?:-\p{Lu}[\p{L}\p{M}]+)?|\p{Lu}[\p{L}\p{M}]*(?:['\u2019-](?:\p{Lu})?[\p{L}\p{M}]+)*|(?:al|el|bin|ibn)-\p{Lu}[\p{L}\p{M}]+|\p{Lu}\.)`;
const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])${WORD}(?:(?: (?:of the|of|for|de|da|del|di|van|von|bin|ibn|al|the(?= \\p{Lu})))? ${WORD})*`,
  'gu',
);

/** Words that have a capital only because a sentence begins. */
const BEGINNERS = new Set(
  'A About Above According After All Although Amid Among An And Another Any As At Because Before Both But By Despite During Each Even Every Few For Forthcoming From He Her His How However I If In Instead Into It Its Last Later Many Meanwhile More Most Much My New No Nobody None Nor Not Nothing Now Of On Once One Only Or Other Our Over People Several She Since So Some Still Such That The Their Then There These They This Those Though Through To Two Under Until We What When Where Whether Which While Who Why With Yet You'.split(
    ' ',
  ),
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
      if (first === undefined || !(BEGINNERS.has(first.replace(/['\u2019]s$/u, '')) || /^(?:of|the|for)$/u.test(first)))
        break;
      words = words.slice(first.length + gap.length);
      from += first.length + gap.length;
    }
    words = words.replace(/['\u2019]s?$/u, '');
    return { start: from, end: from + words.length, words };
  }).filter(({ words }) => words.length > 1 && !CALENDAR.test(words));
}
