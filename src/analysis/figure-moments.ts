import { isJoined, type Token } from './figure-tokens.ts';
import { findUnit } from './figure-units.ts';
import { isEnglish } from './number-words.ts';

/** A date or clock time: its value as `Figure` has it, and the index of the token behind it. */
export interface ReadMoment {
  readonly kind: 'date' | 'time';
  readonly value: number;
  readonly next: number;
}

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month)),
);
const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const MINUTES = new Map(Object.entries({ half: 30, quarter: 15, five: 5, ten: 10, twenty: 20, 'twenty-five': 25 }));

/** Behind a number: no letter, and no more of the same number. */
const END = String.raw`(?![\p{L}\p{Nd}]|[.,:/]\p{Nd})`;
const GAP = String.raw`[., \u00a0]+`;
/** Whole or short; small letters are no month, or every `may` and `march` were. */
const MONTH = String.raw`(?:${MONTHS.flatMap((name) => [name, name.toUpperCase()])
  .map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`)
  .join('|')}|Sept)(?!\p{L})`;
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?${END}`;
const YEAR = String.raw`(?:1\d|2[01])\d\d${END}`;
const AND_YEAR = String.raw`(?:[.,]?[ \u00a0]?(?<year>${YEAR}))?`;
/** What joins two days of one month. */
const LINK = String.raw`(?:[-\u2013]| (?:to|through|and|or) )`;
const HOUR = String.raw`(?<hour>\d{1,2}|${HOURS.join('|')})`;
const MINUTE = String.raw`(?<minute>[0-5]\d)`;
const SPELT_MINUTE = String.raw`(?<minute>\d{1,2}|${[...MINUTES.keys()].toReversed().join('|')})`;
/** Words before which a small number without a unit is an hour. */
const AT = String.raw`(?<=(?<!\p{L})(?:at|(?:shortly|just) (?:after|before)) )`;

const compile = (pattern: string) => new RegExp(pattern, 'uy');

/** Of dates with slashes the year alone where day and month can be mistaken for one another. */
const DATES = [
  String.raw`(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)${END}`,
  String.raw`(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})${END}`,
  String.raw`(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日`,
  String.raw`(?<day>1[3-9]|2\d|3[01])/(?<month>\d{1,2})/(?<year>\d{4})${END}`,
  String.raw`(?<month>\d{1,2})/(?<day>1[3-9]|2\d|3[01])/(?<year>\d{4})${END}`,
  String.raw`\d{1,2}/\d{1,2}/(?<year>\d{4})${END}`,
].map(compile);

/** `August 2023`; `August 7th, 2023`; `7 of August`; the day that stands away from its month in `7–8 August`, `August 7 to 8`. */
const ENGLISH_DATES = [
  `(?<month>${MONTH})${GAP}(?<year>${YEAR})`,
  `(?<month>${MONTH})${GAP}(?<day>${DAY})${AND_YEAR}`,
  `(?<day>${DAY})[ -](?:of )?(?<month>${MONTH})${AND_YEAR}`,
  `(?<day>${DAY})(?=${LINK}${DAY} (?<month>${MONTH}))`,
  `(?<=(?<month>${MONTH})${GAP}${DAY}${LINK})(?<day>${DAY})`,
].map(compile);

/** `6:07 p.m.`, `18.07 Uhr`, `nine o’clock`, `18h07`, `18:07`. */
const TIMES = [
  String.raw`${HOUR}(?:[:.]${MINUTE})?[ \u00a0]?(?<half>[ap])\.?m(?!\p{L})`,
  String.raw`${HOUR}(?:[:.]${MINUTE})?[ \u00a0](?:Uhr|o['\u2019]clock)(?!\p{L})`,
  `${HOUR}h${MINUTE}${END}`,
  `${HOUR}:${MINUTE}${END}`,
].map((pattern) => new RegExp(pattern, 'iuy'));

/** `half past six`, `at twenty to ten`, `shortly after six`. */
const ENGLISH_TIMES = [
  `${SPELT_MINUTE} past ${HOUR}${END}`,
  `${AT}${SPELT_MINUTE} (?<to>to) ${HOUR}${END}`,
  `${AT}${HOUR}${END}`,
].map((pattern) => new RegExp(pattern, 'iuy'));

/** Words before which four digits are a year even if a plural follows: `in 2003 elections were held`. */
const YEAR_LEADS = new Set(
  'in since of until till by from before after during for late early mid the a his her its their this year'.split(' '),
);

/**
 * Reads the date or clock time that begins with a token. Months and hours in words are read in English alone.
 * @param content the text of the tokens
 */
