import type { FigureKind } from './figure.ts';
import { readMoment } from './figure-moments.ts';
import { isJoined, type Token } from './figure-tokens.ts';
import { findCountedUnit, findNextWord, findUnitBefore, isMeasured, type Unit } from './figure-units.ts';
import { findHedgeBefore, findHedgeBehind, isAmountHedge } from './figure-hedges.ts';
import { isEnglish, readNumber } from './number-words.ts';

/** A figure among the tokens of a paragraph, by their indices; `next` and `hedgeEnd` are behind the last. */
export interface FoundFigure {
  readonly kind: FigureKind;
  readonly value: number;
  readonly start: number;
  readonly next: number;
  readonly hedgeStart: number;
  readonly hedgeEnd: number;
  /** Where a unit that stands in front begins. */
  readonly phraseStart?: number;
  readonly unit?: Pick<Unit, 'range' | 'key'>;
}

/** Names of things that have a number: `Article 5` is no figure. */
const NUMBERED = new Set(
  'no number article section chapter page flight room phase resolution title route highway channel part act version boeing airbus'.split(
    ' ',
  ),
);

/** Words before and behind which `one` is no number: `no one`, `one of`, `one another`. */
const BEFORE_ONE = new Set('no any every some each this that the which other another'.split(' '));
const BEHIND_ONE = new Set('of time sided off way day thing more by on another'.split(' '));

const PERCENT_WORDS = new Set(['percent', 'pct', 'prozent', 'procent']);
const PERCENT_SIGNS = new Set(['%', '\u066a', '\uff05']);
const CURRENCIES = new Map(Object.entries({ dollar: '$', us$: '$', euro: '€' }));
const MONEY_SCALES = new Map(Object.entries({ m: 1e6, b: 1e9 }));

/**
 * Reads the figure whose first digit or word is a token; undefined when none begins there or it belongs to a name.
 * @param content the text of the tokens
 * @param free the index of the first token that belongs to no figure before
 */
export function readFigure(
  content: string,
  tokens: readonly Token[],
  at: number,
  free: number,
  language?: string,
): FoundFigure | undefined {
  if (isBehindName(tokens, at)) return undefined;
  const moment = readMoment(content, tokens, at, language);
  const number = readNumber(tokens, at, language);
  if (!moment && !number) return undefined;
  const hedgeStart = isEnglish(language) ? findHedgeBefore(tokens, at) : at;
  const isYear = moment?.kind === 'date' && moment.next === at + 1;
  const isHedgedNumber = isYear && hedgeStart < at && isAmountHedge(tokens[hedgeStart]);
  // `2000万`, `2000 millones`
  const isMultiplied = isYear && number !== undefined && number.next > moment.next;
  if (moment && !isHedgedNumber && !isMultiplied) return { ...moment, start: at, hedgeStart, hedgeEnd: moment.next };

  if (!number || isPartOfFraction(tokens, at)) return undefined;
  const { value, next } = number;
  const figure = { value, start: at, next, hedgeStart, hedgeEnd: next };
  const amount = readPercent(tokens, figure) ?? readMoney(tokens, figure, free, language);
  if (amount) return amount;
  if (isBeforeName(tokens, at)) return undefined;

  const isOrdinal = isSuffix(tokens[next], /^(?:st|nd|rd|th)$/u);
  const end = isOrdinal ? next + 1 : next;
  const hedgeEnd = isEnglish(language) ? findHedgeBehind(tokens, end) : end;
  const phraseStart = isEnglish(language) ? findUnitBefore(tokens, hedgeStart) : undefined;
  const find = isEnglish(language) && !isOrdinal ? findCountedUnit : findNextWord;
  const unit = phraseStart === undefined ? find(tokens, hedgeEnd, value) : findNextWord(tokens, phraseStart);
  const isPlural = unit !== undefined && tokens[unit.next - 1]?.key !== unit.key;
  if (tokens[at]?.kind === 'word' && !isPlural && isPronoun(tokens, at, value)) return undefined;
  if (isLoneOne(tokens, at, next)) return undefined;
  const currency = unit && CURRENCIES.get(unit.key);
  const kind = isOrdinal ? 'ordinal' : currency === undefined ? 'quantity' : 'money';
  const counted = unit && { unit: { ...unit, key: currency ?? unit.key } };
  return { ...figure, kind, next: end, hedgeEnd, ...(phraseStart !== undefined && { phraseStart }), ...counted };
}

type Amount = Omit<FoundFigure, 'kind'>;

