import { readDigits } from '../domain/loose-letters.ts';
import { isJoined, type Token } from './figure-tokens.ts';
import { findUnit } from './figure-units.ts';
import { readClock, readEnglishTime, type ReadTime } from './figure-times.ts';
import { isEnglish } from './number-words.ts';

/** A date or clock time in tokens: its value as `Figure` has it, and the index of the token behind it. */
export type ReadMoment = ReadTime | (Omit<ReadTime, 'kind'> & { readonly kind: 'date' });

/** By their names, whole or short. */
const MONTHS = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, index) =>
      [name, name.slice(0, 3), ...(name === 'september' ? ['sept'] : [])].map((word): [string, number] => [
        word,
        index + 1,
      ]),
    ),
);

/** Words before which four digits are a year even if a plural follows: `in 2003 elections were held`. */
const YEAR_LEADS = new Set(
  'in since of until till by from before after during for late early mid the a his her its their this year'.split(' '),
);

/** Reads the date or clock time that begins with a token. Months and hours in words are read in English alone. */
export function readMoment(tokens: readonly Token[], start: number, language?: string): ReadMoment | undefined {
  const numeric = readNumericDate(tokens, start) ?? readMarkedDate(tokens, start) ?? readClock(tokens, start);
  if (numeric) return numeric;
  const english = isEnglish(language)
    ? (readNamedDate(tokens, start) ?? readFarDay(tokens, start) ?? readEnglishTime(tokens, start, language))
    : undefined;
  return english ?? readYear(tokens, start, language);
}

function date(value: number, next: number): ReadMoment {
  return { kind: 'date', value, next };
}

/** `value` of a date: the year, month and day as eight digits; what is not said is 0. */
function encodeDate(year: number, month: number, day: number): number {
  return year * 10_000 + month * 100 + day;
}

/** The parts of such a value. */
export function decodeDate(value: number): Readonly<Record<'year' | 'month' | 'day', number>> {
  return { year: Math.floor(value / 10_000), month: Math.floor(value / 100) % 100, day: value % 100 };
}

/** `2024年1月25日`, `1月25日`, as Chinese and Japanese write them. */
function readMarkedDate(tokens: readonly Token[], start: number): ReadMoment | undefined {
  if (tokens[start]?.kind !== 'number') return undefined;
  const pieces = tokens.slice(start, start + 6);
  const end = pieces.findIndex(({ gap }, index) => index > 0 && gap !== '');
  const text = readDigits(
    pieces
      .slice(0, end === -1 ? 6 : end)
      .map((piece) => piece.text)
      .join(''),
  );
  const match = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/u.exec(text);
  return match ? dateOf(match[1] ?? '0', match[2], match[3], start + (match[1] === undefined ? 4 : 6)) : undefined;
}

/** `2024-01-25`, `25.1.2024`; `25/01/2024` only where the order cannot be mistaken, else its year alone. */
function readNumericDate(tokens: readonly Token[], start: number): ReadMoment | undefined {
  if (tokens[start]?.kind !== 'number') return undefined;
  const first = readDigits(tokens[start].text);
  const [, second, third] = tokens.slice(start, start + 3).map((token) => ({ ...token, text: readDigits(token.text) }));
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(first);
  if (dotted) return dateOf(dotted[3], dotted[2], dotted[1], start + 1);
  if (second?.kind !== 'number' || third?.kind !== 'number' || second.gap !== third.gap) return undefined;
  const parts = [first, second.text, third.text].join(second.gap);
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(parts);
  if (iso) return dateOf(iso[1], iso[2], iso[3], start + 3);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(parts);
  if (!slashed) return undefined;
  const [, a, b, year] = slashed;
  if (Number(a) > 12) return dateOf(year, b, a, start + 3);
  if (Number(b) > 12 || a === b) return dateOf(year, a, b, start + 3);
  return date(encodeDate(Number(year), 0, 0), start + 3);
}

function dateOf(year = '', month = '', day = '', next = 0): ReadMoment | undefined {
  const isDate = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isDate ? date(encodeDate(Number(year), Number(month), Number(day)), next) : undefined;
}

