import { suggestValue } from '../../content/suggest-value.ts';
import { daySchema, languageSchema, webAddressSchema } from '../../schema/fields.ts';
import { cleanText } from './clean-text.ts';
import { METADATA_FIELDS, type Finding, type Metadata, type MetadataField, type Statement } from './metadata.ts';

/** Longest value that can be a headline, a name or an address. */
const LONGEST: Readonly<Record<MetadataField, number>> = {
  title: 500,
  byline: 300,
  date: 100,
  publisher: 150,
  language: 40,
  url: 2000,
};

/**
 * Decides between the statements of a page, the most trusted first, and says what speaks for and against.
 * Fields about which the page says nothing that can be used are left out: nothing is guessed.
 * @param base address against which others are read
 */
export function chooseMetadata(statements: readonly Statement[], base: string | undefined): Metadata {
  const read = statements.flatMap((statement) => readStatement(statement, base));
  const publisher = chooseFinding(read.filter(({ field }) => field === 'publisher'));
  const titles = read.filter(({ field }) => field === 'title').map((one) => dropSiteName(one, read, publisher?.value));
  const bylines = read.filter(
    ({ field, value }) => field !== 'byline' || normalise(value) !== normalise(publisher?.value ?? ''),
  );
  const found = METADATA_FIELDS.map((field): readonly [MetadataField, Finding | undefined] => {
    if (field === 'publisher') return [field, publisher];
    if (field === 'title') return [field, chooseFinding(preferShown(titles))];
    if (field === 'language') return [field, chooseFinding(preferPage(read.filter((one) => one.field === field)))];
    // Where the page names its publisher as the author and nobody else, that is what it says.
    const own = (field === 'byline' && bylines.some((one) => one.field === field) ? bylines : read).filter(
      (one) => one.field === field,
    );
    return [field, chooseFinding(own)];
  });
  return Object.fromEntries(found.filter(([, finding]) => finding !== undefined));
}

interface ReadStatement extends Statement {
  readonly note?: string;
}

/** The value in the form that a content file has it; nothing when it cannot be that. */
function readStatement(statement: Statement, base: string | undefined): readonly ReadStatement[] {
  const { field } = statement;
  const value = cleanText(statement.value).text.replaceAll(/\s+/gu, ' ').trim();
  if (value === '' || value.length > LONGEST[field]) return [];
  switch (field) {
    case 'title':
      return [{ ...statement, value }];
    case 'byline':
      return keep(statement, readByline(value));
    case 'date': {
      const day = readDay(value);
      return day === undefined
        ? []
        : [{ ...statement, value: day, ...(day === value ? {} : { note: `written as ${value}` }) }];
    }
    case 'publisher':
      return keep(statement, /^(?:https?:|@)/iu.test(value) ? undefined : value);
    case 'language':
      return keep(statement, readLanguage(value));
    case 'url':
      return keep(statement, readAddress(value, base));
  }
}

function keep(statement: Statement, value: string | undefined): readonly ReadStatement[] {
  return value === undefined || value === '' ? [] : [{ ...statement, value }];
}

/** The word for “by” in front of a name, as pages in several languages have it. */
const BY =
  /^(?:(?:written |posted |story |report |article |text )?by\b|words:|(?:von|par|por|di|door|av|af|автор:?|текст:?)(?=\s))[\s:]*/iu;
const NO_NAME =
  /^(?:https?:|www\.|@)|@\S+\.\S|^(?:admin|administrator|staff|editor|guest|unknown|none|null|undefined|n\/a|web ?master)$/iu;

function readByline(value: string): string | undefined {
  const isLowerCaseWord = /^(?:von|par|por|di|door|av|af)\s/u.test(value);
  const isNamed = /^(?:Von|Par|Por|Di|Door|Av|Af)\s/u.test(value);
  // “Di Maio” is a name, “di Maio” says by whom.
  const bare = (isNamed && !isLowerCaseWord ? value : value.replace(BY, ''))
    .replace(
      /\s*[|•·,–—-]\s*(?:(?:published|updated|posted|last)\b|\d{1,2}[:.]\d\d|\p{L}{3,9}\.? \d{1,2}, ?\d{4}|\d{1,2}\.? \p{L}{3,9} \d{4}).*$/iu,
      '',
    )
    .replace(/\s*\(?@\w+\)?$/u, '')
    .replace(/^[\s|•·,:–—-]+|[\s|•·,:;–—-]+$/gu, '');
  return NO_NAME.test(bare) || !/\p{L}/u.test(bare) ? undefined : bare;
}

/** The calendar day of a moment as its writer counted it: never shifted into another time zone. */
export function readDay(value: string): string | undefined {
  const [, iso] = /^(\d{4}-\d\d-\d\d)(?:$|[T ])/u.exec(value) ?? [];
  const rfc =
    /^(?:\p{L}{2,9},? )?(\d{1,2}[ -]\p{L}{3,9}[ -]\d{4}|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})\b/u.exec(
      value,
    )?.[1];
  const [, month, dayOfMonth, time, year] =
    /^\p{L}{3} (\p{L}{3}) (\d{1,2}) ([\d:]+) (?:\w+ )?(\d{4})/u.exec(value) ?? [];
  const spelt = time === undefined ? undefined : `${dayOfMonth ?? ''} ${month ?? ''} ${year ?? ''}`;
  const [, digits] = /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{8})(?:$|[T ])/u.exec(value) ?? [];
  const epoch = /^1\d{9}(?:\d{3})?$/u.test(value)
    ? new Date(Number(value.padEnd(13, '0'))).toISOString().slice(0, 10)
    : undefined;
  for (const candidate of [iso, epoch, rfc?.replaceAll('-', ' '), spelt, digits, value]) {
    const day =
      candidate === undefined
        ? undefined
        : daySchema.safeParse(candidate).success
          ? candidate
          : suggestValue('day', candidate);
    if (day !== undefined && daySchema.safeParse(day).success && day > '1600' && isWritten(day, candidate ?? ''))
      return day;
  }
  return undefined;
}

