import { shapeText, splitGraphemes, type Glyph, type ShapedText } from './shape-text.ts';
import type { Typeface } from './typefaces.ts';

/** The room that a text has. Lengths are parts of the size of the font. */
export interface Room {
  readonly typefaces: readonly Typeface[];
  readonly width: number;
  readonly lines: number;
}

/** A word, or a part of one after which a line may end. */
interface Piece {
  readonly text: string;
  readonly isSpaced: boolean;
}

const ELLIPSIS = '…';
/** White space at which a line may end: not that which holds a number and its unit together. */
const SPACES = /[^\S\u00a0\u2007\u202f]+/u;
/** Behind a hyphen or a dash inside a word a line may end too. */
const HYPHENS = /(?<=[\p{L}\p{N}][-–—/])(?=\p{L})/u;
const LAST_SIGNS = /[,;:–—-]+$/u;

/**
 * Breaks a text into lines between words. A word that is longer than a line is broken between characters. Where there
 * is no room for the rest, the last line ends in an ellipsis.
 */
export function breakLines(text: string, room: Room): readonly ShapedText[] {
  const lines: (readonly Piece[])[] = [];
  const waiting = [...splitPieces(text)].reverse();
  let line: readonly Piece[] = [];
  for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
    if (isFitting([...line, piece], room)) {
      line = [...line, piece];
      continue;
    }
    if (lines.length === room.lines - 1) {
      line = endLine(line, piece, room);
      break;
    }
    if (line.length === 0) {
      const start = cutPiece(piece, (head) => isFitting([{ ...piece, text: head }], room)) || piece.text;
      line = [{ ...piece, text: start }];
      if (start.length < piece.text.length) waiting.push({ text: piece.text.slice(start.length), isSpaced: false });
    } else waiting.push(piece);
    lines.push(line);
    line = [];
  }
  if (line.length > 0) lines.push(line);
  return lines.map((pieces) => placePieces(pieces, room));
}

function splitPieces(text: string): readonly Piece[] {
  const words = text.normalize('NFC').split(SPACES);
  return words
    .filter((word) => word !== '')
    .flatMap((word) => word.split(HYPHENS).map((part, index) => ({ text: part, isSpaced: index === 0 })));
}

/** Ends a line at its last whole word; only a word that no line could hold is cut. */
function endLine(line: readonly Piece[], next: Piece, room: Room): readonly Piece[] {
  const isLong = !isFitting([next], room);
  for (const [kept, last] of [...(isLong ? [[line.length, next] as const] : []), ...[...line.entries()].reverse()]) {
    const before = line.slice(0, kept);
    const end = (head: string) => [...before, { ...last, text: head.replace(LAST_SIGNS, '') + ELLIPSIS }];
    if (last !== next && isFitting(end(last.text), room)) return end(last.text);
    const start = last === next || kept === 0 ? cutPiece(last, (head) => isFitting(end(head), room)) : '';
    if (start !== '') return end(start);
  }
  return [{ text: ELLIPSIS, isSpaced: true }];
}

/** The longest beginning of a piece that fits. */
function cutPiece({ text }: Piece, fits: (head: string) => boolean): string {
  const characters = splitGraphemes(text);
  let least = 0;
  let most = characters.length;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(characters.slice(0, middle).join(''))) least = middle;
    else most = middle - 1;
  }
  return characters.slice(0, least).join('');
}

function isFitting(line: readonly Piece[], { typefaces, width }: Room): boolean {
  let sum = 0;
  for (const [index, piece] of line.entries())
    sum += measureGap(piece, index, typefaces) + shapeText(piece.text, typefaces).width;
  return sum <= width;
}

function placePieces(line: readonly Piece[], { typefaces }: Room): ShapedText {
  const glyphs: Glyph[] = [];
  let width = 0;
  for (const [index, piece] of line.entries()) {
    const word = shapeText(piece.text, typefaces);
    const start = width + measureGap(piece, index, typefaces);
    for (const glyph of word.glyphs) glyphs.push({ ...glyph, x: start + glyph.x });
    width = start + word.width;
  }
  return { glyphs, width };
}

/** The space before a piece. */
function measureGap({ isSpaced }: Piece, index: number, typefaces: readonly Typeface[]): number {
  return isSpaced && index > 0 ? shapeText(' ', typefaces).width : 0;
}
