import type { Count } from './counts.ts';

/** Whether two counts are of one time: neither names a year, or both name the same, and no two months of it. */
export function areOfOneTime({ when }: Count, { when: others }: Count): boolean {
  const isSame = (a: number, b: number) =>
    Math.floor(a / 100) === Math.floor(b / 100) && (a === b || a % 100 === 0 || b % 100 === 0);
  return when.length + others.length === 0 || when.some((one) => others.some((other) => isSame(one, other)));
}

/** Whether two figures can both be so: `at least 10` and `12`, `$43,000` and `$43,350`. */
export function isCompatible(a: Count, b: Count): boolean {
  if (a.value === b.value) return true;
  const [less, more] = a.value < b.value ? [a, b] : [b, a];
  if (less.bound === 'least' || more.bound === 'most') return true;
  if (a.kind === 'money' && (isRounded(a, b) || isRounded(b, a))) return true;
  return (a.bound === 'about' || b.bound === 'about') && more.value <= less.value * 1.05;
}

/** What has fewer digits that count is no sum that was rounded. */
const FEWEST_DIGITS = 2;

/** Whether a figure, in the unit of another, is that once it is rounded as that is. */
export function isRounded({ value }: Count, { value: other, scale = 1 }: Count): boolean {
  const round = other / scale;
  const digits = Math.max(FEWEST_DIGITS, String(Math.round(round)).replace(/0+$/u, '').length);
  return Number((value / scale).toPrecision(digits)) === Number(round.toPrecision(digits));
}
