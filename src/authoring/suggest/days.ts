import { splitContentWords } from './content-words.ts';
import type { Pair } from './likeness.ts';
import type { Statement } from './statements.ts';
import type { Difference } from './suggestion.ts';

/** The days of the week and of the year, as each language names them, and as numbers in any. */
const dayPatterns = new Map<string, RegExp>();

function openDays(language = 'en'): RegExp {
  const known = dayPatterns.get(language);
  if (known) return known;
  const name = (options: Intl.DateTimeFormatOptions, count: number, day: (index: number) => number) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    return Array.from({ length: count }, (_, index) => format.format(day(index)).replace(/^\d+日?$/u, ''))
      .filter((word) => word.length > 1)
      .join('|');
  };
  const weekdays = name({ weekday: 'long' }, 7, (index) => Date.UTC(2024, 0, 1 + index));
  const months = name({ month: 'long' }, 12, (index) => Date.UTC(2024, index, 1));
  const unspaced = /^(?:ja|zh|th)/u.test(language);
  const [from, to] = unspaced ? ['', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
  const dates = `(?:${months}) \\p{N}{1,2}|\\p{N}{1,2}\\.? (?:de )?(?:${months})|\\p{N}{1,2}\\.\\p{N}{1,2}\\.(?:\\p{N}{4})?|\\p{N}{1,2}月\\p{N}{1,2}日`;
  const pattern = new RegExp(`${from}(?:${weekdays}|${dates})${to}`, 'giu');
  dayPatterns.set(language, pattern);
  return pattern;
}

/** The day of a statement that names one, with the stems of the words right around it: what was on that day. */
function findDay({ words, source }: Statement): { readonly day: string; readonly around: Set<string> } | undefined {
  const [found, ...more] = words.matchAll(openDays(source.language));
  if (!found || more.length > 0) return undefined;
  const [day] = found;
  const content = splitContentWords(words, source.language);
  const before = content.filter(({ end }) => end <= found.index).slice(-WORDS_BEFORE);
  const behind = content.filter(({ start }) => start >= found.index + day.length).slice(0, WORDS_BEHIND);
  return { day, around: new Set([...before, ...behind].map(({ stem }) => stem)) };
}

const WORDS_BEFORE = 3;
const WORDS_BEHIND = 1;

/** Two days of the same thing: some word beside them is the same. */
export function compareDays({ a: { first: a }, b: { first: b } }: Pair): Difference | undefined {
  const [own, other] = [findDay(a), findDay(b)];
  if (!own || !other || own.day.toLowerCase() === other.day.toLowerCase()) return undefined;
  // A weekday and a date may be one day.
  if (/\p{N}/u.test(own.day) !== /\p{N}/u.test(other.day) || own.around.isDisjointFrom(other.around)) return undefined;
  return {
    kind: 'time',
    aspects: ['time'],
    relation: 'conflict',
    reason: `The days differ: “${own.day}” in ${a.source.id}, “${other.day}” in ${b.source.id}.`,
    answer: ({ first }) => {
      const found = findDay(first);
      return found && !found.around.isDisjointFrom(own.around) ? { position: found.day, label: found.day } : undefined;
    },
  };
}
