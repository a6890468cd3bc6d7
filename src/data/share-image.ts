import type { Node } from '@takumi-rs/core';
import { SHARE_IMAGE_SIZE } from './page-head.ts';
import { FONT_FAMILY, keepDrawable, openRenderer } from './share-font.ts';
import type { SharePicture } from './share-picture.ts';

/** Ink on paper. Few colours, since they decide how many bytes a picture has; the letters carry the meaning. */
const STYLE = `
  .picture {
    display: flex; flex-direction: column; width: 100%; height: 100%; padding: 58px 64px 64px;
    background-color: #fbfaf6; color: #1d1b18; font-family: ${FONT_FAMILY}; font-size: 34px;
  }
  .kicker, .more { font-size: 28px; }
  .kicker, .label { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .heading, .question { text-overflow: ellipsis; overflow-wrap: anywhere; }
  .heading { margin-top: 14px; font-size: 62px; font-weight: 700; line-height: 1.15; line-clamp: 3; }
  .heading.over { font-size: 54px; line-clamp: 2; }
  .heading.long { font-size: 50px; }
  .heading.over.long { font-size: 42px; }
  .question { margin-top: 18px; line-height: 1.2; line-clamp: 2; }
  .answers { display: flex; flex-direction: column; gap: 16px; margin-top: auto; }
  .answer { display: flex; align-items: center; gap: 8px; }
  .siglum { flex-shrink: 0; border: 3px solid #1d1b18; padding: 2px 14px; font-size: 30px; font-weight: 700; }
  .label { flex-grow: 1; margin-left: 12px; }
`;

/** The sigla of the articles that give an answer stand in boxes. */
const MOST_BOXES = 5;
/** Longer headings have smaller letters. */
const LONG_HEADING = 90;

/** A share image as PNG. Words in a script that its font lacks are left out. */
export async function drawShareImage(picture: SharePicture): Promise<Uint8Array<ArrayBuffer>> {
  const renderer = await openRenderer();
  return renderer.render(layOut(picture), { ...SHARE_IMAGE_SIZE, format: 'png', css: [STYLE], lang: 'en' });
}

function layOut({ kicker, heading, question = '', answers, more }: SharePicture): Node {
  const keepAll = (texts: readonly string[]) => texts.map(keepDrawable).filter((text) => text !== '');
  const [first = '', second] = keepAll([heading, question]);
  const size = `${second === undefined ? '' : ' over'}${first.length > LONG_HEADING ? ' long' : ''}`;
  const rows = answers.map(({ sigla, label }) => {
    const boxes = sigla.length > MOST_BOXES ? [...sigla.slice(0, MOST_BOXES - 1), '…'] : sigla;
    return group('answer', [...boxes.map((siglum) => write('siglum', siglum)), write('label', keepDrawable(label))]);
  });
  return group('picture', [
    write('kicker', keepAll(kicker).join(' · ')),
    write(`heading${size}`, first),
    ...(second === undefined ? [] : [write('question', second)]),
    group('answers', [...rows, ...(more > 0 ? [write('more', `and ${String(more)} more`)] : [])]),
  ]);
}

function group(className: string, children: Node[]): Node {
  return { type: 'container', className, children };
}

function write(className: string, text: string): Node {
  return { type: 'text', className, text };
}
