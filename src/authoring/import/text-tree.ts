import type { Root } from 'hast';
import { nameFurnitureLine } from './furniture-lines.ts';
import type { RemovedFurniture } from './furniture.ts';
import { measureText } from './measure-text.ts';
import type { MetadataField, MetadataStatement } from './metadata.ts';
import { CHANGED, isDateLine } from './unmarked-days.ts';
import { readWrittenDay } from './written-days.ts';

/** A bare text, told apart. */
export interface TextTree {
  readonly tree: Root;
  /** What the lines above the text say of it. */
  readonly statements: readonly MetadataStatement[];
  readonly removed: readonly RemovedFurniture[];
  /** What was done to the text. */
  readonly changes: readonly string[];
}

/** A headline has no more characters than that, and a line with a name or a day. */
const LONGEST_TITLE = 200;
const LONGEST_LINE = 120;

const SENTENCE_END = /[.!?…:。！？।؟][”"’'»)\]]*$/u;

/**
 * Tells the paragraphs of a bare text apart, and the headline, the byline and the day in the lines above the first.
 * Lines that were broken to fit a screen are joined: they do not end where sentences do.
 */
export function readTextTree(content: string, language?: string): TextTree {
  const lines = content.split(/\r\n?|\n/u).map((line) => line.trimEnd());
  const longest = Math.max(...lines.map(({ length }) => length));
  const full = lines.filter((line, index) => line.length > longest * 0.6 && (lines[index + 1] ?? '') !== '');
  const isBroken = full.length > 1 && full.filter((line) => !SENTENCE_END.test(line)).length >= full.length / 2;
  // A line that had room for the next word was ended on purpose.
  const joins = (index: number) => {
    const [before = '', line = ''] = [lines[index - 1], lines[index]];
    const room = before.length + 1 + (/^\S*/u.exec(line)?.[0].length ?? 0);
    return isBroken && before !== '' && room > longest * (SENTENCE_END.test(before) ? 1 : 0.8);
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

  const kinds = paragraphs.map(nameFurnitureLine);
  const prose = paragraphs.findIndex((text, index) => kinds[index] === undefined && isProse(text));
  // Not every language ends its sentences with a sign.
  const most = Math.max(...paragraphs.map(measureText));
  const start = prose >= 0 ? prose : paragraphs.findIndex((text) => measureText(text) > most / 2);
  const title = chooseTitle(paragraphs.slice(0, start), language);
  const statements: MetadataStatement[] = [];
  const removed: RemovedFurniture[] = [];
  const text = paragraphs.filter((words, index) => {
    const kind = kinds[index];
    const found = index < start && words.length <= LONGEST_TITLE ? readHeadLine(words, title, language) : [];
    statements.push(...found);
    const isTime = index < start && found.length === 0 && measureText(words) < 25 && /\p{Nd}/u.test(words);
    const left = kind ?? (isTime ? 'the time' : undefined);
    if (left !== undefined && found.length === 0) removed.push({ kind: left, words: words.replaceAll(/\s+/gu, ' ') });
    return left === undefined && found.length === 0;
  });
  const moved = [...new Set(statements.map(({ field }) => NAMES[field] ?? field))];
  return {
    tree: {
      type: 'root',
      children: text.map((value) => ({
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [{ type: 'text', value }],
      })),
    },
    statements,
    removed,
    changes: [
      ...(isSet ? ['Set the paragraphs apart by blank lines; the copy has one paragraph a line.'] : []),
      ...(isJoined ? ['Joined the lines of each paragraph; the copy breaks them.'] : []),
      ...moved.map((name) => `Moved the ${name} from the top of the text to its field.`),
    ],
  };
}

const NAMES: Readonly<Partial<Record<MetadataField, string>>> = { title: 'headline', date: 'day' };

function isProse(text: string): boolean {
  return text.length > LONGEST_TITLE || (measureText(text) > 15 && SENTENCE_END.test(text));
}

const BYLINE = /^(?:(?:written |reported )?by|von|par|por|di|da|door|av|af|автор:?|текст:?|author:?|text:?)\s+\p{Lu}/iu;

/** The headline among the lines above a text: the first that says neither when nor by whom. */
function chooseTitle(lines: readonly string[], language: string | undefined): string | undefined {
  const isFit = (line: string) =>
    line.length <= LONGEST_TITLE &&
    nameFurnitureLine(line) === undefined &&
    !BYLINE.test(line) &&
    !/[.…:;,][”"’'»)\]]*$/u.test(line);
  return lines.find((line) => isFit(line) && !(measureText(line) < LONGEST_DAY && isDated(line, language)));
}

/** So many letters has a line that says nothing but the day, its time and what happened then to the text. */
const LONGEST_DAY = 60;

function isDated(line: string, language: string | undefined): boolean {
  return line.length <= LONGEST_LINE && (isDateLine(line) || readWrittenDay(line, language) !== undefined);
}

/** What a line above the text says: who wrote it, when, or the headline. */
function readHeadLine(
  line: string,
  title: string | undefined,
  language: string | undefined,
): readonly MetadataStatement[] {
  const state = (field: MetadataField, value = line): readonly MetadataStatement[] => [
    { field, value, origin: 'a line above the text' },
  ];
  if (line === title) return state('title');
  const [published = ''] = line.split(CHANGED);
  const day = isDated(published, language) ? state('date', published) : [];
  return line.length <= LONGEST_LINE && BYLINE.test(line) ? [...state('byline'), ...day] : day;
}
