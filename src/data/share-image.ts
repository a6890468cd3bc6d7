import { breakLines } from './break-lines.ts';
import { InkSheet } from './ink-sheet.ts';
import { SHARE_IMAGE_SIZE } from './page-head.ts';
import { printPng } from './png.ts';
import type { SharePicture } from './share-picture.ts';
import { loadTypefaces, type Typefaces, type Weight } from './typefaces.ts';

/** From paper to ink. Few colours, since they decide how many bytes a picture has; the letters carry the meaning. */
const COLOURS = [
  [0xfb, 0xfa, 0xf6],
  [0xb1, 0xb0, 0xac],
  [0x67, 0x65, 0x62],
  [0x1d, 0x1b, 0x18],
] as const;

/** All lengths are in pixels. */
const MARGIN = 64;
const TEXT_WIDTH = SHARE_IMAGE_SIZE.width - 2 * MARGIN;
const GAP = 16;
const SMALL = 28;
const NORMAL = 34;
/** The letters of the articles that give an answer stand in boxes. */
const BOX = { size: 30, edge: 3, padding: { x: 14, y: 2 }, gap: 8, after: 20 } as const;
const MOST_BOXES = 5;

/** Every picture is drawn on the same sheet, one after the other. */
const sheet = new InkSheet(SHARE_IMAGE_SIZE.width, SHARE_IMAGE_SIZE.height);

/** A share image as PNG. */
export async function drawShareImage(picture: SharePicture): Promise<Uint8Array<ArrayBuffer>> {
  const typefaces = await loadTypefaces();
  sheet.clear();
  drawTop(picture, typefaces);
  drawAnswers(picture, typefaces);
  return printPng({ ...SHARE_IMAGE_SIZE, colours: COLOURS, rows: sheet.rows });
}

interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  /** Height of a line, as a part of the size; that of the font when it is left out. */
  readonly lineHeight?: number;
  readonly lines: number;
  readonly width?: number;
}

/** Writes a text of a limited number of lines, and says how high it is. */
function write(text: string, x: number, y: number, style: TextStyle, typefaces: Typefaces): number {
  const { size, weight = 400, lines: most, width = TEXT_WIDTH } = style;
  const { ascender, descender } = measureLetters(weight, typefaces);
  const height = size * (style.lineHeight ?? ascender - descender);
  const lines = breakLines(text, { typefaces: typefaces[weight], width: width / size, lines: most });
  for (const [index, line] of lines.entries()) {
    const middle = y + index * height + height / 2;
    sheet.write(line, x, middle + ((ascender + descender) / 2) * size, size);
  }
  return lines.length * height;
}

/** How far letters reach above and, as a negative number, below the line, as parts of their size. */
function measureLetters(weight: Weight, typefaces: Typefaces) {
  const { ascender = 0, descender = 0, unitsPerEm = 1 } = typefaces[weight][0] ?? {};
  return { ascender: ascender / unitsPerEm, descender: descender / unitsPerEm };
}

function drawTop({ kicker, heading, question }: SharePicture, typefaces: Typefaces): void {
  const large = question === undefined ? 62 : 54;
  const size = heading.length > 90 ? large - 12 : large;
  let y = MARGIN;
  y += write(kicker, MARGIN, y, { size: SMALL, lines: 1 }, typefaces) + 14;
  const lines = question === undefined ? 3 : 2;
  y += write(heading, MARGIN, y, { size, weight: 700, lineHeight: 1.15, lines }, typefaces) + 18;
  if (question !== undefined) write(question, MARGIN, y, { size: NORMAL, lineHeight: 1.2, lines: 2 }, typefaces);
}

/** The answers stand at the bottom. */
function drawAnswers({ answers, more }: SharePicture, typefaces: Typefaces): void {
  const lineOf = (size: number, weight: Weight) => {
    const { ascender, descender } = measureLetters(weight, typefaces);
    return size * (ascender - descender);
  };
  const boxHeight = Math.round(lineOf(BOX.size, 700) + 2 * (BOX.padding.y + BOX.edge));
  const moreHeight = lineOf(SMALL, 400);
  let y = SHARE_IMAGE_SIZE.height - MARGIN - answers.length * (GAP + boxHeight) - (more > 0 ? GAP + moreHeight : 0);
  for (const { sigla, label } of answers) {
    y += GAP;
    const x = MARGIN + drawBoxes(sigla, Math.round(y), boxHeight, typefaces) + BOX.after;
    const style = { size: NORMAL, lines: 1, width: SHARE_IMAGE_SIZE.width - MARGIN - x };
    write(label, x, y + (boxHeight - lineOf(NORMAL, 400)) / 2, style, typefaces);
    y += boxHeight;
  }
  if (more > 0) write(`and ${String(more)} more`, MARGIN, y + GAP, { size: SMALL, lines: 1 }, typefaces);
}

/** Draws the letters of the articles that give an answer, and says how much room they take. */
function drawBoxes(sigla: readonly string[], y: number, height: number, typefaces: Typefaces): number {
  const shown = sigla.length > MOST_BOXES ? [...sigla.slice(0, MOST_BOXES - 1), '…'] : sigla;
  const inset = BOX.edge + BOX.padding.x;
  let x = MARGIN;
  for (const siglum of shown) {
    const [text] = breakLines(siglum, { typefaces: typefaces[700], width: TEXT_WIDTH / BOX.size, lines: 1 });
    const width = Math.round((text?.width ?? 0) * BOX.size + 2 * inset);
    sheet.frame(x, y, width, height, BOX.edge);
    write(siglum, x + inset, y + BOX.edge + BOX.padding.y, { size: BOX.size, weight: 700, lines: 1 }, typefaces);
    x += width + BOX.gap;
  }
  return x - MARGIN;
}
