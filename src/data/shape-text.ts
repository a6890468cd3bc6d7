import { Buffer as ShapingBuffer, Direction, shape } from 'harfbuzzjs';
import type { Typeface } from './typefaces.ts';

/** A letter, or several that are drawn as one, where it stands in its text. All lengths are parts of the size of the font. */
export interface Glyph {
  readonly typeface: Typeface;
  readonly id: number;
  readonly x: number;
  /** Above the line. */
  readonly y: number;
}

export interface ShapedText {
  readonly glyphs: readonly Glyph[];
  readonly width: number;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Words that were shaped: the same few hundred make up most texts. */
const known = new WeakMap<readonly Typeface[], Map<string, ShapedText>>();
const MOST_KNOWN = 4000;

/** Puts the letters of a word beside each other as the font wants it: kerning, ligatures, accents. */
export function shapeText(text: string, typefaces: readonly Typeface[]): ShapedText {
  const words = known.get(typefaces) ?? new Map<string, ShapedText>();
  known.set(typefaces, words);
  const found = words.get(text);
  if (found) return found;
  if (words.size >= MOST_KNOWN) words.clear();
  const shaped = shapeRuns(text, typefaces);
  words.set(text, shaped);
  return shaped;
}

/** One for all words: the garbage collector does not see how large it is. */
const buffer = new ShapingBuffer();

function shapeRuns(text: string, typefaces: readonly Typeface[]): ShapedText {
  const glyphs: Glyph[] = [];
  let width = 0;
  for (const { words, typeface } of splitByTypeface(text, typefaces)) {
    const { font, unitsPerEm } = typeface;
    buffer.clearContents();
    buffer.addText(words);
    buffer.setDirection(Direction.LTR);
    buffer.setLanguage('en');
    buffer.guessSegmentProperties();
    shape(font, buffer);
    for (const { codepoint: id, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
      glyphs.push({ typeface, id, x: width + xOffset / unitsPerEm, y: yOffset / unitsPerEm });
      width += xAdvance / unitsPerEm;
    }
  }
  return { glyphs, width };
}

/** The characters of a text as readers see them, each with its accents. */
export function splitGraphemes(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

interface Run {
  words: string;
  readonly typeface: Typeface;
}

/** Stretches of a text whose letters are in one file. What no file has is drawn by the first, as its empty box. */
function splitByTypeface(text: string, typefaces: readonly Typeface[]): readonly Run[] {
  const [first] = typefaces;
  if (!first) throw new Error('A text needs a typeface.');
  if (hasAll(first, text)) return [{ words: text, typeface: first }];
  const runs: Run[] = [];
  for (const character of splitGraphemes(text)) {
    const typeface = typefaces.find((one) => hasAll(one, character)) ?? first;
    const last = runs.at(-1);
    if (last?.typeface === typeface) last.words += character;
    else runs.push({ words: character, typeface });
  }
  return runs;
}

function hasAll({ font }: Typeface, text: string): boolean {
  for (const character of text) {
    if (font.nominalGlyph(character.codePointAt(0) ?? 0) === undefined) return false;
  }
  return true;
}
