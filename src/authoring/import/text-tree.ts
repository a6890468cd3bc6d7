import type { Root } from 'hast';
import { nameFurnitureLine, type RemovedFurniture } from './furniture.ts';

/** A bare text, told apart. */
export interface TextTree {
  readonly tree: Root;
  readonly title?: string;
  readonly removed: readonly RemovedFurniture[];
  /** What was done to the text. */
  readonly changes: readonly string[];
}

/** A headline has no more characters than that. */
const LONGEST_TITLE = 200;

/** Lines that were broken to fit a screen are no longer than that. */
const LONGEST_BROKEN_LINE = 100;

/**
 * Tells the paragraphs of a bare text apart: by blank lines, or, where it has none, by lines. A short first
 * paragraph that does not end like a sentence is the headline.
 */
export function readTextTree(content: string): TextTree {
  const lines = content.replaceAll(/\r\n?/gu, '\n').split('\n');
  const longest = lines.reduce((most, line) => Math.max(most, line.trim().length), 0);
  const isBroken = longest <= LONGEST_BROKEN_LINE;
  const hasBlankLines = /\n[^\S\n]*\n/u.test(content.trim().replaceAll('\r', ''));
  const isByLine = !isBroken || !hasBlankLines;
  const paragraphs = (isByLine ? lines : splitBlocks(lines)).map((line) => line.trim()).filter((line) => line !== '');
  const changes: string[] = [];
  if (isByLine && !hasBlankLines && paragraphs.length > 1) {
    changes.push('Set the paragraphs apart by blank lines; the copy has one paragraph a line.');
  } else if (!isByLine && longest > 0 && paragraphs.some((paragraph) => paragraph.length > longest)) {
    changes.push('Joined the lines of each paragraph; the copy breaks them.');
  }
  const kinds = paragraphs.map(nameFurnitureLine);
  const words = paragraphs.filter((_paragraph, index) => kinds[index] === undefined);
  const removed = paragraphs.flatMap((line, index) => {
    const kind = kinds[index];
    return kind === undefined ? [] : [{ kind, words: line.replaceAll(/\s+/gu, ' ') }];
  });
  const [first] = words;
  const isTitled = first !== undefined && words.length > 1 && isHeadline(first);
  if (isTitled) changes.push('Moved the headline from the top of the text to the title field.');
  return {
    tree: {
      type: 'root',
      children: (isTitled ? words.slice(1) : words).map((value) => ({
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [{ type: 'text', value }],
      })),
    },
    ...(isTitled ? { title: first } : {}),
    removed,
    changes,
  };
}

function splitBlocks(lines: readonly string[]): readonly string[] {
  const blocks: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line.trim() === '') isOpen = false;
    else if (isOpen) blocks[blocks.length - 1] = `${blocks.at(-1) ?? ''} ${line.trim()}`;
    else {
      blocks.push(line);
      isOpen = true;
    }
  }
  return blocks;
}

function isHeadline(paragraph: string): boolean {
  return paragraph.length <= LONGEST_TITLE && !/[.!…:;,][”"’'»)\]]*$/u.test(paragraph) && /\p{L}/u.test(paragraph);
}
