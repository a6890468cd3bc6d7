import type { Root } from 'hast';
import { shorten } from '../../content/excerpt.ts';
import { chooseMetadata } from './choose-metadata.ts';
import { simplify } from './clean-text.ts';
import { nameFurnitureLine, SENTENCE } from './furniture-lines.ts';
import type { RemovedFurniture } from './furniture.ts';
import { countWords, measureText } from './measure-text.ts';
import { stateField, type Metadata, type MetadataField, type MetadataStatement } from './metadata.ts';
import { writeParagraphs } from './page-tree.ts';
import { BYLINE, CHANGED, isDateLine } from './unmarked-days.ts';
import { readWrittenDay } from './written-days.ts';

/** A line above a bare text that says something of it. */
export interface HeadLine {
  readonly words: string;
  readonly statements: readonly MetadataStatement[];
}

/** A bare text, told apart. */
export interface PastedText {
  readonly tree: Root;
  readonly head: readonly HeadLine[];
  readonly removed: readonly RemovedFurniture[];
  /** What the author should look at. */
  readonly notes: readonly string[];
  /** What was done to the text. */
  readonly changes: readonly string[];
}

/** A headline has no more characters than that, and a line with a name or a day. */
const LONGEST_TITLE = 200;
const LONGEST_LINE = 120;

/** So many letters has a line that says nothing but the day, its time and what happened then to the text. */
const LONGEST_DAY = 60;

/** The name of a section, or the path to it, has no more words. */
const MOST_OF_A_KICKER = 3;

/**
 * Tells the paragraphs of a bare text apart, and the headline, the byline and the day in the lines above the first.
 * @param publishers names that a line above the text may have
 */
export function readPastedText(
  content: string,
  { title: wanted, language }: Readonly<Partial<Record<MetadataField, string>>>,
  publishers: readonly string[],
): PastedText {
  const { paragraphs, changes } = joinLines(content);
  const isNamed = (line: string) => wanted !== undefined && simplify(line) === simplify(wanted);
  const kinds = paragraphs.map(nameFurnitureLine);
  const prose = paragraphs.findIndex((text, index) => kinds[index] === undefined && isProse(text) && !isNamed(text));
  // Not every language ends its sentences with a sign.
  const most = Math.max(...paragraphs.map(measureText));
  const start = prose >= 0 ? prose : paragraphs.findIndex((text) => measureText(text) > most / 2);
  const above = paragraphs.slice(0, start);
  const isDay = (line: string) => isDateLine(line) || readWrittenDay(line, language) !== undefined;
  const title = above.find(isNamed) ?? (wanted === undefined ? chooseTitle(above, publishers, isDay) : undefined);
  const top = title === undefined ? -1 : above.indexOf(title);
  const read = paragraphs.map((line, index) => {
    const isAbove = index < start;
    const statements =
      line === title && isAbove
        ? stateField('title', line, PLACE)
        : isAbove
          ? readHeadLine(line, publishers, isDay)
          : [];
    const outside = isAbove && (isDateLine(line) || (measureText(line) < 25 && /\p{Nd}/u.test(line)));
    const kind = kinds[index] ?? (index < top ? 'what stands above the headline' : outside ? 'the time' : undefined);
    return { words: line.replaceAll(/\s+/gu, ' '), line, statements, kind };
  });
  const rest = read.filter(({ statements }) => statements.length === 0);
  const text = rest.flatMap(({ kind, line }) => (kind === undefined ? [line] : []));
  return {
    tree: writeParagraphs(text),
    head: read.filter(({ statements }) => statements.length > 0),
    removed: rest.flatMap(({ kind, words }) => (kind === undefined ? [] : [{ kind, words }])),
    notes: noteShortLines(text),
    changes,
  };
}

/** The paragraphs of a text. Lines that were broken to fit a screen do not end where sentences do, and are joined. */
function joinLines(content: string): Pick<PastedText, 'changes'> & { readonly paragraphs: readonly string[] } {
  const lines = content.split(/\r\n?|\n/u).map((line) => line.trimEnd());
  const longest = Math.max(...lines.map(({ length }) => length));
  const full = lines.filter((line, index) => line.length > longest * 0.6 && (lines[index + 1] ?? '') !== '');
  const isBroken = full.length > 1 && full.filter((line) => !SENTENCE.test(line)).length >= full.length / 2;
  // A line that had room for the next word was ended on purpose.
  const joins = (index: number) => {
    const [before = '', line = ''] = [lines[index - 1], lines[index]];
    const room = before.length + 1 + (/^\S*/u.exec(line)?.[0].length ?? 0);
    return isBroken && before !== '' && room > longest * (SENTENCE.test(before) ? 1 : 0.8);
  };
  const paragraphs: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const last = paragraphs.at(-1) ?? '';
    // A word that the end of a line parts keeps its hyphen.
    if (joins(index)) paragraphs[paragraphs.length - 1] = `${last}${/\p{Ll}-$/u.test(last) ? '' : ' '}${line.trim()}`;
    else paragraphs.push(line.trim());
  }
  const isJoined = paragraphs.length < lines.filter((line) => line !== '').length;
  return { paragraphs, changes: isJoined ? ['Joined the lines of each paragraph; the copy breaks them.'] : [] };
}

