import type { Element } from 'hast';
import type { Block } from './article-blocks.ts';
import { BOXED, FULL_STOP, hasAncestor, isAround, nameBlock, nameBoxes } from './block-kinds.ts';
import { simplify } from './clean-text.ts';
import { isCorrection, SENTENCE, type RemovedFurniture } from './furniture.ts';
import { measureText } from './measure-text.ts';
import { findElements, readProperty } from './page-tree.ts';
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

/** So many blocks above the headline, such as one with the day, may belong to the article. */
const NEAR = 6;

/** A share of the largest place from which on another holds text as well. */
const MAIN_SHARE = 1 / 5;
/** The same where lines stand that no text has. */
const BOXED_SHARE = 1 / 2;

/**
 * Decides on each block. Paragraphs of one article stand in elements of the same name inside elements of the same
 * name: what stands in such a place is text, whatever Readability makes of it; what does not is looked at closer.
 * @param kept indices of the blocks that Readability takes for the article
 */
export function judgeBlocks(blocks: readonly Block[], kept: ReadonlySet<number>, known: PageWords): Judgement {
  const titles = new Set(known.titles.map(simplify));
  const headlines = blocks.flatMap((block, index) => {
    const isTitle = /^h[12]$/u.test(block.element.tagName) && titles.has(simplify(block.words));
    return isTitle || hasAncestor(block, 'h1') ? [{ index, isTitle }] : [];
  });
  const start = blocks.findIndex(({ words }, index) => kept.has(index) && SENTENCE.test(words));
  const headline = headlines.findLast(({ index, isTitle }) => isTitle && index < start) ?? headlines[0];
  // Some pages set their headline in no heading at all, or have another one than they tell machines.
  const line = blocks.findLastIndex(({ words }, index) => index < start && titles.has(simplify(words)));
  const named =
    line >= 0 ? line : blocks.findLastIndex(({ element }, index) => index < start && element.tagName === 'h2');
  const heading = headline?.index ?? named;
  const bylines = known.bylines.map(simplify).filter((name) => name.length > 3);
  const judged = blocks.map((block, index) => {
    const key = simplify(block.words);
    const isTitle = titles.has(key) || hasAncestor(block, 'h1');
    const isByline = !SENTENCE.test(block.words) && key.length < 200 && bylines.some((name) => key.startsWith(name));
    const kind = isTitle ? 'the headline' : isByline ? 'the byline' : nameBlock(block);
    const size = measureText(block.words);
    const isProse = kind === undefined && (size >= 80 || (size >= 15 && SENTENCE.test(block.words)));
    const place = block.ancestors.slice(-2).map(nameElement).join(' > ');
    return { ...block, index, key, kind, size, isProse, place, isKept: kept.has(index) };
  });

  const around = judged.flatMap((block) => block.ancestors.map((ancestor) => ({ ancestor, block })));
  const inside = new Map(
    [...Map.groupBy(around, ({ ancestor }) => ancestor)].map(([one, all]) => [one, all.map(({ block }) => block)]),
  );
  const placed = judged.filter(({ index, isProse, element }) => index > heading && isProse && !isListed(element));
  // Few words in one element with a picture are about it.
  const isUnderPicture = ({ element, ancestors }: Block) => {
    const isSmall = (one: Element) => (inside.get(one) ?? []).length <= 3;
    const holder = [...ancestors, element].findLast((one) => isSmall(one) && findElements(one, isPicture).length > 0);
    return holder !== undefined && !blocks[heading]?.ancestors.includes(holder);
  };
  const places = [...Map.groupBy(placed, ({ place }) => place)].map(([place, all]) => {
    return { place, size: sumSizes(all), isKept: all.some((one) => one.isKept), isShown: all.every(isUnderPicture) };
  });
  const boxed = new Set(judged.flatMap(({ kind = '', place }) => (BOXED.test(kind) ? [place] : [])));
  const largest = Math.max(0, ...places.map(({ size }) => size));
  const total = sumSizes(placed.filter((one) => one.isKept));
  const main = new Set(
    places
      .filter(({ size, isShown }) => size === largest || !isShown)
      .filter(({ place, size }) => size > largest * (boxed.has(place) ? BOXED_SHARE : MAIN_SHARE))
      .flatMap(({ place, size, isKept }) => (isKept || size > total ? [place] : [])),
  );
  const isMain = ({ place }: { readonly place: string }) => main.has(place);
  const settled = judged.map((one): (typeof judged)[number] => {
    // One sentence that is a link all through, and no more of them, as advertisements have.
    const isText = one.element.tagName === 'p' && FULL_STOP.test(one.words) && !/[.!?] /u.test(one.words);
    if (one.kind === 'related links' && isMain(one) && isText) return { ...one, kind: undefined, isProse: true };
    const isOther = one.kind === undefined && one.size > 15 && !isHeadingName(one.element) && !isMain(one);
    const isCaption = isOther && isUnderPicture(one);
    return isCaption ? { ...one, kind: 'a caption', isProse: false } : one;
  });
  const all = settled.filter((one) => one.isProse && (one.isKept || isMain(one)));
  const below = all.filter(({ index }) => index > heading);
  const members = sumSizes(below) * 2 > sumSizes(all) ? below : all;
  const scope = findScope(members);
  const inScope = members.filter((one) => isAround(scope, one));
  // Short sentences beside the first and the last paragraph, such as a question, belong to the text.
  const isBeside = (one: (typeof judged)[number] | undefined) =>
    one !== undefined && isMain(one) && one.kind === undefined && isAround(scope, one) && ENDED.test(one.words);
  let first = inScope.find(({ words }) => !isDateLine(words))?.index ?? 0;
  while (isBeside(settled[first - 1]) && !isDateLine(settled[first - 1]?.words ?? '')) first -= 1;
  let last = inScope.at(-1)?.index ?? blocks.length;
  while (isBeside(settled[last + 1])) last += 1;
  const boxes = nameBoxes(settled, { scope, isHome: (block) => isMain(block) || block.index === heading });
  const way = inScope[0]?.ancestors ?? [];
  const article = way.slice(0, scope ? way.indexOf(scope) + 1 : 0).findLast(({ tagName }) => tagName === 'article');
  const home = way.findLast((one) => blocks[heading]?.ancestors.includes(one)) ?? scope;

  const descriptions = known.descriptions.map(simplify);
  const decided = settled.flatMap((block) => {
    const { index, element, ancestors, key, words, size, isKept, isProse } = block;
    const box = boxes.get(index);
    const isBetween = heading !== -1 && index < first;
    const isAbove =
      isBetween && (index > heading || (index > heading - NEAR && home?.tagName !== 'body' && isAround(home, block)));
    const isSaid = size > 20 && descriptions.some((one) => one.includes(key.slice(0, 80)));
    const isSubtitle = isHeadingName(element) && size > 20 && index < heading + 4;
    const isStandfirst =
      isAbove &&
      block.kind === undefined &&
      (isSaid || (index > heading && !box && (isSubtitle || (isProse && !isDateLine(words)))));
    const isInside = index >= first && index <= last && isAround(scope, block);
    const isOfArticle = article !== undefined && ancestors.includes(article) && index > heading;
    if (!isKept && !isInside && !isStandfirst && !isAbove && !isOfArticle) return [];
    const parent = ancestors.findLast((one) =>
      (inside.get(one) ?? []).some((other) => other.index !== index && !isOfHead(other)),
    );
    const next = members.find((one) => one.index > index);
    const isHeading = isHeadingName(element) && parent !== undefined && next?.ancestors.includes(parent) === true;
    const isPulled = !isMain(block) && element.tagName !== 'p';
    // A quotation is pulled out by its beginning or its end, an entry of a list is the same sentence.
    const ends = isListed(element) ? [key] : [key.slice(0, 40), key.slice(-40)];
    const isTwice =
      key.length > 25 &&
      members.some((one) =>
        isPulled
          ? one.index !== index && ends.some((end) => one.key.includes(end))
          : one.index < index && isMain(block) && one.key === key,
      );
    const isText =
      isMain(block) || isHeading || (isKept ? isProse || isListed(element) : isProse && element.tagName === 'p');
    const outside =
      index < first ? 'what stands above the text' : index > last ? 'what follows the text' : 'what stands in between';
    const isCorrected = index > last && isProse && isCorrection(block);
    const kind =
      block.kind ??
      (isHeading || isStandfirst || isCorrected ? undefined : box) ??
      (isTwice
        ? 'what stands there twice'
        : isStandfirst ||
            isCorrected ||
            (isInside && isText) ||
            (isHeading && index === first - 1 && isAround(scope, block))
          ? undefined
          : outside);
    return [{ ...block, kind: kind === 'the source link' && index < last ? 'a line that names a source' : kind }];
  });
  // A heading, or a line with a colon, belongs to what was left out below it.
  const left = decided.map((one, at) => {
    const { element, words, size } = one;
    const below = decided[at + 1];
    const isBox = /box|links|subscribe/u.test(below?.kind ?? '');
    const isName = isHeadingName(element);
    const isLine = isName || (isBox && size < 40 && /[:：]$/u.test(words));
    if (one.kind !== undefined || !isLine) return one;
    const next = decided.find(({ kind }, index) => index > at && kind === undefined);
    const isNext = next !== undefined && isHeadingName(next.element) && next.element.tagName <= element.tagName;
    const isEmpty = next === undefined || (isBox && (!isName || isNext || below?.element.tagName === 'li'));
    return isEmpty ? { ...one, kind: below?.kind ?? 'what follows the text' } : one;
  });
  return {
    text: new Set(left.flatMap(({ kind, element }) => (kind === undefined ? [element] : []))),
    removed: left.flatMap(({ kind, words, size }) => (kind === undefined || size === 0 ? [] : [{ kind, words }])),
    scope,
    headline: line >= 0 ? blocks[line]?.words : undefined,
  };
}

