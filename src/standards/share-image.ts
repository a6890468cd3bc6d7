import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import packageFile from '../../package.json' with { type: 'json' };
import { SHARE_IMAGE_SIZE } from './page-head.ts';
import type { SharePicture } from './share-picture.ts';

/** An element as satori takes it: that of React, without React. */
interface Element {
  readonly type: 'div';
  readonly props: { readonly style: Readonly<Record<string, string | number>>; readonly children: Children };
}
type Children = string | readonly Element[];

/** Few colours, since they decide how many bytes a picture has; the letters carry the meaning. */
const PAPER = '#fbfaf6';
const INK = '#1d1b18';
const PNG = { palette: true, colours: 4, dither: 0, effort: 1, compressionLevel: 9 } as const;

/** Everything but the picture itself that decides its bytes. */
const { satori: layout, sharp: raster, '@fontsource/source-serif-4': font } = packageFile.dependencies;
const MAKERS = [layout, raster, font, JSON.stringify(PNG), JSON.stringify(SHARE_IMAGE_SIZE)].join(' ');

/** Drawing a picture takes as long as making several pages, so what was drawn once is kept, by a hash of all it is made of. */
const cache = resolve('node_modules', '.astro', 'share-images');

/** A share image as PNG. */
export async function drawShareImage(picture: SharePicture): Promise<Uint8Array<ArrayBuffer>> {
  const tree = layOut(picture);
  const name = createHash('sha256')
    .update(`${MAKERS}\n${JSON.stringify(tree)}`)
    .digest('hex');
  const path = join(cache, `${name}.png`);
  const kept = await readFile(path).catch(() => undefined);
  if (kept) return new Uint8Array(kept);
  const svg = await satori(tree, {
    ...SHARE_IMAGE_SIZE,
    fonts: [...(await loadFonts())],
  });
  const image = await sharp(Buffer.from(svg)).png(PNG).toBuffer();
  await keep(path, image);
  return new Uint8Array(image);
}

/** Another build may draw the same picture at the same moment: nobody finds half a file. */
async function keep(path: string, image: Buffer): Promise<void> {
  const unfinished = `${path}.${String(process.pid)}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(unfinished, image);
  await rename(unfinished, path);
}

function layOut({ kicker, heading, question, answers, more }: SharePicture): Element {
  const size = question === undefined ? 62 : 54;
  return box(
    {
      flexDirection: 'column',
      width: '100%',
      height: '100%',
      padding: 64,
      boxSizing: 'border-box',
      background: PAPER,
      color: INK,
      fontFamily: FONTS.map(({ name }) => name).join(', '),
    },
    [
      clamp({ fontSize: 28, marginBottom: 14 }, 1, kicker),
      clamp(
        { fontSize: heading.length > 90 ? size - 12 : size, fontWeight: 700, lineHeight: 1.15 },
        question === undefined ? 3 : 2,
        heading,
      ),
      ...(question === undefined ? [] : [clamp({ fontSize: 34, marginTop: 18, lineHeight: 1.2 }, 2, question)]),
      box({ flexDirection: 'column', marginTop: 'auto' }, [
        ...answers.map(({ sigla, label }) =>
          box({ alignItems: 'center', marginTop: 16 }, [drawSigla(sigla), clamp({ fontSize: 34, flex: 1 }, 1, label)]),
        ),
        ...(more > 0 ? [clamp({ fontSize: 28, marginTop: 16 }, 1, `and ${String(more)} more`)] : []),
      ]),
    ],
  );
}

/** The letters of the articles that give an answer. */
function drawSigla(sigla: readonly string[]): Element {
  const shown = sigla.length > 5 ? [...sigla.slice(0, 4), '…'] : sigla;
  return box(
    { marginRight: 20 },
    shown.map((siglum) =>
      box({ border: `3px solid ${INK}`, padding: '2px 14px', marginRight: 8, fontSize: 30, fontWeight: 700 }, siglum),
    ),
  );
}

function box(style: Element['props']['style'], children: Children): Element {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

/** Text of a limited number of lines. */
function clamp(style: Element['props']['style'], lines: number, text: string): Element {
  return {
    type: 'div',
    props: { style: { display: 'block', lineClamp: lines, wordBreak: 'break-word', ...style }, children: text },
  };
}

/** The font's files cover a script each; the first that has a letter gives it. */
const FONTS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'].map((script) => ({
  script,
  name: `Source Serif ${script}`,
}));

let fonts: Promise<readonly Font[]> | undefined;

function loadFonts(): Promise<readonly Font[]> {
  const { resolve: find } = createRequire(resolve('package.json'));
  return (fonts ??= Promise.all(
    FONTS.flatMap(({ script, name }) =>
      ([400, 700] as const).map(async (weight): Promise<Font> => {
        const file = `source-serif-4-${script}-${String(weight)}-normal.woff`;
        const data = await readFile(find(`@fontsource/source-serif-4/files/${file}`));
        return { name, data, weight, style: 'normal' };
      }),
    ),
  ));
}
