import { splitContentWords } from './content-words.ts';
import { SURE_LIKENESS, type Pair } from './likeness.ts';
import { areInOneLanguage, type Statement } from './statements.ts';
import type { Difference } from './suggestion.ts';

/** The days of the week and of the year, as each language names them, and as numbers in any. */
interface DayNames {
  readonly names: readonly string[];
  readonly pattern: RegExp;
}

const dayNames = new Map<string, DayNames>();

function openDays(language = 'en'): DayNames {
  const known = dayNames.get(language);
  if (known) return known;
  const list = (options: Intl.DateTimeFormatOptions, count: number, day: (index: number) => number) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    return Array.from({ length: count }, (_, index) => format.format(day(index)).toLowerCase());
  };
  const weekdays = list({ weekday: 'long' }, 7, (index) => Date.UTC(2024, 0, 1 + index));
  const months = list({ month: 'long' }, 12, (index) => Date.UTC(2024, index, 1));
  const unspaced = /^(?:ja|zh|th)/u.test(language);
  const [from, to] = unspaced ? ['', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
  const month = months.join('|');
  const dates = `(?:${month}) \\p{N}{1,2}|\\p{N}{1,2}\\.? (?:de )?(?:${month})|\\p{N}{1,2}\\.\\p{N}{1,2}\\.(?:\\p{N}{4}|(?=\\s))|\\p{N}{1,2}月\\p{N}{1,2}日`;
  const pattern = new RegExp(`${from}(?:${weekdays.join('|')}|${dates})${to}`, 'giu');
  const own = { names: [...weekdays, ...months], pattern };
  dayNames.set(language, own);
  return own;
}

interface NamedDay {
  readonly day: string;
  /** The same in every language. */
  readonly key: string;
  /** Stems of the words right around it, the nearest before it first: what was on that day. */
  readonly around: readonly string[];
}

/** A statement stands in a pair with some of many others. */
const daysOf = new WeakMap<Statement, readonly NamedDay[]>();

function listDays(statement: Statement): readonly NamedDay[] {
  const known = daysOf.get(statement) ?? findDays(statement);
  daysOf.set(statement, known);
  return known;
}

function findDays({ words, source }: Statement): readonly NamedDay[] {
  const { names, pattern } = openDays(source.language);
  const found = [...words.matchAll(pattern)];
  if (found.length === 0) return [];
  const content = splitContentWords(words, source.language);
  return found.map(({ 0: day, index }) => {
    const before = content.filter(({ end }) => end <= index).slice(-WORDS_BEFORE);
    const behind = content.filter(({ start }) => start >= index + day.length).slice(0, WORDS_BEHIND);
    const name = names.findIndex((one) => day.toLowerCase().includes(one));
    return {
      day,
      key: day.includes('月') || name < 0 ? day : `${String(name)} ${/\p{N}+/u.exec(day)?.[0] ?? ''}`,
      around: [...before.toReversed(), ...behind].map(({ stem }) => stem),
    };
  });
}

const WORDS_BEFORE = 2;
const WORDS_BEHIND = 1;
/** What stands so far up tells of the event itself. */
const PROMINENT = 0.8;

/** Whether some word beside two days is the same. */
function isBeside(a: NamedDay, b: NamedDay): boolean {
  return a.around.some((stem) => b.around.includes(stem));
}

/** Two days of the same thing: some word beside them is the same; between languages, what both put first. */
export function compareDays({ a: { first: a }, b: { first: b }, likeness }: Pair): Difference | undefined {
  const [own, other] = [listDays(a), listDays(b)];
  const isFirst = Math.min(a.prominence, b.prominence) >= PROMINENT && own.length + other.length === 2;
  const isSame = (one: NamedDay, rival: NamedDay) =>
    areInOneLanguage(a.source, b.source) ? likeness >= SURE_LIKENESS && isBeside(one, rival) : isFirst;
  const pairs = own.flatMap((one) => other.filter((rival) => isSame(one, rival)).map((rival) => [one, rival] as const));
  const [pair] = pairs;
  if (!pair || pairs.some(([one, rival]) => one.key === rival.key)) return undefined;
  const [day, rival] = pair;
  // A weekday and a date may be one day.
  if (/\p{N}/u.test(day.day) !== /\p{N}/u.test(rival.day)) return undefined;
  return {
    kind: 'time',
    described: { relation: 'conflict', aspects: ['time'] },
    reason: `The days differ: “${day.day}” in ${a.source.id}, “${rival.day}” in ${b.source.id}.`,
    answer: ({ first }) => {
      const found = first === a ? day : first === b ? rival : listDays(first).find((one) => isBeside(one, day));
      return found && { position: found.key, label: found.day };
    },
  };
}
