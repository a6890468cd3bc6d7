import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Blob, Face, Font } from 'harfbuzzjs';
import { unpackWoff } from './woff.ts';

/** A file of the font of share images: the letters of one script in one weight. */
export interface Typeface {
  readonly font: Font;
  /** Units in which the font measures its letters, in a height of one line. */
  readonly unitsPerEm: number;
  readonly ascender: number;
  readonly descender: number;
}

export type Weight = 400 | 700;
/** The files of each weight. The first that has a letter gives it. */
export type Typefaces = Readonly<Record<Weight, readonly Typeface[]>>;

const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese', 'cyrillic-ext'] as const;

let typefaces: Promise<Typefaces> | undefined;

/** The letters of the site's own font, so that no font of a machine decides how a picture looks. */
export function loadTypefaces(): Promise<Typefaces> {
  return (typefaces ??= Promise.all([loadWeight(400), loadWeight(700)]).then(([regular, bold]) => ({
    400: regular,
    700: bold,
  })));
}

async function loadWeight(weight: Weight): Promise<readonly Typeface[]> {
  const { resolve: find } = createRequire(resolve('package.json'));
  return Promise.all(
    SCRIPTS.map(async (script) => {
      const name = `source-serif-4-${script}-${String(weight)}-normal.woff`;
      const file = unpackWoff(await readFile(find(`@fontsource/source-serif-4/files/${name}`)));
      const face = new Face(new Blob(file));
      const font = new Font(face);
      const { ascender, descender } = font.hExtents();
      return { font, unitsPerEm: face.upem, ascender, descender };
    }),
  );
}
