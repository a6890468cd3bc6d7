import { compareStrings } from './compare-strings.ts';
import type { Story } from './story.ts';

/** The day on which a story last changed for its readers: that of its latest correction, else its own. */
export function findLastChange({ date, corrections }: Pick<Story, 'date' | 'corrections'>): string {
  return [date, ...corrections.map((correction) => correction.date)].toSorted(compareStrings).at(-1) ?? date;
}
