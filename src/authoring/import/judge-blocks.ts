import type { Element } from 'hast';
import type { Block } from './article-blocks.ts';
import { simplify } from './clean-text.ts';
import { isPrompt, nameFurnitureLine, readNames, type RemovedFurniture } from './furniture.ts';
import { measureText } from './measure-text.ts';
import { findElements, readProperty, readWords } from './page-tree.ts';

/** What a page says of its article beside the text. */
export interface PageWords {
  readonly titles: readonly string[];
  readonly bylines: readonly string[];
}

interface Judgement {
  readonly text: ReadonlySet<Element>;
  readonly removed: readonly RemovedFurniture[];
  /** The element that holds the article. */
  readonly scope: Element | undefined;
}

/** So many blocks above the headline, such as one with the day, may belong to the article. */
const NEAR = 6;
/** So many blocks may stand between the headline and the text. */
const MOST_ABOVE = 40;

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
  const heading = headline?.index ?? -1;
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

  const around = blocks.flatMap(({ ancestors }) => ancestors);
  const shared = new Map([...Map.groupBy(around, (one) => one)].map(([one, all]) => [one, all.length]));
  const placed = judged.filter(({ index, isProse, element }) => index > heading && isProse && !isListed(element));
  const boxed = new Set(judged.flatMap(({ kind = '', place }) => (BOXED.test(kind) ? [place] : [])));
  const places = [...Map.groupBy(placed, ({ place }) => place)].map(([place, all]) => {
    return { place, size: sumSizes(all), isKept: all.some((one) => one.isKept) };
  });
  const largest = Math.max(0, ...places.map(({ size }) => size));
  const total = sumSizes(placed.filter((one) => one.isKept));
  const main = new Set(
    places
      .filter(({ place, size }) => size > largest * (boxed.has(place) ? BOXED_SHARE : MAIN_SHARE))
      .flatMap(({ place, size, isKept }) => (isKept || size > total ? [place] : [])),
  );
  const isMain = ({ place }: { readonly place: string }) => main.has(place);
  const members = judged.filter((one) => one.isProse && (one.isKept || isMain(one)));
  const scope = findScope(members);
  const inScope = members.filter((one) => isAround(scope, one));
  // Short sentences beside the first and the last paragraph, such as a question, belong to the text.
  const isBeside = (one: (typeof judged)[number] | undefined) =>
    one !== undefined && isMain(one) && one.kind === undefined && isAround(scope, one) && SENTENCE.test(one.words);
  let first = inScope[0]?.index ?? 0;
  while (isBeside(judged[first - 1])) first -= 1;
  let last = inScope.at(-1)?.index ?? blocks.length;
  while (isBeside(judged[last + 1])) last += 1;
  const boxes = nameBoxes(judged, { scope, isHome: (block) => isMain(block) || block.index === heading });
  const chosen = new Set<Element>();
  const removed: RemovedFurniture[] = [];

  for (const block of judged) {
    const { index, element, ancestors, key, words, isKept, isProse } = block;
    const box = boxes.get(index);
    const isStandfirst = heading !== -1 && index > heading && index < first && isProse && box === undefined;
    const isInside = index >= first && index <= last && isAround(scope, block);
    const isAbove = heading !== -1 && index > heading - NEAR && index < first && first - heading < MOST_ABOVE;
    if (!isKept && !isInside && !isStandfirst && !isAbove) continue;
    const parent = ancestors.findLast((one) => (shared.get(one) ?? 0) > 1);
    const next = members.find((one) => one.index > index);
    const isHeading =
      /^h[1-6]$/u.test(element.tagName) && parent !== undefined && next?.ancestors.includes(parent) === true;
    const isPulled = !isMain(block) && element.tagName !== 'p' && key.length > 25;
    const isTwice = members.some((one) =>
      isPulled
        ? one !== block && (one.key.includes(key.slice(0, 40)) || one.key.includes(key.slice(-40)))
        : one.index < index && isMain(block) && key.length > 25 && one.key === key,
    );
    const isText =
      isMain(block) || isHeading || (isKept ? isProse || isListed(element) : isProse && element.tagName === 'p');
    const outside =
      index < first ? 'what stands above the text' : index > last ? 'what follows the text' : 'what stands in between';
    const kind =
      block.kind ??
      (isHeading ? undefined : box) ??
      (isTwice
        ? 'what stands there twice'
        : isStandfirst || (isInside && isText) || (isHeading && index === first - 1 && isAround(scope, block))
          ? undefined
          : outside);
    if (kind === undefined) chosen.add(element);
    else
      removed.push({ kind: kind === 'the source link' && index < last ? 'a line that names a source' : kind, words });
  }
  return { text: chosen, removed, scope };
}