function readPercent(tokens: readonly Token[], figure: Amount): FoundFigure | undefined {
  const { next } = figure;
  const [token, behind] = [tokens[next], tokens[next + 1]];
  if (!isJoined(token)) return undefined;
  const isSign = PERCENT_SIGNS.has(token.text);
  const last = token.key === 'per' && isJoined(behind) && behind.key === 'cent' ? behind : token;
  if (!isSign && !PERCENT_WORDS.has(token.key) && last === token) return undefined;
  const unit = { range: { start: token.start, end: last.end }, key: 'percent' };
  return { ...figure, kind: 'percent', next: isSign ? next + 1 : next, hedgeEnd: isSign ? next + 1 : next, unit };
}

/** `$3 billion`, `US$ 5m`, `5 €`; dollars and euros in words are found as units. */
function readMoney(tokens: readonly Token[], figure: Amount, free: number, language?: string): FoundFigure | undefined {
  const { start, next, value } = figure;
  const [before, behind] = [tokens[start - 1], tokens[next]];
  if (start > free && isCurrency(before) && isJoined(tokens[start])) {
    const area = tokens[start - 2];
    const isNamed = start - 1 > free && before.gap === '' && area?.kind === 'word' && area.text.length <= 3;
    const first = isNamed ? area : before;
    const scale = isSuffix(behind, /^[mb]$/u) ? (MONEY_SCALES.get(behind?.key ?? '') ?? 1) : 1;
    const sign = `${isNamed ? area.key : ''}${before.text}`;
    const from = start - (isNamed ? 2 : 1);
    const end = scale === 1 ? next : next + 1;
    return {
      kind: 'money',
      value: value * scale,
      start: from,
      next: end,
      hedgeStart: isEnglish(language) ? findHedgeBefore(tokens, from) : from,
      hedgeEnd: isEnglish(language) ? findHedgeBehind(tokens, end) : end,
      unit: { range: { start: first.start, end: before.end }, key: CURRENCIES.get(sign) ?? sign },
    };
  }
  if (!isCurrency(behind) || !isJoined(behind)) return undefined;
  // A sign before the next number belongs to that number.
  if (tokens[next + 1]?.kind === 'number' && tokens[next + 1]?.gap === '') return undefined;
  return { ...figure, kind: 'money', next: next + 1, hedgeEnd: next + 1, unit: { range: behind, key: behind.text } };
}

function isCurrency(token: Token | undefined): token is Token {
  return token?.kind === 'sign' && /^\p{Sc}$/u.test(token.text);
}

function isSuffix(token: Token | undefined, pattern: RegExp): boolean {
  return token?.gap === '' && pattern.test(token.key);
}

/** `F-16`, `G7`, `No. 10`, `#5`. Scripts without large and small letters join small words to digits, so theirs are no names. */
function isBehindName(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token) return false;
  if (before.text === '#') return token.gap === '';
  if (NUMBERED.has(before.key) && /^\.?[ \u00a0]?$/u.test(token.gap)) return true;
  const isAttached = (token.gap === '' || token.gap === '-') && !isTimeOfYear(before) && !isMeasured(before);
  return token.kind === 'number' && isAttached && /\p{L}/u.test(before.text) && isCased(before);
}

function isTimeOfYear(token: Token): boolean {
  return /^(?:early|mid|late|pre|post)$/u.test(token.key);
}

function isCased(token: Token): boolean {
  return /[\p{Lu}\p{Ll}]/u.test(token.text);
}

/** `5G`, `3D`; of `90s` nobody knows the century. */
function isBeforeName(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[at + 1];
  return tokens[at]?.kind === 'number' && behind?.gap === '' && /^(?:\p{Lu}|s$)/u.test(behind.text);
}

/** `9/11`, `24/7`, `1/2`. */
function isPartOfFraction(tokens: readonly Token[], at: number): boolean {
  const isParted = (token: Token | undefined) => token?.kind === 'number' && token.gap === '/';
  return isParted(tokens[at]) || isParted(tokens[at + 1]);
}

/** `the two` and `the three` without a noun stand for persons or things already named. */
function isPronoun(tokens: readonly Token[], at: number, value: number): boolean {
  return value < 13 && /^(?:the|these|those)$/u.test(tokens[at - 1]?.key ?? '');
}

function isLoneOne(tokens: readonly Token[], at: number, next: number): boolean {
  if (tokens[at]?.key !== 'one' || next !== at + 1) return false;
  const [before, behind] = [tokens[at - 1], tokens[next]];
  const isBound = isJoined(tokens[at]) && BEFORE_ONE.has(before?.key ?? '');
  return isBound || !isJoined(behind) || BEHIND_ONE.has(behind.key) || !findCountedUnit(tokens, next, 1);
}