/** What ends as a sentence does, or stands in brackets, such as the letters of an agency. */
const ENDED = new RegExp(`${SENTENCE.source}|^\\(.{1,40}\\)$`, 'u');

function isHeadingName({ tagName }: Element): boolean {
  return /^h[1-6]$/u.test(tagName);
}

function isPicture({ tagName }: Element): boolean {
  return /^(?:img|picture|amp-img)$/u.test(tagName);
}

/** Whether a block stands beside the heading of a part of the text: its time, its author. */
function isOfHead({ kind, size }: { readonly kind: string | undefined; readonly size: number }): boolean {
  return size < 8 || kind === 'the time' || kind === 'the byline';
}

/** The smallest element that holds nearly all of the words. */
function findScope(blocks: readonly (Block & { readonly size: number })[]): Element | undefined {
  const sizes = new Map<Element, number>();
  for (const { ancestors, size } of blocks) for (const one of ancestors) sizes.set(one, (sizes.get(one) ?? 0) + size);
  return [...sizes].findLast(([, size]) => size >= sumSizes(blocks) * 0.85)?.[0];
}

function sumSizes(blocks: readonly { readonly size: number }[]): number {
  return blocks.reduce((sum, { size }) => sum + size, 0);
}

function isListed({ tagName }: Element): boolean {
  return /^(?:li|dd|dt|td|th|caption|blockquote|pre)$/u.test(tagName);
}

function nameElement(element: Element): string {
  return [element.tagName, ...(readProperty(element, 'className') ?? '').split(/\s+/u).slice(0, 2)].join('.');
}
