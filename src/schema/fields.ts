import { z } from 'zod';
import { describePattern, expecting, type Expectation } from './expectation.ts';

/**
 * An object that refuses keys it does not know; the message then lists the ones it does.
 * @param otherwise what is expected when there is no object at all
 */
export function strictFields<Shape extends z.core.$ZodLooseShape>(shape: Shape, otherwise?: Expectation) {
  return z.strictObject(shape, {
    error: ({ code, input }) => {
      if (code === 'unrecognized_keys') return Object.keys(shape).join(', ');
      return input === undefined ? undefined : otherwise;
    },
  });
}

/** A list in which nothing may stand twice. */
export function uniqueList<Item extends z.ZodType<string>>(item: Item) {
  return z
    .array(item)
    .superRefine((values, context) => {
      values.forEach((value, index) => {
        if (values.indexOf(value) === index) return;
        context.addIssue({ code: 'custom', message: expecting('other-value'), path: [index] });
      });
    })
    .meta({ uniqueItems: true });
}

/** A missing value is told from a wrong one by whoever describes the problem. */
const unlessMissing = (expectation: Expectation) => ({
  error: ({ input }: { input?: unknown }) => (input === undefined ? undefined : expecting(expectation)),
});

/** Words that are there: at least one character that is not white space. */
export const wordsSchema = z.string(unlessMissing('text')).trim().min(1, expecting('some-text'));

/** Marks that a word processor makes of straight ones, around a whole value. */
const MARKED = /^[“„‟«‹「『‘‚][^“”„‟«»‹›「」『』]*[”“»›」』’‘]$/u;

export function isBare(text: string): boolean {
  return !MARKED.test(text.trim());
}

/** Words that are nobody's words as such, so that quotation marks around all of them were meant for YAML. */
export const bareWordsSchema = wordsSchema.refine(isBare, expecting('bare-words'));

/** A name for addresses and file names: lower-case words joined by hyphens. */
export const idSchema = z
  .string(unlessMissing('id'))
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, expecting('id'))
  .meta(describePattern('id'));

/** A calendar day, ISO 8601. It stays a string: no clock and no time zone can shift it. */
export const daySchema = z.iso.date(unlessMissing('day')).meta(describePattern('day'));

/** An address on the web, http or https, without a user name in it. */
export const webAddressSchema = z
  .string(unlessMissing('web-address'))
  .refine(isWebAddress, expecting('web-address'))
  .meta({ pattern: '^https?://[^\\s\\\\]+$', ...describePattern('web-address') });

/** A BCP 47 language tag, in the canonical spelling of the Unicode locale identifier. */
export const languageSchema = z
  .string(unlessMissing('language'))
  .refine(isLanguageTag, expecting('language'))
  .meta({ pattern: '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$', ...describePattern('language') });

function isWebAddress(value: string): boolean {
  if (!/^https?:\/\/[^\s\\]+$/iu.test(value) || !URL.canParse(value)) return false;
  const { username, password, hostname } = new URL(value);
  return username === '' && password === '' && !/^\.|\.\./u.test(hostname);
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
