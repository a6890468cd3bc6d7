import { DrawFuncs } from 'harfbuzzjs';
import type { Typeface } from './typefaces.ts';

/** A straight piece of an outline, in units of the font, y upwards. */
export interface Edge {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
}

/** Straight pieces of a curve: at the sizes of a share image none is longer than a few pixels. */
const PIECES_OF_CURVE = 8;

type Point = readonly [x: number, y: number];

/** Where the pen is while an outline is drawn, and where its contour began. */
interface Pen {
  readonly edges: Edge[];
  at: Point;
  start: Point;
}

const pens = new DrawFuncs();
pens.setMoveToFunc((x, y, pen) => {
  (pen as Pen).at = (pen as Pen).start = [x, y];
});
pens.setLineToFunc((x, y, pen) => {
  drawLine(pen as Pen, [x, y]);
});
pens.setCubicToFunc((firstX, firstY, secondX, secondY, x, y, pen) => {
  drawCurve(pen as Pen, [firstX, firstY], [secondX, secondY], [x, y]);
});
pens.setClosePathFunc((pen) => {
  drawLine(pen as Pen, (pen as Pen).start);
});

/** The outline of a letter, its curves as straight pieces; empty for a space. */
export function traceGlyph({ font }: Typeface, id: number): readonly Edge[] {
  const pen: Pen = { edges: [], at: [0, 0], start: [0, 0] };
  font.drawGlyph(id, pens, pen);
  return pen.edges;
}

function drawLine(pen: Pen, to: Point): void {
  const [fromX, fromY] = pen.at;
  const [toX, toY] = to;
  pen.edges.push({ fromX, fromY, toX, toY });
  pen.at = to;
}

/** A cubic Bézier curve. */
function drawCurve(pen: Pen, first: Point, second: Point, to: Point): void {
  const from = pen.at;
  for (let piece = 1; piece <= PIECES_OF_CURVE; piece += 1) {
    const there = piece / PIECES_OF_CURVE;
    const back = 1 - there;
    const mix = (axis: 0 | 1) =>
      back ** 3 * from[axis] +
      3 * back ** 2 * there * first[axis] +
      3 * back * there ** 2 * second[axis] +
      there ** 3 * to[axis];
    drawLine(pen, [mix(0), mix(1)]);
  }
}
