import { readDay } from '../../content/read-day.ts';
import type { Root } from 'hast';
import { nameFurnitureLine, type RemovedFurniture } from './furniture.ts';
import { measureText } from './measure-text.ts';
import type { MetadataField, MetadataStatement } from './metadata.ts';

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
    return isBroken && before !== '' && room > longest * (SENTENCE_END.test(before) ? 1 : 0.8) && !/^\s/u.test(line);
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
  const start = paragraphs.findIndex((text, index) => kinds[index] === undefined && isProse(text));
  const statements: MetadataStatement[] = [];
  const removed: RemovedFurniture[] = [];
  const text = paragraphs.filter((words, index) => {
    const kind = kinds[index];
    const found = index < start && words.length <= LONGEST_TITLE ? readHeadLine(words, statements, language) : [];
    statements.push(...found);
    if (kind !== undefined && found.length === 0) removed.push({ kind, words: words.replaceAll(/\s+/gu, ' ') });
    return kind === undefined && found.length === 0;
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

/** What a line above the text says: who wrote it, when, or, the first that says neither, the headline. */
function readHeadLine(
  line: string,
  before: readonly MetadataStatement[],
  language: string | undefined,
): readonly MetadataStatement[] {
  const state = (field: MetadataField): MetadataStatement => ({ field, value: line, origin: 'a line above the text' });
  const isDated = line.length <= LONGEST_LINE && readDay(line, language) !== undefined;
  const isByline = line.length <= LONGEST_LINE && BYLINE.test(line);
  const isTitled = before.some(({ field }) => field === 'title');
  if (isByline) return [state('byline'), ...(isDated ? [state('date')] : [])];
  if (isDated && (isTitled || nameFurnitureLine(line) !== undefined)) return [state('date')];
  const isTitle = !isTitled && nameFurnitureLine(line) === undefined && !/[.…:;,][”"’'»)\]]*$/u.test(line);
  return isTitle && /\p{L}/u.test(line) ? [state('title')] : [];
}
