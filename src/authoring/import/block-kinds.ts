import type { Element } from 'hast';
import type { Block } from './article-blocks.ts';
import { isPrompt, nameFurnitureLine, SENTENCE } from './furniture-lines.ts';
import { BOX, nameFurniture, readNames } from './furniture.ts';
import { measureText } from './measure-text.ts';
import { findElements, readProperty, readWords } from './page-tree.ts';
import { isDateLine } from './unmarked-days.ts';

/** What single blocks are, and the boxes in which they stand. */

/** A sentence, and no question or call, as headlines may be. */
export const FULL_STOP = /[.。।۔][^\p{L}\p{N}]*$/u;

const CAPTION =
  /(?:^|[\s_-])(?:caption|figcaption|credits?|copyright|legend|bildunterschrift|bildtext|bildquelle|(?:image|img|photo|picture|media)-?(?:text|title|info|meta|desc(?:ription)?|source|credits?|caption))(?:$|[\s_-])/iu;
const PULLED = /pull-?quote|pq-|zitat|quote-?(?:box|block)/iu;

/** What a block is by its place, its names and its words, when it is no text. */
export function nameBlock(block: Block): string | undefined {
  const { element, ancestors, words } = block;
  const isNamed = (pattern: RegExp) =>
    [element, ...ancestors.slice(-3)].some((one) => pattern.test(readNames(one).join(' ')));
  const isQuote = hasAncestor(block, 'blockquote');
  if (hasAncestor(block, 'figure') && !hasAncestor(block, 'table')) return isQuote ? 'a pull quote' : 'a caption';
  if (isNamed(PULLED)) return 'a pull quote';
  if (isNamed(CAPTION)) return 'a caption';
  return nameFurnitureLine(words) ?? nameLinks(block);
}

/**
 * What a block is whose words are all links but a few in front, such as “Read more:” in any language, or a day: it
 * leads elsewhere and says nothing itself.
 */
function nameLinks({ element, ancestors, words }: Block): string | undefined {
  const isLink = (one: Element) => one.tagName === 'a' && readProperty(one, 'href') !== undefined;
  const size = measureText(words);
  const links = findElements(element, isLink).map(readWords);
  const linked = measureText(links.join(' '));
  const [before = ''] = words.split(links[0] ?? words);
  const isLead = measureText(before) <= LONGEST_LEAD && (!SENTENCE.test(words) || /[:：>»|]\s*$/u.test(before));
  // Between links stand commas.
  const isLed = before !== '' && linked > 0 && measureText(before) + linked >= size && isLead;
  const isLinked = size > LEAST_LINKED && (linked >= size || isLed);
  if (isLed && linked <= LONGEST_LEAD && isDateLine(before)) return 'the time';
  return isLinked || ancestors.some(isLink) ? 'related links' : undefined;
}

/** So many letters may lead to a link. */
const LONGEST_LEAD = 25;

/** Fewer letters may be a name. */
const LEAST_LINKED = 12;

/** Kinds of lines by which the whole box is known in which they stand. */
const BOXED = /^(?:a (?:newsletter box|call to subscribe|pull quote|notice on cookies|caption)|related links)$/u;

/** What each block is by the box in which it stands, beside the paragraphs of the text and the headline. */
export function nameBoxes<Judged extends Block & { readonly index: number; readonly kind: string | undefined }>(
  blocks: readonly Judged[],
  { scope, isHome }: { readonly scope: Element | undefined; readonly isHome: (block: Judged) => boolean },
): ReadonlyMap<number, string> {
  const homes = new Set(blocks.filter(isHome).flatMap(({ ancestors }) => ancestors));
  const named = new Map<Element, string>();
  const listBoxes = (block: Judged) =>
    isAround(scope, block) ? [...block.ancestors, block.element].filter((one) => !homes.has(one)) : [];
  for (const block of blocks) {
    const [outer, ...inner] = listBoxes(block);
    if (!outer) continue;
    const nameBox = (one: Element) =>
      nameFurniture(one) ?? (/^(?:aside|article)$/u.test(one.tagName) ? BOX : undefined);
    const box = [outer, ...inner].find(nameBox);
    if (block.kind !== undefined && BOXED.test(block.kind)) named.set(outer, block.kind);
    else if (isPrompt(block.words)) named.set(outer, 'a call to subscribe');
    else if (box) named.set(box, nameBox(box) ?? '');
  }
  return new Map(
    blocks.flatMap((block) => {
      const box = isHome(block) ? undefined : listBoxes(block).find((one) => named.has(one));
      return box ? [[block.index, named.get(box) ?? ''] as const] : [];
    }),
  );
}

export function isAround(scope: Element | undefined, { ancestors }: Block): boolean {
  return scope === undefined || ancestors.includes(scope);
}

export function hasAncestor({ element, ancestors }: Block, name: string): boolean {
  return element.tagName === name || ancestors.some(({ tagName }) => tagName === name);
}

/** Whether a page calls a block a correction: then it belongs to the text, wherever it stands. */
export function isCorrection({ element, ancestors }: Block): boolean {
  const names = [element, ...ancestors.slice(-2)].flatMap(readNames);
  return names.some((name) => /correction|clarification|errat(?:um|a)/u.test(name));
}
