import { readDigits } from '../domain/loose-letters.ts';
import { isJoined, type Token } from './figure-tokens.ts';
import { findUnit } from './figure-units.ts';
import { readNumber } from './number-words.ts';

/** A clock time in tokens: minutes from midnight, and the index of the token behind it. */
export interface ReadTime {
  readonly kind: 'time';
  readonly value: number;
  readonly next: number;
}

function time(value: number, next: number): ReadTime {
  return { kind: 'time', value, next };
}

/** Words before which a small number without a unit is an hour: `at nine`, `shortly after six`. */
const HOUR_LEADS = [['at'], ['shortly', 'after'], ['shortly', 'before'], ['just', 'after'], ['just', 'before']];

/** `18:07`, `6:07 p.m.`, `18.07 Uhr`, `18h07`, `9pm`. The value is minutes from midnight, as far as the text says. */
export function readClock(tokens: readonly Token[], start: number): ReadTime | undefined {
  const token = tokens[start];
  if (token?.kind !== 'number') return undefined;
  const match = /^(\d{1,2})(?:([:.])(\d\d))?$/u.exec(readDigits(token.text));
  const [behind, later] = [tokens[start + 1], tokens[start + 2]];
  const [hour, minute] = [Number(match?.[1]), Number(match?.[3] ?? 0)];
  if (!match || hour > 24 || minute > 59) return undefined;
  const half = isJoined(behind) ? behind.key.replaceAll('.', '') : '';
  if ((half === 'am' || half === 'pm') && hour <= 12)
    return time(((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute, start + 2);
  if (half === 'uhr') return time(hour * 60 + minute, start + 2);
  if (half === "o'clock") return time(hour * 60, start + 2);
  if (half === 'h' && !match[2] && later?.gap === '' && /^\d\d$/u.test(later.text))
    return time(hour * 60 + Number(later.text), start + 3);
  return match[2] === ':' ? time(hour * 60 + minute, start + 1) : undefined;
}

/** `nine o'clock`, `nine p.m.`, `twenty to ten`, `half past six`, `at nine`. */
export function readEnglishTime(tokens: readonly Token[], start: number, language?: string): ReadTime | undefined {
  const number = readNumber(tokens, start, language);
  const word = tokens[start]?.key;
  const value = number ? number.value : word === 'half' ? 30 : word === 'quarter' ? 15 : NaN;
  const next = number?.next ?? start + 1;
  const behind = tokens[next];
  const half = isJoined(behind) ? behind.key.replaceAll('.', '') : '';
  if (!Number.isInteger(value) || number?.isOrdinal) return undefined;
  if (value >= 1 && value <= 12 && ["o'clock", 'am', 'pm'].includes(half))
    return time(((half === "o'clock" ? value : value % 12) + (half === 'pm' ? 12 : 0)) * 60, next + 1);
  const isLed = HOUR_LEADS.some((lead) => lead.every((key, index) => tokens[start - lead.length + index]?.key === key));
  if (half === 'past' || (half === 'to' && isLed)) {
    const hour = isJoined(tokens[next + 1]) ? readNumber(tokens, next + 1, language) : undefined;
    const isHour = hour && Number.isInteger(hour.value) && hour.value >= 1 && hour.value <= 12 && value < 60;
    if (isHour) return time(hour.value * 60 + (half === 'past' ? value : -value), hour.next);
  }
  const isHour = isLed && number && value >= 1 && value <= 12 && !findUnit(tokens, next) && behind?.key !== 'of';
  return isHour && behind?.kind !== 'sign' ? time(value * 60, next) : undefined;
}
