import type { Count } from './counts.ts';

/** Whether two counts are of one time: of tolls neither names a year, or both name the same. */
export function areOfOneTime({ years, isTelling }: Count, { years: others }: Count): boolean {
  return !isTelling || years.length + others.length === 0 || years.some((year) => others.includes(year));
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

/** Whether a figure is another, once it is rounded as that is. */
function isRounded({ value }: Count, { value: round }: Count): boolean {
  const digits = Math.max(FEWEST_DIGITS, String(Math.round(round)).replace(/0+$/u, '').length);
  return Number(value.toPrecision(digits)) === Number(round.toPrecision(digits));
}
