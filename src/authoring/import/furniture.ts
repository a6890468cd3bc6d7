import type { Element, Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { shorten } from '../../content/excerpt.ts';
import { measureText } from './measure-text.ts';
import { findElements, isInline, readProperty, readWords } from './page-tree.ts';

/** What stands on a page beside the article. */
export interface RemovedFurniture {
  /** What it is, such as `the comment form`. */
  readonly kind: string;
  /** Its words, as they stood there; empty when it had none. */
  readonly words: string;
}

/** Elements that hold no text of an article, whatever stands in them. */
const MACHINERY = new Set(
  'script style template noscript iframe object embed applet link meta base svg math canvas audio video input button select textarea dialog nav map frame frameset'.split(
    ' ',
  ),
);

const COMMENTS = 'comments and the comment form';
const COOKIES = 'a notice on cookies';
const DIALOG = 'a dialog';
/** What is a box where no paragraph of the text stands inside. */
export const BOX = 'a box';

/** Kinds of furniture, and words in the names that pages give it. */
const KINDS: Readonly<Record<string, RegExp>> = {
  [COMMENTS]:
    /^(?:[\w-]+-)?(?:comments?-?(?:form|list|area|section|box|thread|wrap(?:per)?)|disqus.*)$|^(?:comments?|respond)$/u,
  'a share bar': /\b(?:shares?|sharing|social|sharedaddy|addthis|addtoany)\b/u,
  'a newsletter box': /newsletter|\bsign-?up|mailchimp/u,
  'related links': /related|recommend|trending|outbrain|taboola|\bread-?(?:more|next|also)|^(?:more|most)-/u,
  advertising: /^ads?(?:-|$)|-ad$|^dfp|adsbygoogle|advert|sponsored|promo/u,
  [COOKIES]: /cookie|\b(?:consent|gdpr|onetrust)/u,
  'a call to subscribe': /subscri(?:be|ption)-?(?:box|form|offer|prompt|wall)|regwall|\bdonat/u,
  'tags and the path of the page': /\btags?\b|breadcrumb|cat-?links|post-?categories/u,
  'the box about the author': /author-?(?:bio|box|info|card|profile)/u,
  [BOX]: /subscri|teaser|recirc|embed|tweet|widget|\bpoll\b|quiz|feedback|popover|tooltip/u,
};

const NAVIGATION = 'navigation';
const FORM = 'a form';
const ELEMENTS: Readonly<Partial<Record<string, string>>> = { form: FORM, footer: 'a footer' };

/** Above this share of the page's words an element is no furniture, whatever it is called. */
const MOST_WORDS = 0.3;

/**
 * Takes out of a page, in place, what is no part of any article: machinery, share bars, newsletter boxes, related
 * links, comments, advertising, by what pages call them. What holds much of the page's text stays, and so does what
 * holds whole paragraphs, unless it is never a text of the editors.
 */
export function removeNamedFurniture(tree: Root): readonly RemovedFurniture[] {
  const removed: RemovedFurniture[] = [];
  dropMachinery(tree);
  const whole = Math.max(1, readWords(tree).length);
  // What readers say stands in several elements of one name. A text of the editors may be called a comment, but alone.
  const names = findElements(tree, () => true).flatMap(readNames);
  const comments = Map.groupBy(
    names.filter((name) => name.includes('comment')),
    (name) => name,
  );
  const isComment = (node: Element) => readNames(node).some((name) => (comments.get(name)?.length ?? 0) > 1);
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || isInline(node.tagName)) return;
    const kind = ELEMENTS[node.tagName] ?? (isComment(node) ? COMMENTS : nameFurniture(node));
    if (kind === undefined || kind === BOX) return;
    const words = readWords(node);
    const isForeign = [COMMENTS, COOKIES, DIALOG].includes(kind);
    const isText = words.length > whole * (isForeign ? 0.8 : MOST_WORDS) || (!isForeign && countParagraphs(node) > 2);
    const holds = kind === COMMENTS ? [] : findElements(node, ({ tagName }) => /^(?:h1|article)$/u.test(tagName));
    if (isText || holds.length > 0) {
      // Some systems put the whole page into one form.
      if (kind === FORM) parent.children.splice(index, 1, ...node.children);
      return kind === FORM ? [SKIP, index] : undefined;
    }
    // Nobody would take the navigation of a site for the article, or a search for news.
    if (kind !== NAVIGATION && !(kind === FORM && words.split(' ').length < 4)) removed.push({ kind, words });
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return removed;
}

