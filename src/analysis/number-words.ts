import { isJoined, isPhrase, parseNumber, type Token } from './figure-tokens.ts';
import { findScale } from './scale-words.ts';

const SMALL = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, 20 + 10 * index]),
);
const ORDINALS = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  ),
);
const FRACTIONS = new Map(Object.entries({ half: 2, third: 3, quarter: 4, fifth: 5, sixth: 6, eighth: 8, tenth: 10 }));
const SCALES = new Map(Object.entries({ thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }));
/** Written right behind digits, as in `$3bn`. An `m` means a million only of money, else metres. */
const SHORT_SCALES = new Map(Object.entries({ k: 1e3, mn: 1e6, bn: 1e9, tn: 1e12 }));

const FIRST_WORDS = new Set(['a', 'an', 'half', ...SMALL.keys(), ...TENS.keys(), ...ORDINALS]);

/** Whether an English number can begin with a word. */
export function isNumberWord(key: string): boolean {
  return FIRST_WORDS.has(key);
}

/** A number in tokens: its value, and the index of the token behind it. */
export interface ReadNumber {
  readonly value: number;
  readonly next: number;
}

/**
 * Reads the number that begins with a token: digits, or English words if the language is English or unknown.
 * Words of scale count only behind a number or `a`: `thousands of` and `several hundred` have no value.
 * Ordinals in words are none: the `third party` counts nothing.
 */
export function readNumber(tokens: readonly Token[], start: number, language?: string): ReadNumber | undefined {
  const token = tokens[start];
  if (token?.kind === 'number') {
    const value = parseNumber(token.text, language);
    if (value === undefined) return undefined;
    return isEnglish(language) ? readScales(tokens, start + 1, value) : readScaleWords(tokens, start + 1, value);
  }
  if (token?.kind !== 'word' || !isEnglish(language)) return undefined;
  const [, second, third] = tokens.slice(start, start + 3);
  if ((token.key === 'a' || token.key === 'an') && isJoined(second) && isScale(second.key))
    return readScales(tokens, start + 1, 1);
  const part =
    token.key === 'a' && isJoined(second) && isJoined(third) && third.key === 'of'
      ? FRACTIONS.get(second.key)
      : undefined;
  if (part !== undefined) return { value: 1 / part, next: start + 2 };
  if (token.key === 'half' && isJoined(second) && second.key === 'a' && isJoined(third) && isScale(third.key))
    return readScales(tokens, start + 2, 0.5);
  if (token.key === 'one' && isJoined(second) && second.key === 'in' && isJoined(third)) {
    const all =
      third.kind === 'number' ? parseNumber(third.text, language) : readBelowHundred(tokens, start + 2)?.value;
    if (all !== undefined && all > 1) return { value: 1 / all, next: start + 3 };
  }
  const small = readBelowHundred(tokens, start);
  if (!small) return undefined;
  return readFraction(tokens, small) ?? readScales(tokens, small.next, small.value);
}

/** In other languages: `12 mil millones`. */
function readScaleWords(tokens: readonly Token[], start: number, first: number): ReadNumber {
  let value = first;
  let next = start;
  for (let token = tokens[next]; isJoined(token); token = tokens[++next]) {
    const scale = findScale(token.key);
    if (scale === undefined || next === start + 2) break;
    value *= scale;
  }
  return { value: Number(value.toPrecision(12)), next };
}

export function isEnglish(language?: string): boolean {
  return language === undefined || /^en(?:-|$)/iu.test(language);
}

/** Whether a word multiplies an English number before it. */
export function isScale(key: string): boolean {
  return key === 'hundred' || key === 'dozen' || SCALES.has(key);
}

function readBelowHundred(tokens: readonly Token[], start: number): ReadNumber | undefined {
  const key = tokens[start]?.key ?? '';
  const next = tokens[start + 1];
  const tens = TENS.get(key);
  if (tens !== undefined && isJoined(next)) {
    const unit = SMALL.get(next.key);
    if (unit !== undefined && unit > 0 && unit < 10) return { value: tens + unit, next: start + 2 };
    if (next.gap === '-' && ORDINALS.has(next.key)) return undefined;
  }
  const value = tens ?? SMALL.get(key);
  return value === undefined ? undefined : { value, next: start + 1 };
}

/** `two-thirds`, `one fifth`; `three quarters` only before `of`, for a quarter is a time of the year, too. */
function readFraction(tokens: readonly Token[], number: ReadNumber): ReadNumber | undefined {
  const word = tokens[number.next];
  if (!isJoined(word)) return undefined;
  const part = FRACTIONS.get(number.value === 1 ? word.key : word.key.replace(/s$/u, ''));
  if (part === undefined || (part === 4 && tokens[number.next + 1]?.key !== 'of')) return undefined;
  return { value: number.value / part, next: number.next + 1 };
}

/** Goes on behind a number through hundreds, dozens, thousands and more: `two hundred and fifty thousand`. */
function readScales(tokens: readonly Token[], start: number, first: number): ReadNumber {
  let total = 0;
  let current: number | undefined = first;
  let next = start;
  for (;;) {
    const token = tokens[next];
    if (!isJoined(token)) break;
    const scale = SCALES.get(token.key) ?? (token.gap === '' ? SHORT_SCALES.get(token.key) : undefined);
    if (scale !== undefined && current !== undefined) {
      total += current * scale;
      current = undefined;
    } else if (token.key === 'dozen' && current !== undefined && current < 100) current *= 12;
    else if (token.key === 'hundred' && current !== undefined && current < 100) current *= 100;
    else if (isPhrase(tokens, next, ['and', 'a', 'half']) && current !== undefined) {
      current += 0.5;
      next += 2;
    } else {
      const after = token.key === 'and' ? next + 1 : next;
      const isOpen = tokens[next - 1]?.key === 'hundred' || tokens[next - 1]?.key === 'thousand';
      const more = isOpen && isJoined(tokens[after]) ? readBelowHundred(tokens, after) : undefined;
      if (!more) break;
      current = (current ?? 0) + more.value;
      next = more.next - 1;
    }
    next += 1;
  }
  // Decimals times a scale would else end in 0.0000001.
  return { value: Number((total + (current ?? 0)).toPrecision(12)), next };
}
