import { drawGlyph, type GlyphPicture } from './draw-glyph.ts';
import { traceGlyph } from './glyph-outline.ts';
import type { ShapedText } from './shape-text.ts';
import type { Typeface } from './typefaces.ts';

/** A pixel has two bits of ink: none, a third, two thirds, all. */
const BITS = 2;
const MOST_INK = 3;
const IN_BYTE = 4;
/** Letters are drawn at quarters of a pixel, so that they stand evenly. */
const PLACES_IN_PIXEL = 4;
const PLACES_IN_BYTE = IN_BYTE * PLACES_IN_PIXEL;
/** More than any font has. */
const MOST_GLYPHS = 0x1_00_00;

/** A letter as it was drawn at one of the places in a byte, ready to be pressed on the sheet. */
interface Stamp {
  /** In bytes. */
  readonly width: number;
  readonly height: number;
  /** In bytes, from that in which the letter begins. */
  readonly left: number;
  /** In pixels, from the line on which the letter stands; downwards. */
  readonly top: number;
  readonly bytes: Uint8Array;
}

/** A sheet of paper and how much ink is on each of its pixels, in the form of the rows of a PNG of two bits a pixel. */
export class InkSheet {
  /** Rows from top to bottom, each after a byte that is 0; in a byte the leftmost pixel has the highest bits. */
  readonly rows: Uint8Array;
  readonly #stride: number;
  readonly #height: number;
  readonly #pictures = new Map<Typeface, Map<number, GlyphPicture>>();
  readonly #stamps = new Map<Typeface, Map<number, Stamp>>();

  /** In pixels; `width` is a multiple of 4. */
  constructor(width: number, height: number) {
    this.#stride = 1 + width / IN_BYTE;
    this.#height = height;
    this.rows = new Uint8Array(this.#stride * height);
  }

  clear(): void {
    this.rows.fill(0);
  }

  /** Writes a line of text whose letters stand on the line `y`, from `x` on. */
  write({ glyphs }: ShapedText, x: number, y: number, size: number): void {
    for (const { typeface, id, x: right, y: up } of glyphs) {
      const place = Math.round((x + right * size) * PLACES_IN_PIXEL);
      const stamp = this.#findStamp(typeface, id, size, place % PLACES_IN_BYTE);
      this.#press(stamp, Math.floor(place / PLACES_IN_BYTE), Math.round(y - up * size));
    }
  }

  /** Draws the edge of a box inwards, on whole pixels. */
  frame(x: number, y: number, width: number, height: number, thickness: number): void {
    this.#fill(x, y, width, thickness);
    this.#fill(x, y + height - thickness, width, thickness);
    this.#fill(x, y, thickness, height);
    this.#fill(x + width - thickness, y, thickness, height);
  }

  #fill(left: number, top: number, width: number, height: number): void {
    for (let y = top; y < top + height; y += 1) {
      for (let x = left; x < left + width; x += 1) {
        inkPixel(this.rows, y * this.#stride + 1, x, MOST_INK);
      }
    }
  }

  #findStamp(typeface: Typeface, id: number, size: number, place: number): Stamp {
    const stamps = findOrAdd(this.#stamps, typeface, () => new Map<number, Stamp>());
    return findOrAdd(stamps, (size * PLACES_IN_BYTE + place) * MOST_GLYPHS + id, () => {
      const pixels = Math.floor(place / PLACES_IN_PIXEL);
      return cutStamp(this.#findPicture(typeface, id, size, place % PLACES_IN_PIXEL), pixels);
    });
  }

  #findPicture(typeface: Typeface, id: number, size: number, place: number): GlyphPicture {
    const pictures = findOrAdd(this.#pictures, typeface, () => new Map<number, GlyphPicture>());
    return findOrAdd(pictures, (size * PLACES_IN_PIXEL + place) * MOST_GLYPHS + id, () => {
      const scale = size / typeface.unitsPerEm;
      return drawGlyph(traceGlyph(typeface, id), scale, place / PLACES_IN_PIXEL, MOST_INK);
    });
  }

  /** Ink on ink is at least the darker of both. What reaches over the edge of the sheet is left out. */
  #press({ width, height, left, top, bytes }: Stamp, x: number, y: number): void {
    const { rows } = this;
    const start = x + left;
    const end = Math.min(width, this.#stride - 1 - start);
    for (let row = Math.max(0, -(y + top)); row < height && y + top + row < this.#height; row += 1) {
      const from = row * width;
      const to = (y + top + row) * this.#stride + 1 + start;
      for (let at = Math.max(0, -start); at < end; at += 1) {
        rows[to + at] = (rows[to + at] ?? 0) | (bytes[from + at] ?? 0);
      }
    }
  }
}

function findOrAdd<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** Packs a letter into bytes as they lie on the sheet, some pixels to the right. */
function cutStamp({ width, height, left, top, ink }: GlyphPicture, pixels: number): Stamp {
  const first = Math.floor((left + pixels) / IN_BYTE);
  const start = left + pixels - first * IN_BYTE;
  const stride = Math.ceil((start + width) / IN_BYTE);
  const bytes = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    for (let x = 0; x < width; x += 1) inkPixel(bytes, row * stride, start + x, ink[row * width + x] ?? 0);
  }
  return { width: stride, height, left: first, top, bytes };
}

/** Adds ink to the pixel `x` of the row that begins at a byte. */
function inkPixel(bytes: Uint8Array, row: number, x: number, ink: number): void {
  const at = row + Math.floor(x / IN_BYTE);
  bytes[at] = (bytes[at] ?? 0) | (ink << (8 - BITS * (1 + (x % IN_BYTE))));
}