/** A sentence; a headline may end as a question or a call does. */
function isProse(text: string): boolean {
  return (
    text.length > LONGEST_TITLE || (measureText(text) > 15 && SENTENCE.test(text) && !/[?!？！]["”’»)]*$/u.test(text))
  );
}

/** The headline among the lines above a text: the first that says nothing else, ends as no sentence and is no kicker. */
function chooseTitle(
  lines: readonly string[],
  publishers: readonly string[],
  isDay: (line: string) => boolean,
): string | undefined {
  const fit = lines.filter(
    (line) =>
      line.length <= LONGEST_TITLE &&
      nameFurnitureLine(line) === undefined &&
      !/[.…:;,][”"’'»)\]]*$/u.test(line) &&
      readHeadLine(line, publishers, (one) => measureText(one) < LONGEST_DAY && isDay(one)).length === 0,
  );
  return fit.find((line) => countWords(line) > MOST_OF_A_KICKER) ?? fit[0];
}

const PLACE = 'a line above the text';

/** A line that is an address and nothing else, but a word for what it is. */
const ADDRESS = /^(?:\p{L}+:\s*)?<?(https?:\/\/[^\s<>]+)>?$/u;

/** The name of a site as readers know it, such as `FoxNews.com`. */
const SITE = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}$/u;

/** What a line above the text says: its address, its publisher, who wrote it, or when. */
function readHeadLine(
  line: string,
  publishers: readonly string[],
  isDay: (line: string) => boolean,
): readonly MetadataStatement[] {
  const address = ADDRESS.exec(line)?.[1];
  if (address !== undefined) return stateField('url', address, PLACE);
  if (SITE.test(line) || publishers.some((name) => simplify(name) === simplify(line)))
    return stateField('publisher', line, PLACE);
  if (line.length > LONGEST_LINE) return [];
  const [published = ''] = line.split(CHANGED);
  const byline = line.split(/\s+[|•·]\s+/u).find((part) => BYLINE.test(part));
  return [...stateField('byline', byline, PLACE), ...(isDay(published) ? stateField('date', published, PLACE) : [])];
}

/** What became of the lines above a text: they were moved where the fields have all that they say, else left out. */
export function settleHead(head: readonly HeadLine[], metadata: Metadata) {
  const language = metadata.language ? [{ field: 'language', ...metadata.language } as const] : [];
  const isHeld = (one: MetadataStatement) => {
    const { value } = chooseMetadata([...language, one], undefined)[one.field] ?? {};
    return value !== undefined && simplify(value) === simplify(metadata[one.field]?.value ?? '');
  };
  const { moved = [], left = [] } = Object.groupBy(head, ({ statements }) =>
    statements.every(isHeld) ? 'moved' : 'left',
  );
  const shown = list.format(moved.map(({ words }) => `“${words}”`));
  return {
    changes: moved.length === 0 ? [] : [`Moved from the top of the text to the fields: ${shown}.`],
    removed: left.map(({ words, statements }) => {
      return {
        kind: statements.some(({ field }) => field === 'date') ? 'the day' : 'what stands above the text',
        words,
      };
    }),
  };
}

const list = new Intl.ListFormat('en');

/** Lines among the paragraphs that are headings, or were beside the text: a bare text does not tell. */
function noteShortLines(paragraphs: readonly string[]): readonly string[] {
  const short = paragraphs.filter((line) => countWords(line) <= MOST_SHORT && !SENTENCE.test(line));
  if (short.length === 0) return [];
  const shown = short.map((line) => `“${line}”`).join(', ');
  return [shorten(`Headings, or no part of the text (a publisher is told with --source)? ${shown}`, LONGEST_NOTE)];
}

const MOST_SHORT = 6;
const LONGEST_NOTE = 300;