/** `August 7, 2023`, `7th of August`, `Jan. 25`, `August 2023`. */
function readNamedDate(tokens: readonly Token[], start: number): ReadMoment | undefined {
  const month = readMonth(tokens[start]);
  const behind = tokens[start + 1];
  if (month > 0 && behind && /^[., \u00a0]+$/u.test(behind.gap)) {
    const year = readYearNumber(behind);
    if (year > 0) return date(encodeDate(year, month, 0), start + 2);
    const day = readDay(tokens, start + 1);
    if (!day) return undefined;
    const dayYear = readYearNumber(tokens[day.next]);
    if (dayYear > 0) return date(encodeDate(dayYear, month, day.value), day.next + 1);
    return countsThings(tokens, day.next) ? undefined : date(encodeDate(0, month, day.value), day.next);
  }
  const day = readDay(tokens, start);
  if (!day) return undefined;
  const at = isJoined(tokens[day.next]) && tokens[day.next]?.key === 'of' ? day.next + 1 : day.next;
  const later = isJoined(tokens[at]) ? readMonth(tokens[at]) : 0;
  if (later === 0) return undefined;
  const year = readYearNumber(tokens[at + 1]);
  return date(encodeDate(year, later, day.value), year > 0 ? at + 2 : at + 1);
}

/** `August 7th through 8th`, `7–8 August`: the day that stands away from its month. */
function readFarDay(tokens: readonly Token[], start: number): ReadMoment | undefined {
  const day = readDay(tokens, start);
  if (!day) return undefined;
  const link = skipLink(tokens, day.next);
  const later = link > 0 ? readDay(tokens, link) : undefined;
  if (later) {
    const month = isJoined(tokens[later.next]) ? readMonth(tokens[later.next]) : 0;
    if (month > 0) return date(encodeDate(0, month, day.value), day.next);
  }
  for (const back of [1, 2, 3, 4]) {
    const month = readMonth(tokens[start - back]);
    const earlier = month > 0 ? readDay(tokens, start - back + 1) : undefined;
    if (earlier && skipLink(tokens, earlier.next) === start && !countsThings(tokens, day.next))
      return date(encodeDate(0, month, day.value), day.next);
  }
  return undefined;
}

/** The index behind a word or dash that joins two days; 0 when there is none. */
function skipLink(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token?.kind === 'number') return /^[-\u2013]$/u.test(token.gap) ? at : 0;
  return isJoined(token) && /^(?:to|through|and|or)$/u.test(token.key) ? at + 1 : 0;
}

/** From 1 to 12; 0 for what is no month. Small letters are no month, or every `may` and `march` were. */
function readMonth(token: Token | undefined): number {
  const month = token && /^\p{Lu}/u.test(token.text) ? MONTHS.get(token.key) : undefined;
  return month ?? 0;
}

function readDay(tokens: readonly Token[], start: number): { value: number; next: number } | undefined {
  const token = tokens[start];
  const value = /^\d{1,2}$/u.test(token?.text ?? '') ? Number(token?.text) : 0;
  if (token?.kind !== 'number' || value < 1 || value > 31) return undefined;
  const suffix = tokens[start + 1];
  const isOrdinal = suffix?.gap === '' && /^(?:st|nd|rd|th)$/u.test(suffix.key);
  return { value, next: isOrdinal ? start + 2 : start + 1 };
}

/** A year from 1000 to 2199 right behind a month or a day; 0 for anything else. */
function readYearNumber(token: Token | undefined): number {
  return token && /^[12][01-9]\d\d$/u.test(token.text) && /^[.,]?\s?$/u.test(token.gap) && Number(token.text) < 2200
    ? Number(token.text)
    : 0;
}

/** A year by itself, `2023–24`, or a decade such as `the 1990s`, whose value is its first year. */
function readYear(tokens: readonly Token[], start: number, language?: string): ReadMoment | undefined {
  const token = tokens[start];
  const behind = tokens[start + 1];
  const before = tokens[start - 1];
  const digits = readDigits(token?.text ?? '');
  if (!token || !/^(?:1[5-9]|20)\d\d$/u.test(digits) || before?.kind === 'sign' || behind?.kind === 'sign')
    return undefined;
  const value = encodeDate(Number(digits), 0, 0);
  if (behind?.gap === '' && behind.key === 's') return date(value, start + 2);
  const isSpan = behind?.kind === 'number' && /^[-\u2013]$/u.test(behind.gap) && behind.text.length === 2;
  if (isSpan) return date(value, start + 2);
  const isLed = before !== undefined && isJoined(token) && YEAR_LEADS.has(before.key);
  if (isEnglish(language) && !isLed && countsThings(tokens, start + 1)) return undefined;
  return date(value, start + 1);
}

/** Whether a number before a token counts several things: `in May 20 people`, while `a May 1 deadline` is a day's. */
function countsThings(tokens: readonly Token[], next: number): boolean {
  const unit = findUnit(tokens, next);
  return unit !== undefined && tokens[unit.next - 1]?.key !== unit.key;
}