export function readMoment(
  content: string,
  tokens: readonly Token[],
  start: number,
  language?: string,
): ReadMoment | undefined {
  const find = (patterns: readonly RegExp[], read: typeof readDate) => {
    for (const pattern of patterns) {
      pattern.lastIndex = tokens[start]?.start ?? 0;
      const groups = pattern.exec(content)?.groups;
      if (!groups) continue;
      let next = start + 1;
      while ((tokens[next]?.start ?? Infinity) < pattern.lastIndex) next += 1;
      const moment = read(groups, tokens, next);
      if (moment) return moment;
    }
    return undefined;
  };
  const plain = find(DATES, readDate) ?? find(TIMES, readTime);
  if (plain) return plain;
  const english = isEnglish(language) ? (find(ENGLISH_DATES, readDate) ?? find(ENGLISH_TIMES, readTime)) : undefined;
  return english ?? readYear(tokens, start, language);
}

type Groups = Readonly<Record<string, string | undefined>>;

function readDate(groups: Groups, tokens: readonly Token[], next: number): ReadMoment | undefined {
  const { year = '0', month, day } = groups;
  const value = encodeDate(Number(year), readMonth(month), Number.parseInt(day ?? '0', 10));
  const parts = decodeDate(value);
  const isDate = parts.month <= 12 && parts.day <= 31 && (month === undefined || parts.month > 0);
  // In `May 20 people` the number is none of a day, while `a May 1 deadline` is a day's.
  const isCount = year === '0' && tokens[next - 1]?.kind !== 'word' && countsThings(tokens, next);
  return isDate && !isCount ? { kind: 'date', value, next } : undefined;
}

/** From 1 to 12 for a month. */
function readMonth(month = '0'): number {
  return /^\d/u.test(month)
    ? Number(month)
    : MONTHS.findIndex((name) => month.toLowerCase().startsWith(name.slice(0, 3).toLowerCase())) + 1;
}

/** `value` of a date: the year, month and day as eight digits; what is not said is 0. */
function encodeDate(year: number, month: number, day: number): number {
  return year * 10_000 + month * 100 + day;
}

/** The parts of such a value. */
export function decodeDate(value: number): Readonly<Record<'year' | 'month' | 'day', number>> {
  return { year: Math.floor(value / 10_000), month: Math.floor(value / 100) % 100, day: value % 100 };
}

/** The value is minutes from midnight, as far as the text says. */
function readTime(groups: Groups, tokens: readonly Token[], next: number): ReadMoment | undefined {
  const { hour = '', minute = '0', half, to } = groups;
  const hours = Number(hour) || HOURS.indexOf(hour.toLowerCase()) + 1;
  const minutes = MINUTES.get(minute.toLowerCase()) ?? Number(minute);
  if (hours > (half === undefined ? 24 : 12)) return undefined;
  const behind = tokens[next];
  const isBare = groups['minute'] === undefined && half === undefined && tokens[next - 1]?.key === hour.toLowerCase();
  if (isBare && (hours > 12 || findUnit(tokens, next) || behind?.key === 'of' || behind?.kind === 'sign'))
    return undefined;
  const afternoon = /p/iu.test(half ?? '') ? 12 : 0;
  const whole = half === undefined ? hours : (hours % 12) + afternoon;
  return { kind: 'time', value: whole * 60 + (to === undefined ? minutes : -minutes), next };
}

/** A year by itself, `2023–24`, or a decade such as `the 1990s`, whose value is its first year. */
function readYear(tokens: readonly Token[], start: number, language?: string): ReadMoment | undefined {
  const [token, behind] = tokens.slice(start, start + 2);
  const before = tokens[start - 1];
  if (!token || !/^(?:1[5-9]|20)\d\d$/u.test(token.text) || before?.kind === 'sign' || behind?.kind === 'sign')
    return undefined;
  const value = encodeDate(Number(token.text), 0, 0);
  const isSpan = behind?.kind === 'number' && /^[-\u2013]$/u.test(behind.gap) && behind.text.length === 2;
  if (isSpan || (behind?.gap === '' && behind.key === 's')) return { kind: 'date', value, next: start + 2 };
  const isLed = before !== undefined && isJoined(token) && YEAR_LEADS.has(before.key);
  if (isEnglish(language) && !isLed && countsThings(tokens, start + 1)) return undefined;
  return { kind: 'date', value, next: start + 1 };
}

/** Whether a number before a token counts several things. */
function countsThings(tokens: readonly Token[], next: number): boolean {
  const unit = findUnit(tokens, next);
  return unit !== undefined && tokens[unit.next - 1]?.key !== unit.key;
}
