import { Renderer } from '@takumi-rs/core';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

/** The font comes as a file for each script and weight. The first that has a letter gives it. */
const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese', 'cyrillic-ext'] as const;
const WEIGHTS = [400, 700] as const;

const nameFamily = (script: string) => `Source Serif 4 ${script}`;
/** As CSS has it. */
export const FONT_FAMILY = SCRIPTS.map((script) => `'${nameFamily(script)}'`).join(', ');

let renderer: Promise<Renderer> | undefined;

/** Draws with the site's own font alone, so that no font of a machine decides how a picture looks. */
export function openRenderer(): Promise<Renderer> {
  return (renderer ??= loadRenderer());
}

async function loadRenderer(): Promise<Renderer> {
  const { resolve: find } = createRequire(resolve('package.json'));
  const opened = new Renderer();
  for (const script of SCRIPTS) {
    for (const weight of WEIGHTS) {
      const file = `@fontsource/source-serif-4/files/source-serif-4-${script}-${String(weight)}-normal.woff2`;
      await opened.registerFont({ name: nameFamily(script), weight, data: await readFile(find(file)) });
    }
  }
  return opened;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text as the font can write it. Signs that it lacks are left out; a text with a letter, a figure or a mathematical
 * sign that it lacks is left out whole, and empty: half a sentence would say something else.
 */
export async function keepDrawable(text: string): Promise<string> {
  const characters = Array.from(graphemes.segment(text.normalize('NFC')), ({ segment }) => segment);
  const judged = await Promise.all(
    characters.map(async (character) => ({ character, isDrawn: await isDrawable(character) })),
  );
  if (judged.some(({ character, isDrawn }) => !isDrawn && /[\p{L}\p{N}\p{Sm}\p{Sc}]/u.test(character))) return '';
  const kept = judged.filter(({ isDrawn }) => isDrawn).map(({ character }) => character);
  return kept.join('').replaceAll(/\s+/gu, ' ').trim();
}

const known = new Map<string, Promise<boolean>>();

/** Whether the font has all that makes up a character. */
function isDrawable(character: string): Promise<boolean> {
  const drawable = known.get(character) ?? compareWithBoxes(character);
  known.set(character, drawable);
  return drawable;
}

/** A code point that no font has, in whose place an empty box is drawn. */
const NOTHING = '\uFFFF';

/** What the font lacks looks the same when a code point that no font has stands in its place. */
async function compareWithBoxes(character: string): Promise<boolean> {
  if (/^\s$/u.test(character)) return true;
  const drawn = await drawSample(character);
  const boxed = await Promise.all(Array.from(character, (point) => drawSample(character.replace(point, NOTHING))));
  return !boxed.some((box) => box.equals(drawn));
}

async function drawSample(text: string): Promise<Buffer> {
  const style = { fontFamily: FONT_FAMILY, fontSize: 16, color: 'black' };
  return (await openRenderer()).render({ type: 'text', text, style }, { width: 64, height: 32, format: 'raw' });
}