function dropMachinery(node: Root | Element): void {
  const own: readonly RootContent[] = node.children;
  node.children = own.filter(
    (child) =>
      child.type !== 'comment' && !(child.type === 'element' && (MACHINERY.has(child.tagName) || isHidden(child))),
  );
  for (const child of node.children) if (child.type === 'element') dropMachinery(child);
}

/** Whether a page shows an element to nobody, or to those alone who have it read out. */
function isHidden(element: Element): boolean {
  const names = readProperty(element, 'className') ?? '';
  const isCalledSo =
    /(?:^|\s)(?:hidden|visually-?hidden|sr-only|screen-reader(?:-text)?|u-hidden|is-hidden|d-none)(?:$|\s)/iu.test(
      names,
    );
  const isMarkedSo = isCalledSo
    ? !/:(?:block|flex|grid|inline)/u.test(names)
    : readProperty(element, 'hidden') !== undefined || /display:\s*none/iu.test(readProperty(element, 'style') ?? '');
  // What holds a paragraph is the rest of a text, which opens at a click.
  return isMarkedSo && countParagraphs(element) === 0;
}

/** What an element is, by its own name for itself. */
export function nameFurniture(element: Element): string | undefined {
  if (/^(?:alert)?dialog$/u.test(readProperty(element, 'role') ?? '') || readProperty(element, 'ariaModal') === 'true')
    return DIALOG;
  if (/^(?:complementary|contentinfo|search|navigation)$/u.test(readProperty(element, 'role') ?? '')) return NAVIGATION;
  const names = readNames(element);
  return Object.entries(KINDS).find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0];
}

/** What a page calls an element, in lower-case words joined by hyphens. */
export function readNames(element: Element): readonly string[] {
  const own = ['className', 'id', 'itemProp', 'dataTestid', 'dataTestId', 'dataComponent'];
  const names = own.flatMap((name) => (readProperty(element, name) ?? '').split(/\s+/u)).filter(Boolean);
  // Elements that a page makes for itself, such as `amp-consent`, are called what they are.
  return [...(element.tagName.includes('-') ? [element.tagName] : []), ...names].map((name) =>
    name
      .replaceAll(/([a-z])([A-Z])/gu, '$1-$2')
      .toLowerCase()
      .replaceAll(/[_-]+/gu, '-'),
  );
}

/** In letters, as `measureText` counts them. */
const SHORTEST_PARAGRAPH = 110;

function countParagraphs(element: Element): number {
  return findElements(element, (inner) => inner.tagName === 'p' && measureText(readWords(inner)) > SHORTEST_PARAGRAPH)
    .length;
}

/** What was left out, in one line for each kind, for `copy.changes`: each thing by its beginning. */
export function describeRemoved(removed: readonly RemovedFurniture[]): readonly string[] {
  const kinds = Map.groupBy(
    removed.filter(({ words }) => words !== ''),
    ({ kind }) => kind,
  );
  return [...kinds].map(([kind, all]) => {
    const shown = [...new Set(all.map(({ words }) => `“${shorten(words, LONGEST_WORDS)}”`))];
    const more = shown.length > MOST_SHOWN ? [`${String(shown.length - MOST_SHOWN)} more`] : [];
    return `Left out ${kind}: ${list.format([...shown.slice(0, MOST_SHOWN), ...more])}.`;
  });
}

const list = new Intl.ListFormat('en');
const LONGEST_WORDS = 160;
const MOST_SHOWN = 40;
