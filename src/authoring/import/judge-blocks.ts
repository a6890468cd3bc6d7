import type { Element } from 'hast';
import type { Block } from './article-blocks.ts';
import { hasAncestor, isAround, isCorrection, nameBlock, nameBoxes } from './block-kinds.ts';
import { simplify } from './clean-text.ts';
import { SENTENCE } from './furniture-lines.ts';
import type { RemovedFurniture } from './furniture.ts';
import { measureText } from './measure-text.ts';
import { readProperty } from './page-tree.ts';
import {
  countInside,
  findExtent,
  isHeadingName,
  isListed,
  settlePlaces,
  type Extent,
  type NamedBlock,
} from './text-places.ts';
import { isDateLine } from './unmarked-days.ts';

/** What a page says of its article beside the text. */
export interface PageWords {
  readonly titles: readonly string[];
  readonly bylines: readonly string[];
  readonly descriptions: readonly string[];
}

interface Judgement {
  readonly text: ReadonlySet<Element>;
  readonly removed: readonly RemovedFurniture[];
  /** The element that holds the article. */
  readonly scope: Element | undefined;
  /** The headline as a line of the page has it, if that is one that the page states elsewhere too. */
  readonly headline: string | undefined;
}

/**
 * Decides on each block. Paragraphs of one article stand in elements of the same name: what stands in such a place is
 * text, whatever Readability makes of it; what does not is looked at closer.
 * @param kept indices of the blocks that Readability takes for the article
 */
export function judgeBlocks(blocks: readonly Block[], kept: ReadonlySet<number>, known: PageWords): Judgement {
  const all = nameKinds(blocks, kept, known);
  const named = all.slice(0, findNextArticle(all));
  const others = all.slice(named.length).map(({ words }) => words);
  const titles = new Set(known.titles.map(simplify));
  const start = named.findIndex(({ isKept, words }) => isKept && SENTENCE.test(words));
  const line = named.findLastIndex(({ index, key }) => index < start && titles.has(key));
  // Some pages set their headline in no heading at all, or have another one than they tell machines.
  const subheading = named.findLastIndex(({ index, element }) => index < start && element.tagName === 'h2');
  const topHeading = named.findIndex((block) => hasAncestor(block, 'h1'));
  const heading = [line, topHeading, subheading].find((index) => index >= 0) ?? -1;
  const { settled, main } = settlePlaces(named, heading, [...known.titles, ...known.descriptions].join(' '));
  const extent = findExtent(settled, main);
  const decided = decideAll(settled, { ...extent, heading, main, known });
  return {
    text: new Set(decided.flatMap(({ kind, element }) => (kind === undefined ? [element] : []))),
    removed: [
      ...decided.flatMap(({ kind, words, size }) => (kind === undefined || size === 0 ? [] : [{ kind, words }])),
      { kind: 'other articles', words: others.join(' ') },
    ],
    scope: extent.scope,
    headline: blocks[line]?.words,
  };
}

/** Where the next article begins on a page that shows one below the other: at its own headline, once there is a text. */
function findNextArticle(blocks: readonly NamedBlock[]): number | undefined {
  const heading = blocks.find((block) => hasAncestor(block, 'h1'));
  let size = 0;
  return blocks.find((block) => {
    if (heading && block.index > heading.index && block.isProse) size += block.size;
    const article = block.ancestors.findLast(({ tagName }) => tagName === 'article');
    return size > LEAST_TEXT && hasAncestor(block, 'h1') && article && !heading?.ancestors.includes(article);
  })?.index;
}

/** In letters. */
const LEAST_TEXT = 200;

