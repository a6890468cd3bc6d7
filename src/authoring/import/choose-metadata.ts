import { suggestValue } from '../../content/suggest-value.ts';
import { languageSchema } from '../../schema/fields.ts';
import { cleanText, simplify } from './clean-text.ts';
import { measureText } from './measure-text.ts';
import {
  METADATA_FIELDS,
  TOLD,
  type Finding,
  type Metadata,
  type MetadataField,
  type MetadataStatement,
} from './metadata.ts';
import { hostName, nameSite, readOriginal } from './web-address.ts';
import { readWrittenDay } from './written-days.ts';

/** A headline, a list of names or an address has no more characters than that. */
const LONGEST = 500;

interface ReadStatement extends MetadataStatement {
  readonly note?: string;
}

/**
 * Decides between the statements of a page, the most trusted first, and says what speaks for and against.
 * Fields about which the page says nothing that can be used are left out: nothing is guessed.
 * @param base address against which others are read
 */
export function chooseMetadata(statements: readonly MetadataStatement[], base: string | undefined): Metadata {
  const language = readLanguage(statements.find(({ field }) => field === 'language')?.value ?? '');
  const read = statements.flatMap((statement) => readStatement(statement, base, language));
  const list = (field: MetadataField) => read.filter((one) => one.field === field);
  const publishers = list('publisher').map(({ value }) => value);
  const sites = publishers.map(normalise);
  const isSite = ({ value }: ReadStatement) => /^[\w.-]+\.[a-z]{2,}$/iu.test(value) || sites.includes(normalise(value));
  const named = list('byline').filter((one) => !isSite(one));
  const chosen: Readonly<Record<MetadataField, readonly ReadStatement[]>> = {
    title: orderTitles(list('title').map((one) => dropSiteName(one, publishers, base))),
    // Where the page names its publisher as the author and nobody else, that is what it says.
    byline: named.length > 0 ? named : list('byline'),
    date: putLast(list('date'), ({ origin }) => /creat/iu.test(origin)),
    publisher: list('publisher'),
    // Readers and their machines are told the language by the page itself; cards and locales name a country as well.
    language: putLast(list('language'), ({ origin }) => origin !== 'the language of the page'),
    url: list('url'),
  };
  const found = METADATA_FIELDS.map((field) => {
    return [field, chooseFinding(putLast(chosen[field], ({ origin }) => origin !== TOLD))] as const;
  });
  return Object.fromEntries(found.filter(([, finding]) => finding !== undefined));
}

function putLast<Item>(items: readonly Item[], isLate: (item: Item) => boolean): readonly Item[] {
  return items.toSorted((a, b) => Number(isLate(a)) - Number(isLate(b)));
}

/** The value in the form that a content file has it; nothing when it cannot be that. */
function readStatement(
  statement: MetadataStatement,
  base: string | undefined,
  language: string | undefined,
): readonly ReadStatement[] {
  const { field } = statement;
  const value = cleanText(statement.value).text.replaceAll(/\s+/gu, ' ').trim();
  if (value === '' || value.length > LONGEST * (field === 'url' ? 4 : 1)) return [];
  const read = {
    title: () => value,
    byline: () => readByline(value, language),
    date: () => readWrittenDay(value, language),
    publisher: () => (/^(?:https?:|@)/iu.test(value) ? undefined : value),
    language: () => readLanguage(value),
    url: () => readOriginal(value, base),
  }[field]();
  if (read === undefined || read === '') return [];
  const note = field === 'date' && read !== value ? { note: `written as ${value}` } : {};
  return [{ ...statement, value: read, ...note }];
}

/** The word for “by” in front of a name, as pages in several languages have it. */
const BY =
  /^(?:(?:written |posted |story |report |article |text )?by\b|words:|(?:from|von|par|por|di|door|av|af|autor:?|автор:?|текст:?)(?=\s))[\s:]*/iu;
const NO_NAME =
  /^(?:https?:|www\.|@)|@\S+\.\S|^(?:admin|administrator|authors?|staff|editor|guest|unknown|none|null|undefined|n\/a|web ?master)$/iu;
