import type { Root } from 'hast';
import { shorten } from '../../content/excerpt.ts';
import { simplify } from './clean-text.ts';
import { nameFurnitureLine, SENTENCE } from './furniture-lines.ts';
import type { RemovedFurniture } from './furniture.ts';
import { countWords, measureText } from './measure-text.ts';
import type { MetadataField } from './metadata.ts';
import { writeParagraphs } from './page-tree.ts';
import { chooseTitle, findAddress, LONGEST_TITLE, readHeadLine, type HeadLine } from './text-head.ts';
import { isDateLine } from './unmarked-days.ts';
import { nameSite, readAddress } from './web-address.ts';

/** A bare text, told apart. */
export interface TextTree {
  readonly tree: Root;
  /** The lines above the text that say something of it. */
  readonly head: readonly HeadLine[];
  readonly removed: readonly RemovedFurniture[];
  /** What the author should look at. */
  readonly notes: readonly string[];
  /** What was done to the text. */
  readonly changes: readonly string[];
}

/**
 * Tells the paragraphs of a bare text apart, and the headline, the byline and the day in the lines above the first.
 * @param publishers names that a line above the text may have
 */
export function readTextTree(
  content: string,
  told: Readonly<Partial<Record<MetadataField, string>>>,
  publishers: readonly string[],
): TextTree {
  const { paragraphs, changes } = joinLines(content);
  const { title: wanted, language } = told;
  const isNamed = (line: string) => wanted !== undefined && simplify(line) === simplify(wanted);
  const kinds = paragraphs.map(nameFurnitureLine);
  const prose = paragraphs.findIndex(
    (text, index) => kinds[index] === undefined && isProse(text) && !isNamed(text) && !isAsked(text),
  );
  // Not every language ends its sentences with a sign.
  const most = Math.max(...paragraphs.map(measureText));
  const start = prose >= 0 ? prose : paragraphs.findIndex((text) => measureText(text) > most / 2);
  const above = paragraphs.slice(0, start);
  const address = readAddress(told.url ?? above.flatMap((line) => findAddress(line) ?? [])[0] ?? '', undefined);
  const site = address === undefined ? undefined : nameSite(address);
  const read = (line: string, title?: string) => readHeadLine(line, { title, language, publishers, site });
  const bare = above.filter((line) => !read(line).some(({ field }) => field === 'url' || field === 'publisher'));
  const title = wanted === undefined ? chooseTitle(bare, language) : above.find(isNamed);
  const top = title === undefined ? -1 : above.indexOf(title);
  const head: HeadLine[] = [];
  const removed: RemovedFurniture[] = [];
  const text = paragraphs.filter((line, index) => {
    const words = line.replaceAll(/\s+/gu, ' ');
    const statements = index < start ? read(line, title) : [];
    const outside = index < start ? nameLineAbove(line) : undefined;
    const left = kinds[index] ?? (index < top ? 'what stands above the headline' : outside);
    if (statements.length > 0) head.push({ words, statements });
    else if (left !== undefined) removed.push({ kind: left, words });
    return statements.length === 0 && left === undefined;
  });
  return {
    tree: writeParagraphs(text),
    head,
    removed,
    notes: noteShortLines(text),
    changes,
  };
}

/** The paragraphs of a text. Lines that were broken to fit a screen do not end where sentences do, and are joined. */
function joinLines(content: string): Pick<TextTree, 'changes'> & { readonly paragraphs: readonly string[] } {
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
  const isSet = !isJoined && paragraphs.length > 1 && !lines.slice(0, lines.findLastIndex(Boolean)).includes('');
  const changes = [
    ...(isSet ? ['Set the paragraphs apart by blank lines; the copy has one paragraph a line.'] : []),
    ...(isJoined ? ['Joined the lines of each paragraph; the copy breaks them.'] : []),
  ];
  return { paragraphs, changes };
}

/** What a line is that stands between the headline and the text and says nothing of it that a field can have. */
function nameLineAbove(line: string): string | undefined {
  if (isDateLine(line)) return 'the time';
  return measureText(line) < 25 && /\p{Nd}/u.test(line) ? 'what stands above the text' : undefined;
}

/** Lines among the paragraphs that are headings, or were beside the text: a bare text does not tell. */
function noteShortLines(paragraphs: readonly string[]): readonly string[] {
  const short = paragraphs.filter((line) => countWords(line) <= MOST_SHORT && !SENTENCE.test(line));
  return short.length === 0
    ? []
    : [
        shorten(
          `Headings, or no part of the text (a publisher is told with --source)? ${short.map((line) => `“${line}”`).join(', ')}`,
          LONGEST_NOTE,
        ),
      ];
}

const MOST_SHORT = 6;
const LONGEST_NOTE = 300;

function isProse(text: string): boolean {
  return text.length > LONGEST_TITLE || (measureText(text) > 15 && SENTENCE.test(text));
}

/** Whether a line may be a headline although it ends as a sentence does. */
function isAsked(text: string): boolean {
  return text.length <= LONGEST_TITLE && /[?!\uff1f\uff01]["\u201d\u2019\u00bb)]*$/u.test(text);
}