/** What each block is by itself. */
function nameKinds(blocks: readonly Block[], kept: ReadonlySet<number>, known: PageWords): readonly NamedBlock[] {
  const titles = new Set(known.titles.map(simplify));
  const bylines = known.bylines.map(simplify).filter((name) => name.length > 3);
  return blocks.map((block, index) => {
    const key = simplify(block.words);
    const isByline = !SENTENCE.test(block.words) && bylines.some((name) => key.startsWith(name));
    const kind = titles.has(key) ? 'the headline' : isByline ? 'the byline' : nameBlock(block);
    const size = measureText(block.words);
    const isProse = kind === undefined && (size >= 80 || (size >= 15 && SENTENCE.test(block.words)));
    const parent = block.ancestors.at(-1);
    const [name = ''] = ((parent && readProperty(parent, 'className')) ?? '').split(/\s+/u);
    return {
      ...block,
      index,
      key,
      kind,
      size,
      isProse,
      isKept: kept.has(index),
      // The pieces of a text may be numbered.
      place: `${parent?.tagName ?? ''}.${name.replaceAll(/\d+/gu, '')}`,
    };
  });
}

interface JudgedPage extends Extent {
  readonly heading: number;
  readonly main: ReadonlySet<string>;
  readonly known: PageWords;
}

/** What each block is that belongs to the article, or seems to; those that are text have no kind. */
function decideAll(blocks: readonly NamedBlock[], page: JudgedPage): readonly NamedBlock[] {
  const { members, scope, first, last, heading, main } = page;
  const boxes = nameBoxes(blocks, { scope, isHome: ({ place, index }) => main.has(place) || index === heading });
  const way = members.find((one) => isAround(scope, one))?.ancestors ?? [];
  const article = way.findLast(({ tagName }) => tagName === 'article');
  const descriptions = page.known.descriptions.map(simplify);
  // The headings above the first paragraph, of the text and of its first part.
  const top = blocks.findLastIndex(({ index, element }) => index < first && !isHeadingName(element)) + 1;
  // A time or a number beside the heading of a part of the text is no text that belongs to it.
  const inside = countInside(blocks.filter(({ size }) => size >= 8));
  return blocks.flatMap((block) => {
    const { index, element, ancestors, key, words, size, isProse } = block;
    const isAbove = heading !== -1 && index >= heading && index < first;
    const isSaid = size > 20 && descriptions.some((one) => one.includes(key));
    const isDay = isDateLine(words);
    const isLead = !isDay && (isProse || (isHeadingName(element) && size > 20));
    const isStandfirst = isAbove && (isSaid || (isLead && index > heading));
    const isInside = index >= first && index <= last && isAround(scope, block);
    if (!block.isKept && !isInside && !isAbove && !(article && ancestors.includes(article))) return [];
    const parent = ancestors.findLast((one) => (inside.get(one) ?? 0) > Number(size >= 8));
    const next = members.find((one) => one.index > index);
    const isHeading = isHeadingName(element) && parent !== undefined && next?.ancestors.includes(parent) === true;
    const isText =
      isStandfirst ||
      (isInside && (main.has(block.place) || isHeading || isProse || isListed(element))) ||
      (isHeading && !isDay && index >= top && index < first && index > heading && isAround(scope, block));
    const outside =
      index < first ? 'what stands above the text' : index > last ? 'what follows the text' : 'what stands in between';
    const isTwice = !main.has(block.place) && isPulledOut(block, members);
    const other = boxes.get(index) ?? (isTwice ? 'what stands there twice' : isText ? undefined : outside);
    const isSource = block.kind === 'the source link' && index < last;
    const kind = isSource ? 'a line that names a source' : block.kind;
    return [{ ...block, kind: kind ?? (isCorrection(block) ? undefined : other) }];
  });
}

/** Whether a block repeats the beginning or the end of a part of the text, to be seen from afar. */
function isPulledOut({ index, element, key }: NamedBlock, members: readonly NamedBlock[]): boolean {
  const ends = [key.slice(0, 40), key.slice(-40)];
  const isRepeated = members.some((one) => one.index !== index && ends.some((end) => one.key.includes(end)));
  return element.tagName !== 'p' && key.length > 25 && isRepeated;
}
