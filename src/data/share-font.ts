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

/** What the font has of letters and signs; whole scripts it has not. A test holds it against the font. */
const DRAWN = [
  // Latin, with what transliterations and Vietnamese need
  String.raw`\u0020-\u007E\u00A0-\u012B\u012E-\u0131\u0134-\u0165\u0168-\u017F\u01A0\u01A1\u01AF\u01B0\u01CD-\u01DC`,
  String.raw`\u0218-\u021B\u0259\u02BB\u02BC\u02BE\u02BF\u1E0C-\u1E0F\u1E24-\u1E27\u1E2A\u1E2B\u1E30-\u1E33`,
  String.raw`\u1E36-\u1E3B\u1E5A-\u1E63\u1E6C-\u1E6F\u1E92\u1E93\u1E9E\u1EA0-\u1EF9`,
  // Greek
  String.raw`\u0384-\u038A\u038C\u038E-\u03A1\u03A3-\u03CE`,
  // Cyrillic
  String.raw`\u0400-\u045F\u0490-\u0493\u0496-\u049B\u04A0-\u04A3\u04AA\u04AB\u04AE-\u04B3\u04B6\u04B7\u04BA\u04BB`,
  String.raw`\u04C0-\u04C2\u04CF-\u04D1\u04D4-\u04D9\u04E2\u04E3\u04E6-\u04E9\u04EE\u04EF\u04F2\u04F3`,
  // Marks above and below letters
  String.raw`\u0300\u0301\u0303\u0304\u0308\u0309\u0323`,
  // Signs
  String.raw`\s\u2013\u2014\u2018-\u201A\u201C-\u201E\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203A\u2044`,
  String.raw`\u20A9\u20AB\u20AC\u20B4\u20B8-\u20BA\u20BD\u20BF\u2116\u2122\u2191\u2193\u2212`,
].join('');
const DRAWABLE = new RegExp(`^[${DRAWN}]+$`, 'u');

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text as the font can write it. Signs that it lacks are left out; a text with a letter, a figure or a mathematical
 * sign that it lacks is left out whole, and empty: half a sentence would say something else.
 */
export function keepDrawable(text: string): string {
  const characters = Array.from(graphemes.segment(text.normalize('NFC')), ({ segment }) => segment);
  const lost = characters.filter((character) => !DRAWABLE.test(character));
  if (lost.some((character) => /[\p{L}\p{N}\p{Sm}\p{Sc}]/u.test(character))) return '';
  const kept = characters.filter((character) => DRAWABLE.test(character));
  return kept.join('').replaceAll(/\s+/gu, ' ').trim();
}
