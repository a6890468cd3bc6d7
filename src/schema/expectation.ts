/**
 * What a field expects, by name. The schemas give these names as their messages; the words for authors stand
 * with the words of all problems, in `src/checks/problem-texts.ts`.
 */
export const EXPECTATIONS = [
  'text',
  'some-text',
  'quote',
  'some-quote',
  'shorter-quote',
  'some-passage',
  'id',
  'day',
  'web-address',
  'language',
  'sha256',
  'term',
  'some-position',
  'some-point',
  'other-value',
  'other-label',
] as const;
export type Expectation = (typeof EXPECTATIONS)[number];

/** Names an expectation, where zod asks for a message. */
export function expecting(name: Expectation): Expectation {
  return name;
}

export function isExpectation(message: string): message is Expectation {
  return (EXPECTATIONS as readonly string[]).includes(message);
}