const SENTENCE = /[.!?…。！？।؟](?:["”»’'“)\]]|\s)*$/u;

const CAPTION =
  /(?:^|[\s_-])(?:caption|figcaption|credits?|copyright|legend|bildunterschrift|bildtext|bildquelle|(?:image|img|photo|picture|media)-?(?:text|title|info|meta|desc(?:ription)?|source|credits?|caption))(?:$|[\s_-])/iu;
const PULLED = /pull-?quote|pq-|zitat|quote-?(?:box|block)/iu;

/** What a block is by its place, its names and its words, when it is no text. */
function nameBlock(block: Block): string | undefined {
  const { element, ancestors, words } = block;
  const isNamed = (pattern: RegExp) =>
    [element, ...ancestors.slice(-3)].some((one) => pattern.test(readNames(one).join(' ')));
  const isQuote = hasAncestor(block, 'blockquote');
  if (hasAncestor(block, 'figure') && !hasAncestor(block, 'table')) return isQuote ? 'a pull quote' : 'a caption';
  if (isNamed(PULLED)) return 'a pull quote';
  if (isNamed(CAPTION)) return 'a caption';
  return nameFurnitureLine(words) ?? (isLinkAlone(block) ? 'related links' : undefined);
}

/** “Read more: …” and the like, in front of a link to another article. */
const LEADS_ON =
  /^\W{0,3}(?:read (?:more|also|next)|also read|related(?: article| story)?|see also|more|watch|listen|recommended|don['’]t miss|lire aussi|lesen sie auch|mehr dazu|zum artikel|lea también|leggi anche|читайте также)\s*[:|»>–—-]\W*/iu;

/** Whether all words of a block but a few in front are links, so that it leads elsewhere and says nothing itself. */
function isLinkAlone({ element, ancestors, words }: Block): boolean {
  const isLink = (one: Element) => one.tagName === 'a' && readProperty(one, 'href') !== undefined;
  const size = measureText(words);
  const linked = findElements(element, isLink).map(readWords).join(' ');
  const isLinked = size > LEAST_LINKED && linked.length >= words.replace(LEADS_ON, '').length - 2;
  return size < MOST_LINKED && (isLinked || ancestors.some(isLink));
}

/** Fewer letters may be a name, more a text in which somebody forgot to end a link. */
const LEAST_LINKED = 12;
const MOST_LINKED = 250;

/** Names of boxes inside an article. They count only where no paragraph of the text stands inside. */
const BOX =
  /newsletter|sign-?(?:up|in)\b|subscri|teaser|related|promo|recirc|recommend|read-?(?:more|next|also)|consent|cookie|embed|tweet|widget|share|social|poll\b|quiz|advert|feedback|author-?(?:bio|box|info)|tags?\b|popover|tooltip/iu;
/** Kinds of lines by which the whole box is known in which they stand. */
const BOXED = /^(?:a (?:newsletter box|call to subscribe|pull quote|notice on cookies|caption)|related links)$/u;

/** What each block is by the box in which it stands, beside the paragraphs of the text and the headline. */
function nameBoxes<Judged extends Block & { readonly index: number; readonly kind: string | undefined }>(
  blocks: readonly Judged[],
  { scope, isHome }: { readonly scope: Element | undefined; readonly isHome: (block: Judged) => boolean },
): ReadonlyMap<number, string> {
  const homes = new Set(blocks.filter(isHome).flatMap(({ ancestors }) => ancestors));
  const named = new Map<Element, string>();
  const listBoxes = (block: Judged) =>
    isAround(scope, block) ? [...block.ancestors, block.element].filter((one) => !homes.has(one)) : [];
  for (const block of blocks) {
    const [outer, ...inner] = listBoxes(block);
    if (!outer || isHome(block)) continue;
    const box = [outer, ...inner].find(
      (one) => /^(?:aside|article)$/u.test(one.tagName) || BOX.test(readNames(one).join(' ')),
    );
    if (block.kind !== undefined && BOXED.test(block.kind)) named.set(outer, block.kind);
    else if (isPrompt(block.words)) named.set(outer, 'a call to subscribe');
    else if (box && !named.has(box)) named.set(box, 'a box');
  }
  return new Map(
    blocks.flatMap((block) => {
      const box = isHome(block) ? undefined : listBoxes(block).find((one) => named.has(one));
      return box ? [[block.index, named.get(box) ?? ''] as const] : [];
    }),
  );
}

/** The smallest element that holds nearly all of the words. */
function findScope(blocks: readonly (Block & { readonly size: number })[]): Element | undefined {
  const sizes = new Map<Element, number>();
  for (const { ancestors, size } of blocks) for (const one of ancestors) sizes.set(one, (sizes.get(one) ?? 0) + size);
  return [...sizes].findLast(([, size]) => size >= sumSizes(blocks) * 0.85)?.[0];
}

function isAround(scope: Element | undefined, { ancestors }: Block): boolean {
  return scope === undefined || ancestors.includes(scope);
}

function sumSizes(blocks: readonly { readonly size: number }[]): number {
  return blocks.reduce((sum, { size }) => sum + size, 0);
}

function isListed({ tagName }: Element): boolean {
  return /^(?:li|dd|dt|td|th|caption|blockquote|pre)$/u.test(tagName);
}

function hasAncestor({ element, ancestors }: Block, name: string): boolean {
  return element.tagName === name || ancestors.some(({ tagName }) => tagName === name);
}

function nameElement(element: Element): string {
  return [element.tagName, ...(readProperty(element, 'className') ?? '').split(/\s+/u).slice(0, 2)].join('.');
}
