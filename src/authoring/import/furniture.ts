import type { Element, Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { shorten } from '../../content/excerpt.ts';
import { CORRECTION, SENTENCE } from './furniture-lines.ts';
import { measureText } from './measure-text.ts';
import { findElements, readProperty, readWords } from './page-tree.ts';

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

/** Kinds of furniture, and the words in classes, ids and roles by which pages name them. */
const KINDS: Readonly<Record<string, RegExp>> = {
  [COMMENTS]:
    /^(?:comments?|comment-?(?:form|list|area|section|respond|box|thread|wrap(?:per)?)|respond|disqus(?:-thread)?|livefyre|leave-?a?-?comment|fb-comments)$/u,
  'a share bar':
    /^(?:shares?|sharing|share-?(?:bar|buttons?|tools?|links?|icons?|this|box|block|menu)|social(?:-?(?:bar|buttons?|links?|icons?|share|sharing|media|tools?|list|wrap(?:per)?))?|sharedaddy|addtoany|addthis(?:-\w+)*|sharethis|a2a|jp-relatedposts-share|ssba|heateor(?:-\w+)*)$/u,
  'a newsletter box':
    /^(?:newsletter|newsletter-?(?:signup|sign-up|form|box|promo|subscribe|widget|block|cta|wrap(?:per)?)|signup-?(?:box|form)|email-?signup|subscribe-?(?:box|form|widget|block|cta)|mc-?embed-?signup|mailchimp|mc4wp(?:-\w+)*)$/u,
  'related links':
    /^(?:related|related-?(?:posts?|articles?|stories|content|links?|news|topics|items?|coverage|list|block|box|module|wrap(?:per)?)|recommended(?:-\w+)*|recommendations?|read-?(?:more|next|also)|more-?(?:stories|news|from|on|articles|links|posts)|most-?(?:read|popular|viewed|shared)|also-?(?:read|like|on)|you-?may-?(?:also-?)?like|trending|jp-relatedposts|yarpp(?:-\w+)*|outbrain|taboola|ob-\w+|zergnet|post-?navigation|nav-?links|article-?nav)$/u,
  advertising:
    /^(?:ads?|advert(?:s|isement|ising|orial)?|ad-?(?:slot|unit|container|wrapper|block|box|banner|label|placeholder|space|zone)|adsbygoogle|dfp(?:-\w+)*|gpt-ad(?:-\w+)*|sponsored(?:-?content|-?links?|-?post)?|promo|promos|promotion|promo-?(?:box|block|unit)|banner-ad)$/u,
  [COOKIES]:
    /^(?:cookies?|cookie-?(?:banner|notice|consent|law|bar|policy|notification)|consent(?:-\w+)*|gdpr(?:-\w+)*|onetrust(?:-\w+)*|cmp(?:-\w+)*)$/u,
  'a call to subscribe':
    /^(?:subscription-?(?:box|prompt|offer)|subscribe-?(?:prompt|offer|wall)|regwall|piano(?:-\w+)*|meteredContent-prompt|donate|donation|donation-?\w+|support-?us|contribute)$/u,
  'tags and the path of the page':
    /^(?:tags?|tag-?(?:list|links|cloud|s)|post-?tags|entry-?tags|article-?tags|tags-?links|breadcrumbs?|breadcrumb-?\w+|cat-?links|post-?categories|topics-?list)$/u,
  'the box about the author':
    /^(?:author-?(?:bio|box|info|card|profile|description|about)|about-?(?:the-?)?author|post-?author-?(?:bio|box)|bio-?box)$/u,
};

/** What readers' comments and their parts are called. A text of the editors may be called a comment too, but alone. */
const COMMENT =
  /(?:^|-)comments?-?(?:text|content|body|message|item|entry|post|card|author|answer|date|meta|header|footer|reply)$/u;

const NAVIGATION = 'navigation';
const FORM = 'a form';
const ELEMENTS: Readonly<Partial<Record<string, string>>> = { form: FORM, footer: 'a footer' };

/** Above this share of the page's words an element is no furniture, whatever it is called. */
const MOST_WORDS = 0.3;

/**
 * Takes out of a page, in place, what is no part of any article: machinery, share bars, newsletter boxes, related
 * links, comment forms, advertising, by what pages call them. What holds much of the page's text stays, and so does
 * what holds whole paragraphs, unless it holds comments.
 */
export function removeNamedFurniture(tree: Root): readonly RemovedFurniture[] {
  const removed: RemovedFurniture[] = [];
  dropMachinery(tree);
  const whole = Math.max(1, readWords(tree).length);
  const comments = Map.groupBy(
    findElements(tree, () => true)
      .flatMap(readNames)
      .filter((name) => COMMENT.test(name)),
    (name) => name,
  );
  const isComment = (node: Element) => readNames(node).some((name) => (comments.get(name)?.length ?? 0) > 1);
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || /^(?:html|head|body|main|article)$/u.test(node.tagName)) return;
    const words = readWords(node);
    const kind = ELEMENTS[node.tagName] ?? (isComment(node) ? COMMENTS : nameFurniture(node));
    if (kind === undefined || (words.length < 600 && CORRECTION.test(words))) return;
    const isComments = kind === COMMENTS;
    // No text of an article is called so, however long it is.
    const isForeign = isComments || kind === COOKIES || kind === DIALOG;
    const isText = words.length > whole * (isForeign ? 0.8 : MOST_WORDS) || (!isForeign && countParagraphs(node) > 2);
    const holds = isComments ? [] : findElements(node, ({ tagName }) => /^(?:h1|article)$/u.test(tagName));
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
  // What stands hidden among paragraphs, and has some itself, is the rest of the text that opens at a click.
  const isAmongText = findParagraphs(node.children).length > 0;
  const isText = (child: RootContent) =>
    child.type !== 'comment' &&
    !(
      child.type === 'element' &&
      (MACHINERY.has(child.tagName) || (isHidden(child) && !(isAmongText && findParagraphs(child.children).length > 1)))
    );
  const own: readonly RootContent[] = node.children;
  node.children = own.filter(isText);
  for (const child of node.children) if (child.type === 'element') dropMachinery(child);
}

function findParagraphs(children: readonly RootContent[]): readonly RootContent[] {
  return children.filter(
    (child) => child.type === 'element' && child.tagName === 'p' && SENTENCE.test(readWords(child)),
  );
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
  return isMarkedSo && countParagraphs(element) < 3;
}

/** What an element is, by its own name for itself. */
function nameFurniture(element: Element): string | undefined {
  if (/^(?:alert)?dialog$/u.test(readProperty(element, 'role') ?? '') || readProperty(element, 'ariaModal') === 'true')
    return DIALOG;
  if (/^(?:complementary|contentinfo|search|navigation)$/u.test(readProperty(element, 'role') ?? '')) return NAVIGATION;
  // Systems put a word of their own in front: `c-share`, `js-newsletter`, `wp-block-comments`.
  const names = readNames(element).flatMap((name) => [name, name.replace(PREFIX, '')]);
  return Object.entries(KINDS).find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0];
}

const PREFIX =
  /^(?:amp|c|js|o|m|l|block|wp-block|widget|entry|post|article|story|content|page|site|td|tdb|module|component)-/u;

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
