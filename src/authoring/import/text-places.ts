import type { Element } from 'hast';
import type { Block } from './article-blocks.ts';
import { FULL_STOP, isAround } from './block-kinds.ts';
import { SENTENCE } from './furniture-lines.ts';
import { shareWords } from './measure-text.ts';
import { findElements } from './page-tree.ts';
import { isDateLine } from './unmarked-days.ts';

/** Where on a page the text stands. */

export interface NamedBlock extends Block {
  readonly index: number;
  readonly key: string;
  /** What it is, when it is no text. */
  readonly kind: string | undefined;
  readonly size: number;
  readonly isProse: boolean;
  /** Whether Readability takes it for a part of the article. */
  readonly isKept: boolean;
  readonly place: string;
}

/** A share of the largest place from which on another holds text as well. */
const MAIN_SHARE = 1 / 4;

/** In which places the text stands, and what the blocks are by the place where they stand. */
export function settlePlaces(blocks: readonly NamedBlock[], heading: number, about: string) {
  const inside = countInside(blocks);
  // Few words in one element with a picture are about it.
  const isUnderPicture = ({ element, ancestors }: Block) => {
    const isSmall = (one: Element) => (inside.get(one) ?? 0) <= 3;
    const holder = [...ancestors, element].findLast((one) => isSmall(one) && findElements(one, isPicture).length > 0);
    return holder !== undefined && !blocks[heading]?.ancestors.includes(holder);
  };
  // Some pages have longer texts at their side than in their middle.
  const isAside = ({ ancestors }: Block) => ancestors.some(({ tagName }) => tagName === 'aside');
  const placed = blocks.filter((one) => one.isProse && !isListed(one.element) && !isAside(one));
  const found = [...Map.groupBy(placed, ({ place }) => place)].map(([place, all]) => {
    const fit = shareWords(about, all.map(({ words }) => words).join(' ')) ?? 1;
    return { place, size: sumSizes(all), isKept: all.some((one) => one.isKept), fit };
  });
  // Most of the words, and none of the headline's, which others have: a dialog, or teasers below a brief.
  const isOther = ({ size, fit }: (typeof found)[number]) => fit < 0.1 && size * 2 > sumSizes(found);
  const places = found.some(({ fit }) => fit > 0.5) ? found.filter((one) => !isOther(one)) : found;
  const largest = Math.max(0, ...places.map(({ size }) => size));
  const total = sumSizes(places.filter((one) => one.isKept));
  const main = new Set(
    places
      .filter(({ size }) => size > largest * MAIN_SHARE)
      .flatMap(({ place, size, isKept }) => (isKept || size > total ? [place] : [])),
  );
  const settled = blocks.map((one): NamedBlock => {
    const isMain = main.has(one.place);
    // One sentence that is a link all through, and no more of them, as advertisements have.
    const isText = isMain && FULL_STOP.test(one.words) && !/[.!?] /u.test(one.words);
    if (one.kind === 'related links' && isText) return { ...one, kind: undefined, isProse: true };
    const isSmall = one.kind === undefined && one.size > 15 && !isHeadingName(one.element) && !isMain;
    return isSmall && isUnderPicture(one) ? { ...one, kind: 'a caption', isProse: false } : one;
  });
  return { settled, main };
}

export interface Extent {
  /** The paragraphs by which the text is known. */
  readonly members: readonly NamedBlock[];
  readonly scope: Element | undefined;
  readonly first: number;
  readonly last: number;
}

/** From where to where the text goes. */
export function findExtent(blocks: readonly NamedBlock[], main: ReadonlySet<string>): Extent {
  const members = blocks.filter((one) => one.isProse && main.has(one.place));
  const scope = findScope(members);
  const inScope = members.filter((one) => isAround(scope, one));
  // Short sentences beside the first and the last paragraph, such as a question, belong to the text.
  const isBeside = (one: NamedBlock | undefined) =>
    one !== undefined && main.has(one.place) && ENDED.test(one.words) && !isDateLine(one.words);
  let first = inScope.find(({ words }) => !isDateLine(words))?.index ?? 0;
  while (isBeside(blocks[first - 1])) first -= 1;
  let last = inScope.at(-1)?.index ?? blocks.length;
  while (isBeside(blocks[last + 1])) last += 1;
  return { members, scope, first, last };
}

/** What ends as a sentence does, or stands in brackets, such as the letters of an agency. */
const ENDED = new RegExp(`${SENTENCE.source}|^\\(.{1,40}\\)$`, 'u');

export function isHeadingName({ tagName }: Element): boolean {
  return /^h[1-6]$/u.test(tagName);
}

function isPicture({ tagName }: Element): boolean {
  return /^(?:img|picture|amp-img)$/u.test(tagName);
}

export function isListed({ tagName }: Element): boolean {
  return /^(?:li|dd|dt|td|th|caption|blockquote|pre)$/u.test(tagName);
}

/** The smallest element that holds nearly all of the words. */
function findScope(blocks: readonly NamedBlock[]): Element | undefined {
  const sizes = new Map<Element, number>();
  for (const { ancestors, size } of blocks) for (const one of ancestors) sizes.set(one, (sizes.get(one) ?? 0) + size);
  return [...sizes].findLast(([, size]) => size >= sumSizes(blocks) * 0.85)?.[0];
}

function sumSizes(blocks: readonly Pick<NamedBlock, 'size'>[]): number {
  return blocks.reduce((sum, { size }) => sum + size, 0);
}

/** How many blocks stand in each element. */
export function countInside(blocks: readonly Block[]): ReadonlyMap<Element, number> {
  const counts = new Map<Element, number>();
  for (const { ancestors } of blocks) for (const one of ancestors) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