/** A day, a time or what says when, behind a name. */
const WHEN =
  /(?:\s+(?:on|\p{L}+day),?(?=\s))?\s*(?:[|•·,–—-]\s*)?(?:\b(?:published|updated|posted|last)\b|\d{1,2}[:.]\d\d|\p{L}{3,9}\.? \d{1,2}, ?\d{4}|\d{1,2}\.? (?:de )?\p{L}{3,10}\.?(?: de)? \d{4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d+ (?:min(?:ute)?s?|h(?:ou)?rs?|days?)\b.{0,12}\bago).*$/iu;

function readByline(value: string, language: string | undefined): string | undefined {
  // “Di Maio” is a name, “di Maio” says by whom.
  const bare = (/^Di\s/u.test(value) ? value : value.replace(BY, ''))
    .replace(WHEN, '')
    .replace(/\s*\(?@\w+\)?$/u, '')
    .replace(/^[\s|•·,:–—-]+|[\s|•·,:;–—-]+$/gu, '');
  return NO_NAME.test(bare) || !/\p{L}/u.test(bare) || readWrittenDay(bare, language) !== undefined ? undefined : bare;
}

function readLanguage(value: string): string | undefined {
  const tag = value.replaceAll('_', '-').replace(/,.*$/u, '').trim();
  if (!languageSchema.safeParse(tag).success) return suggestValue('language', tag);
  return Intl.getCanonicalLocales(tag)[0];
}

/** Titles of windows and of cards end, or begin, in the name of the site. */
function dropSiteName(
  statement: ReadStatement,
  publishers: readonly string[],
  base: string | undefined,
): ReadStatement {
  const cut = (site: string, more: string) => {
    const name = `(?:the )?${RegExp.escape(site.replace(/^the /iu, ''))}`;
    const ends = [`(?:\\s+[|•·»–—-]\\s+|\\s*\\|\\s*)${name}${more}$`, `^${name}(?:\\s*[|•·»:]\\s*|\\s+[–—-]\\s+)`];
    // One end alone: a report on the site itself has its name at the other.
    return ends.map((end) => statement.value.replace(new RegExp(end, 'iu'), '')).find((one) => one !== statement.value);
  };
  // What a site is called in its address is often a word that headlines have too.
  const hosts = base === undefined ? [] : [hostName(base), nameSite(base) ?? []].flat();
  const cuts = [...publishers.map((name) => cut(name, '.{0,20}')), ...hosts.map((name) => cut(name, ''))];
  const bare = cuts.find((one) => one !== undefined && one.length > 3);
  if (bare === undefined) return statement;
  return { ...statement, value: bare, note: `without the site’s name: “${statement.value}”` };
}

/**
 * What readers see as the headline wins where another place of the page says the same; then what two independent
 * places say, then a heading that another place has with more beside it. Nothing is cut at a sign. A heading that
 * nobody else has may be that of the site or of a section, and comes last.
 */
function orderTitles(titles: readonly ReadStatement[]): readonly ReadStatement[] {
  const namePlace = ({ origin }: ReadStatement) => /^(?:meta|JSON-LD)/u.exec(origin)?.[0] ?? origin;
  const rank = (one: ReadStatement) => {
    const key = normalise(one.value);
    const others = titles.filter((other) => namePlace(other) !== namePlace(one));
    const places = new Set(others.filter(({ value }) => normalise(value) === key).map(namePlace)).size;
    if (one.origin !== 'the heading') return places === 0 ? 0 : 1 + places;
    const isInside = others.some(({ value }) => ` ${normalise(value)} `.includes(` ${key} `));
    // Behind what a reader sees, cards and windows have names of authors and sections.
    const isBegun =
      measureText(key) > 20 &&
      others.some(({ value }) => value.startsWith(one.value) && BEHIND.test(value.slice(one.value.length)));
    return places > 0 || isBegun ? 9 : isInside || others.length === 0 ? 1 : -1;
  };
  return titles.toSorted((a, b) => rank(b) - rank(a));
}

const BEHIND = /^\s*[|•·»–—-]/u;

function chooseFinding(statements: readonly ReadStatement[]): Finding | undefined {
  const [first] = statements;
  if (!first) return undefined;
  // A headline in two parts has a sign between them in one place, and in another only a new line.
  const isTitle = ({ field, value }: ReadStatement) =>
    field === 'title' && /^[^:;,|•·–—-]/u.test(value) && normalise(value) === normalise(first.value);
  const [{ value } = first] = statements.filter(isTitle).toSorted((a, b) => b.value.length - a.value.length);
  const chosen = { ...first, value };
  const isSame = ({ field, value }: ReadStatement) =>
    normalise(value) === normalise(chosen.value) ||
    (field === 'language' && value.split('-')[0] === chosen.value.split('-')[0]);
  const agreeing = statements.slice(1).filter(isSame);
  const others = Map.groupBy(
    statements.slice(1).filter((one) => !isSame(one)),
    ({ value }) => normalise(value),
  );
  return {
    value: chosen.value,
    origin: chosen.origin,
    agreeing: [...new Set(agreeing.map(({ origin }) => origin))].filter((origin) => origin !== chosen.origin),
    disagreeing: [...others.values()].flatMap(([one]) => (one ? [{ value: one.value, origin: one.origin }] : [])),
    note: chosen.note,
  };
}

/** Two addresses say the same with and without the name of their protocol. */
function normalise(value: string): string {
  return simplify(value.replace(/^https?:\/\/(?:www\.)?/iu, ''));
}
