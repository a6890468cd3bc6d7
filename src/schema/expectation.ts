/**
 * What fields expect, by name and in words that complete "Expected …". The schemas give the names as their
 * messages; the checks make problems of them, and editors show the words through the JSON Schemas.
 */
export const EXPECTATIONS = {
  text: 'text',
  'some-text': 'text',
  'bare-words': 'text without the marks “ ” around it, which are signs of the text and not of YAML',
  quote: 'words copied from the text',
  'some-quote': 'words copied from the text',
  'shorter-quote': 'no more than 10,000 characters: only the words that say it',
  'some-passage': 'at least one passage: a list of words copied from the text',
  'short-name': 'no more than 30 characters',
  id: 'lower-case letters and digits joined by single hyphens, such as "troop-numbers"',
  day: 'a day of the calendar as "YYYY-MM-DD", such as "2024-01-25"',
  'web-address': 'a whole web address that begins with https:// or http:// and has no user name in it',
  language: 'a language tag (BCP 47), such as "en", "ar" or "pt-BR"',
  sha256: '64 hexadecimal digits in lower case',
  term: 'a word: it needs a letter or a digit, and no quotation marks around it',
  'some-position': 'at least one position with its label',
  'some-point': 'at least one point',
  'fewer-points': 'no more than 200 points: a reader takes in a dozen or two',
  'other-value': 'each entry once',
  'other-label': 'a label that no other position of the point has',
} as const;
export type Expectation = keyof typeof EXPECTATIONS;

/** Names an expectation, where zod asks for a message. */
export function expecting(name: Expectation): Expectation {
  return name;
}

export function isExpectation(message: string): message is Expectation {
  return Object.hasOwn(EXPECTATIONS, message);
}

/**
 * What editors say in place of a pattern. It is for the JSON Schemas alone, as all that a schema here has in its
 * `meta`: there a pattern stands where the schema itself checks with a function.
 */
export function describePattern(name: Expectation): { readonly patternErrorMessage: string } {
  return { patternErrorMessage: `Expected ${EXPECTATIONS[name]}.` };
}
