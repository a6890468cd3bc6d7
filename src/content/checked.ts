import type { Problem } from '../domain/problem.ts';

/** What was made of something that an author wrote, and what is wrong with it. */
export interface Checked<Value> {
  readonly value: Value;
  readonly problems: readonly Problem[];
}

/** The values together, and the problems together, each in their order. */
export function joinChecked<Value>(all: readonly Checked<Value>[]): Checked<readonly Value[]> {
  return { value: all.map(({ value }) => value), problems: all.flatMap(({ problems }) => problems) };
}
