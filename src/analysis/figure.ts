import type { Range } from '../domain/range.ts';

/**
 * What a figure is. A `quantity` counts or measures; a `percent` and `money` say in what; an `ordinal` names a
 * place in a row; a `date` is a day, month or year, a `time` an hour of the day.
 */
export type FigureKind = 'quantity' | 'percent' | 'money' | 'ordinal' | 'date' | 'time';

/** A number of a text, as the text has it. All ranges are code units of the text. */
export interface Figure {
  readonly kind: FigureKind;
  /**
   * The number itself, with its thousands and millions. Of a date: year, month and day as eight digits, with 0
   * for what is not said (`2024` is 20240000, `August 7th` is 807). Of a time: minutes from midnight, as the
   * text says them, so that `nine o'clock` is 540 though it may be the evening's.
   */
  readonly value: number;
  /** The figure itself, with the sign of its currency or percent. */
  readonly range: Range;
  /** The words of `range`. */
  readonly text: string;
  /** The figure with what bounds it and what it counts: `at least 151 times`. */
  readonly phrase: Range;
  /** Bounds and hedges around it, in small letters and in their order: `about`, `or so`. Mostly empty. */
  readonly hedges: readonly string[];
  /** The words for what it counts, as they stand in the text. Left out when there are none. */
  readonly unit?: string;
  /** The form by which units are compared: `troop`, `percent`, `$`. Left out when the unit is. */
  readonly unitKey?: string;
}
