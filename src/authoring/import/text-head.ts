import { chooseMetadata } from './choose-metadata.ts';
import { simplify } from './clean-text.ts';
import { nameFurnitureLine } from './furniture-lines.ts';
import { countWords, measureText } from './measure-text.ts';
import { stateField, type Metadata, type MetadataField, type MetadataStatement } from './metadata.ts';
import { BYLINE, CHANGED, isDateLine } from './unmarked-days.ts';
import { isSiteCalled } from './web-address.ts';
import { readWrittenDay } from './written-days.ts';

/** What the lines above a bare text say of it. */

/** A line that says something, taken out of the text. */
export interface HeadLine {
  readonly words: string;
  readonly statements: readonly MetadataStatement[];
}

/** A headline has no more characters than that, and a line with a name or a day. */
export const LONGEST_TITLE = 200;
const LONGEST_LINE = 120;

/** So many letters has a line that says nothing but the day, its time and what happened then to the text. */
const LONGEST_DAY = 60;

/** The headline among the lines above a text: the first that says neither when nor by whom and is no kicker. */
export function chooseTitle(lines: readonly string[], language: string | undefined): string | undefined {
  const isFit = (line: string) =>
    line.length <= LONGEST_TITLE &&
    nameFurnitureLine(line) === undefined &&
    !BYLINE.test(line) &&
    !/[.…:;,][”"’'»)\]]*$/u.test(line) &&
    !(measureText(line) < LONGEST_DAY && isDated(line, language));
  const fit = lines.filter(isFit);
  return fit.find((line) => countWords(line) > MOST_OF_A_KICKER) ?? fit[0];
}

/** The name of a section, or the path to it, has no more words. */
const MOST_OF_A_KICKER = 3;

function isDated(line: string, language: string | undefined): boolean {
  return line.length <= LONGEST_LINE && (isDateLine(line) || readWrittenDay(line, language) !== undefined);
}

/** What is known when a line above a text is read. */
interface KnownOfText {
  readonly title: string | undefined;
  readonly language: string | undefined;
  /** Names of publishers. */
  readonly publishers: readonly string[];
  /** What the site of the text is called in its address. */
  readonly site: string | undefined;
}

/** A line that is an address and nothing else, but a word for what it is. */
const ADDRESS = /^(?:\p{L}+:\s*)?<?(https?:\/\/[^\s<>]+)>?$/u;

/** The address that a line is. */
export function findAddress(line: string): string | undefined {
  return ADDRESS.exec(line)?.[1];
}

/** The name of a site as readers know it, such as `FoxNews.com`. */
const SITE = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}$/u;

/** What a line above the text says: its address, its publisher, who wrote it, when, or the headline. */
export function readHeadLine(
  line: string,
  { title, language, publishers, site }: KnownOfText,
): readonly MetadataStatement[] {
  const state = (field: MetadataField, value: string | undefined) => stateField(field, value, 'a line above the text');
  if (line === title) return state('title', line);
  const address = findAddress(line);
  if (address !== undefined) return state('url', address);
  const isPublisher = SITE.test(line) || publishers.some((name) => simplify(name) === simplify(line));
  if (isPublisher || (site !== undefined && isSiteCalled(site, line))) return state('publisher', line);
  if (line.length > LONGEST_LINE) return [];
  const [published = ''] = line.split(CHANGED);
  const isDay = isDated(published, language);
  const byline = line.split(/\s+[|•·]\s+/u).find((part) => BYLINE.test(part));
  return [...state('byline', byline), ...(isDay ? state('date', published) : [])];
}

const NAMES: Readonly<Partial<Record<MetadataField, string>>> = {
  title: 'the headline',
  byline: 'the byline',
  date: 'the day',
  publisher: 'the name of the publisher',
  url: 'the address',
};
const list = new Intl.ListFormat('en');

/**
 * What became of the lines above a text: they were moved where the fields have all that they say, else left out. Those
 * of which nothing is lost are told together.
 */
export function settleHead(head: readonly HeadLine[], metadata: Metadata) {
  const language = metadata.language ? [{ field: 'language', ...metadata.language } as const] : [];
  const isHeld = (one: MetadataStatement) => {
    const { value } = chooseMetadata([...language, one], undefined)[one.field] ?? {};
    return value !== undefined && simplify(value) === simplify(metadata[one.field]?.value ?? '');
  };
  const told = head.map(({ words, statements }) => ({
    words,
    fields: statements.map(({ field }) => NAMES[field] ?? field),
    isHeld: statements.every(isHeld),
    isWhole: statements.every(({ field }) => metadata[field]?.value === words),
  }));
  const moved = told.filter((one) => one.isHeld);
  const whole = moved.filter((one) => one.isWhole).flatMap(({ fields }) => fields);
  const describe = (fields: readonly string[], words: string) =>
    `Moved ${list.format(fields)} from the top of the text to the fields${words}.`;
  return {
    changes: [
      ...(whole.length > 0 ? [describe(whole, '')] : []),
      ...moved.filter((one) => !one.isWhole).map(({ fields, words }) => describe(fields, `: “${words}”`)),
    ],
    removed: told.filter((one) => !one.isHeld).map(({ fields, words }) => ({ kind: list.format(fields), words })),
  };
}
