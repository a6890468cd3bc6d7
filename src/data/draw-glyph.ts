import type { Edge } from './glyph-outline.ts';

/** How much ink a letter puts on each pixel. */
export interface GlyphPicture {
  readonly width: number;
  readonly height: number;
  /** Where its first pixel stands, from the point on the line at which the letter begins; downwards. */
  readonly left: number;
  readonly top: number;
  /** Row by row. */
  readonly ink: Uint8Array;
}

/** Lines that are looked at in each row of pixels: along them coverage is exact. */
const LINES_IN_ROW = 8;

/**
 * Draws the outline of a letter.
 * @param scale pixels in a unit of the font
 * @param shift to the right, in pixels
 * @param mostInk what a pixel has that the letter covers whole
 */
export function drawGlyph(outline: readonly Edge[], scale: number, shift: number, mostInk: number): GlyphPicture {
  if (outline.length === 0) return { width: 0, height: 0, left: 0, top: 0, ink: new Uint8Array() };
  const edges = outline.map(({ fromX, fromY, toX, toY }) => ({
    fromX: fromX * scale + shift,
    fromY: -fromY * scale,
    toX: toX * scale + shift,
    toY: -toY * scale,
  }));
  // Outlines are closed: every point is the start of an edge.
  const xs = edges.map(({ fromX }) => fromX);
  const ys = edges.map(({ fromY }) => fromY);
  const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  const [width, height] = [Math.ceil(Math.max(...xs)) - left, Math.ceil(Math.max(...ys)) - top];
  const coverage = new Float32Array(width * height);
  for (const [line, crossings] of listCrossings(edges, top, height * LINES_IN_ROW).entries()) {
    const row = Math.floor(line / LINES_IN_ROW) * width;
    let winding = 0;
    let start = 0;
    for (const { x, direction } of crossings.sort((a, b) => a.x - b.x)) {
      if (winding === 0) start = x - left;
      winding += direction;
      if (winding === 0) coverSpan(coverage, row, start, x - left);
    }
  }
  return { width, height, left, top, ink: Uint8Array.from(coverage, (share) => Math.round(share * mostInk)) };
}

function coverSpan(coverage: Float32Array, row: number, start: number, end: number): void {
  for (let x = Math.floor(start); x < end; x += 1) {
    const share = Math.min(end, x + 1) - Math.max(start, x);
    coverage[row + x] = (coverage[row + x] ?? 0) + share / LINES_IN_ROW;
  }
}

interface Crossing {
  readonly x: number;
  /** Downwards 1, upwards -1: inside an outline the sum is not 0. */
  readonly direction: 1 | -1;
}

/** Where each line crosses the edges. Lines run through the middle of their share of a row. */
function listCrossings(edges: readonly Edge[], top: number, count: number): Crossing[][] {
  const lines = Array.from({ length: count }, (): Crossing[] => []);
  const findLine = (y: number) => Math.ceil((y - top) * LINES_IN_ROW - 0.5);
  for (const { fromX, fromY, toX, toY } of edges) {
    const direction = fromY < toY ? 1 : -1;
    const slope = (toX - fromX) / (toY - fromY);
    const end = findLine(Math.max(fromY, toY));
    for (let line = findLine(Math.min(fromY, toY)); line < end; line += 1) {
      const y = top + (line + 0.5) / LINES_IN_ROW;
      lines[line]?.push({ x: fromX + (y - fromY) * slope, direction });
    }
  }
  return lines;
}