function readLanguage(value: string): string | undefined {
  const tag = value.replaceAll('_', '-').replace(/,.*$/u, '').trim();
  if (!languageSchema.safeParse(tag).success) return suggestValue('language', tag);
  return Intl.getCanonicalLocales(tag)[0];
}

/** Whether the day of the month stands in what was written: 31 February is not taken for the 29th. */
function isWritten(day: string, written: string): boolean {
  return new RegExp(`(?:^|\\D|\\d{6})0?${String(Number(day.slice(8)))}(?:\\D|$)`, 'u').test(written);
}

/** An absolute address on the web, without the place in the page. */
export function readAddress(value: string, base: string | undefined): string | undefined {
  const isReadable = base === undefined ? URL.canParse(value) : URL.canParse(value, base);
  if (!isReadable) return undefined;
  const address = new URL(value, base);
  address.hash = '';
  if (!/^https?:$/u.test(address.protocol) || address.username !== '' || address.password !== '') return undefined;
  return webAddressSchema.safeParse(address.href).success ? address.href : undefined;
}

const SEPARATOR = String.raw`\s*[|\u2022\u00b7\u00bb\u2013\u2014:/\\-]\s*`;

/** Titles of windows and of cards end, or begin, in the name of the site. */
function dropSiteName(
  statement: ReadStatement,
  all: readonly ReadStatement[],
  site: string | undefined,
): ReadStatement {
  const { value } = statement;
  const sites = [site, ...all.filter(({ field }) => field === 'publisher').map((one) => one.value)].flatMap((name) =>
    name === undefined ? [] : [name, name.replace(/^the /iu, '')],
  );
  for (const name of sites) {
    const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
    const bare = value
      .replace(
        new RegExp(`(?:\\s+[|\\u2022\\u00b7\\u00bb\\u2013\\u2014-]\\s+|\\s*\\|\\s*)(?:the )?${escaped}.{0,20}$`, 'iu'),
        '',
      )
      .replace(
        new RegExp(`^(?:the )?${escaped}(?:\\s*[|\\u2022\\u00b7\\u00bb:]\\s*|\\s+[\\u2013\\u2014-]\\s+)`, 'iu'),
        '',
      );
    if (bare !== value && bare.length > 3)
      return { ...statement, value: bare, note: `without the site’s name: “${value}”` };
  }
  // A part that other statements have by themselves, with something before or behind a separator.
  const shorter = all.find((one) => {
    if (one.field !== 'title' || one.value.length < 10 || one.value.length >= value.length) return false;
    const at = value.toLowerCase().indexOf(one.value.toLowerCase());
    if (at === -1) return false;
    const rest = at === 0 ? value.slice(one.value.length) : value.slice(0, at);
    const isWhole = at === 0 || at + one.value.length === value.length;
    return (
      isWhole && rest.length < 60 && new RegExp(at === 0 ? `^${SEPARATOR}\\S` : `\\S${SEPARATOR}$`, 'u').test(rest)
    );
  });
  if (shorter)
    return {
      ...statement,
      value: value.slice(value.toLowerCase().indexOf(shorter.value.toLowerCase())).slice(0, shorter.value.length),
      note: `without what stands beside it: “${value}”`,
    };
  return statement;
}

/**
 * What readers see as the headline wins where any other statement has it; a heading nobody else knows may be that
 * of the site or of a section, and comes last.
 */
function preferShown(titles: readonly ReadStatement[]): readonly ReadStatement[] {
  const heading = titles.find(({ origin }) => origin === 'the heading');
  if (!heading) return titles;
  const others = titles.filter((one) => one !== heading);
  const isShared = others.some(({ value }) => ` ${normalise(value)} `.includes(` ${normalise(heading.value)} `));
  return isShared || others.length === 0 ? [heading, ...others] : [...others, heading];
}

/** Readers and their machines are told the language by the page itself; cards and locales name a country as well. */
function preferPage(languages: readonly ReadStatement[]): readonly ReadStatement[] {
  const [own] = languages.filter(({ origin }) => origin === 'the language of the page');
  return own ? [own, ...languages.filter((one) => one !== own)] : languages;
}

function chooseFinding(statements: readonly ReadStatement[]): Finding | undefined {
  const [chosen] = statements;
  if (!chosen) return undefined;
  const isSame = ({ field, value }: ReadStatement) =>
    normalise(value) === normalise(chosen.value) ||
    (field === 'language' && value.split('-')[0] === chosen.value.split('-')[0]);
  const agreeing = statements.slice(1).filter(isSame);
  const others = statements.slice(1).filter((one) => !isSame(one));
  const disagreeing = others.filter(
    (one, index) => others.findIndex((other) => normalise(other.value) === normalise(one.value)) === index,
  );
  return {
    value: chosen.value,
    origin: chosen.origin,
    agreeing: [...new Set(agreeing.map(({ origin }) => origin))].filter((origin) => origin !== chosen.origin),
    disagreeing: disagreeing.map(({ value, origin }) => ({ value, origin })),
    ...(chosen.note === undefined ? {} : { note: chosen.note }),
  };
}

/** Two values say the same when they differ in case, marks and white space alone. */
function normalise(value: string): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/u, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
