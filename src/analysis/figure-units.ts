import { isJoined, type Token } from './figure-tokens.ts';
import type { Range } from '../domain/range.ts';

/** What a figure counts: where the words stand, and the form by which units are compared. */
export interface Unit {
  readonly range: Range;
  readonly key: string;
  /** The index of the token behind the unit. */
  readonly next: number;
}

/** Words that begin or end a phrase, so that no unit goes over them. */
const STOPS = new Set(
  `a an the this that these those of in on at by for from to with without within into onto over under about as since
  until before after during through throughout via toward towards upon between among amid against near across around off out up down per than and or but nor
  so if while when where who whom whose which what not no is are was were be been being am has have had do does did
  will would can could may might must shall should it its he him his she her they them their we us our you your i my
  me there here then also only just even still already yet too now ago each both all any some many much few several
  another other's said say says told remain remains remained continue continue continued left because however
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december yesterday today tomorrow tonight`.split(/\s+/u),
);

const IRREGULAR = new Map(
  Object.entries({
    ...{ people: 'person', children: 'child', feet: 'foot', geese: 'goose', lives: 'life', wives: 'wife' },
    ...{ buses: 'bus', gases: 'gas', viruses: 'virus', personnel: 'personnel', police: 'police', staff: 'staff' },
  }),
);

const DETERMINERS = new Set('the its his her their our these those all'.split(' '));

/** How many words a unit may have: `U.S. military troops`. */
const LONGEST_UNIT = 4;

/**
 * Finds what an English number counts: the words from behind it up to the first plural (`U.S. troops`), the word
 * joined to it by a hyphen (`10-year`), or else its next word in small letters (`40 percent`, `12 killed`).
 * None where punctuation or a word such as `of` or `were` comes first. It is a rule of thumb and knows no
 * grammar; so what a page shows is always the text's own words.
 */
export function findUnit(tokens: readonly Token[], start: number): Unit | undefined {
  const first = tokens[start];
  if (!isJoined(first) || first.kind !== 'word' || STOPS.has(first.key)) return undefined;
  if (first.gap.trim() === first.gap) return describeUnit(tokens, start, start);
  const phrase: number[] = [];
  for (let at = start; at < start + LONGEST_UNIT; at += 1) {
    const token = tokens[at];
    if (!isJoined(token) || token.kind !== 'word' || STOPS.has(token.key)) break;
    phrase.push(at);
  }
  const head = phrase.find((at) => isPlural(tokens[at])) ?? phrase.find((at) => isPlainNoun(tokens, at));
  return head === undefined ? undefined : describeUnit(tokens, start, head);
}

/** The same, and over `of the`: `62 of the passengers`, `30 of the 80 wounded`, `a third of voters`. */
export function findCountedUnit(tokens: readonly Token[], start: number, value: number): Unit | undefined {
  if (!isJoined(tokens[start]) || tokens[start].key !== 'of') return findUnit(tokens, start);
  const isDetermined = isJoined(tokens[start + 1]) && DETERMINERS.has(tokens[start + 1]?.key ?? '');
  const counted = start + (isDetermined ? 2 : 1);
  const isOfNumber = isJoined(tokens[counted]) && tokens[counted].kind === 'number';
  return value === 1 ? undefined : findUnit(tokens, isOfNumber ? counted + 1 : counted);
}

/** The English word that stands before its number: `magnitude 6.1`, `a magnitude of at least 5.9`. */
const BEFORE_NUMBER = 'magnitude';

/** Whether a token names what the number behind it measures. */
export function isMeasured(token: Token | undefined): boolean {
  return token?.key === BEFORE_NUMBER;
}

/** Finds the unit that stands before a number and its hedges. @returns the index of its token */
export function findUnitBefore(tokens: readonly Token[], start: number): number | undefined {
  const at = tokens[start - 1]?.key === 'of' ? start - 2 : start - 1;
  return tokens.slice(at + 1, start + 1).every(isJoined) && isMeasured(tokens[at]) ? at : undefined;
}

/** The word behind a number in a language whose grammar is not looked at; one character where a script has no spaces. */
export function findNextWord(tokens: readonly Token[], start: number): Unit | undefined {
  const token = tokens[start];
  return isJoined(token) && token.kind === 'word' ? describeUnit(tokens, start, start) : undefined;
}

function describeUnit(tokens: readonly Token[], start: number, head: number): Unit | undefined {
  const [first, last] = [tokens[start], tokens[head]];
  return first && last && { range: { start: first.start, end: last.end }, key: stemUnit(last.key), next: head + 1 };
}

/** An English noun without its plural: `attacks` and `attack` are one unit, and so are `people` and `persons`. */
function stemUnit(word: string): string {
  const bare = word.replace(/'s?$/u, '');
  const irregular = IRREGULAR.get(bare);
  if (irregular !== undefined) return irregular;
  if (bare.endsWith('men')) return `${bare.slice(0, -3)}man`;
  if (/[^aeiou]ies$/u.test(bare) && bare.length > 4) return `${bare.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x)es$/u.test(bare)) return bare.slice(0, -2);
  return /[^su']s$/u.test(bare) && bare.length > 3 && !bare.endsWith('is') ? bare.slice(0, -1) : bare;
}

/** Whether a word is in small letters and no part of a compound such as `Iranian-backed`. */
function isPlainNoun(tokens: readonly Token[], at: number): boolean {
  const isBound = (token: Token | undefined) => token !== undefined && /^\S$/u.test(token.gap) && isJoined(token);
  return /^\p{Ll}/u.test(tokens[at]?.text ?? '') && !isBound(tokens[at]) && !isBound(tokens[at + 1]);
}

function isPlural(token: Token | undefined): boolean {
  if (!token || token.key.includes('.') || token.text === token.text.toUpperCase()) return false;
  return token.key !== stemUnit(token.key) ? !token.key.endsWith("'s") : IRREGULAR.has(token.key);
}
