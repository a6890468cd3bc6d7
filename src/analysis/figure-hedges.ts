import { isJoined, isPhrase, type Token } from './figure-tokens.ts';

/** English words right before a number that bound it or leave it open; the longest come first. */
const HEDGES_BEFORE =
  `shortly after, shortly before, just after, just before, an estimated, no fewer than, no less than, no more than,
  not more than, at least, at most, more than, fewer than, less than, as many as, as few as, as much as, up to, close to,
  just over, just under, well over, about, around, approximately, roughly, nearly, almost, estimated, over, under, some,
  only, exactly`
    .split(/,\s+/u)
    .map((phrase) => phrase.split(' '));
const HEDGES_BEHIND = ['or so', 'or more', 'or less', 'or fewer'].map((phrase) => phrase.split(' '));

/** Hedges that are said of years and hours as well as of amounts. */
const MOMENT_HEDGES = new Set('shortly just about around approximately roughly nearly almost exactly only'.split(' '));

/** Whether a hedge makes a number an amount, as in `more than 2000`. */
export function isAmountHedge(token: Token | undefined): boolean {
  return token !== undefined && !MOMENT_HEDGES.has(token.key);
}

/** Finds the hedge that ends right before the token at `end`. @returns the index of its first token, or `end` */
export function findHedgeBefore(tokens: readonly Token[], end: number): number {
  if (!isJoined(tokens[end])) return end;
  const hedge = HEDGES_BEFORE.find((words) => isPhrase(tokens, end - words.length, words));
  return end - (hedge?.length ?? 0);
}

/** Finds the hedge right behind a number. @returns the index of the token behind it, or `start` */
export function findHedgeBehind(tokens: readonly Token[], start: number): number {
  const hedge = isJoined(tokens[start]) && HEDGES_BEHIND.find((words) => isPhrase(tokens, start, words));
  return start + (hedge ? hedge.length : 0);
}
