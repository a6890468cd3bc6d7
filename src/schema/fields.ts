import { z } from 'zod';

// What `meta` says is for the JSON Schemas alone: editors use it where a schema here checks with a function, and
// `patternErrorMessage` is what they show in place of the pattern.

/**
 * An object that refuses keys it does not know and then names the ones it does.
 * @param otherwise what to say when there is no object at all
 */
export function strictFields<Shape extends z.core.$ZodLooseShape>(shape: Shape, otherwise?: string) {
  return z.strictObject(shape, {
    error: ({ code, input }) => {
      if (code === 'unrecognized_keys') return `Fields known here: ${Object.keys(shape).join(', ')}.`;
      return input === undefined ? undefined : otherwise;
    },
  });
}

/** Words that are there: at least one character that is not white space. */
export const wordsSchema = z
  .string({
    error: (issue) =>
      issue.input === undefined
        ? undefined
        : 'Expected text. Put quotation marks around a value that looks like a number, a date or a list.',
  })
  .trim()
  .min(1, 'Expected text, found nothing.');

const ID_EXPECTED = 'Expected lower-case letters and digits joined by single hyphens, such as "troop-numbers".';

/** A name for addresses and file names: lower-case words joined by hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, ID_EXPECTED)
  .meta({ patternErrorMessage: ID_EXPECTED });

const DAY_EXPECTED = 'Expected a day of the calendar as "YYYY-MM-DD", such as "2024-01-25".';

/** A calendar day, ISO 8601. It stays a string: no clock and no time zone can shift it. */
export const daySchema = z.iso
  .date({ error: (issue) => (issue.input === undefined ? undefined : DAY_EXPECTED) })
  .meta({ patternErrorMessage: DAY_EXPECTED });

const ADDRESS_EXPECTED = 'Expected a whole web address that begins with https:// or http://.';

/** An address on the web, http or https, without a user name in it. */
export const webAddressSchema = z
  .string()
  .refine(isWebAddress, ADDRESS_EXPECTED)
  .meta({ format: 'uri', pattern: '^https?://', patternErrorMessage: ADDRESS_EXPECTED });

const LANGUAGE_EXPECTED = 'Expected a language tag (BCP 47), such as "en", "ar" or "pt-BR".';

/** A BCP 47 language tag, in the canonical spelling of the Unicode locale identifier. */
export const languageSchema = z
  .string()
  .refine(isLanguageTag, LANGUAGE_EXPECTED)
  .meta({ pattern: '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$', patternErrorMessage: LANGUAGE_EXPECTED });

function isWebAddress(value: string): boolean {
  if (!/^https?:\/\/[^\s\\]+$/iu.test(value) || !URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username === '' && password === '';
}

/** Knows the registered languages, so that a tag that merely looks like one is found out. */
const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

function isLanguageTag(value: string): boolean {
  try {
    const [language = ''] = Intl.getCanonicalLocales(value);
    return languageNames.of(language) !== undefined;
  } catch {
    return false;
  }
}
